import { afterAll, expect, test, vi } from "vitest";
import { testClient } from "@/lib/db/test-client.fixture";
import { connect } from "@/lib/db/connect";
import { ensureFirstAdmin } from "./first-admin";

const { database, client } = await testClient();
vi.stubEnv("DATABASE_URL", database.url).stubEnv("ADMIN_PASSWORD", "password1234");
const owner = connect(database.ownerUrl);
afterAll(() => owner.$disconnect());

test("a first password that would be guessed early is refused, and nobody is made", async () => {
  expect(await ensureFirstAdmin()).toBeNull();
  await owner.$executeRaw`TRUNCATE "user" CASCADE`;
  await expect(ensureFirstAdmin()).rejects.toThrow("ADMIN_PASSWORD: would be guessed early");
  expect(await client.user.count()).toBe(0);
});
