import { hashPassword } from "better-auth/crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import { TEST_ADMIN, TEST_SECRET } from "@/scripts/test/test-sign-in";
import { db } from "../db/client";
import { changeOwnDetails } from "../db/commands/own-details";
import { confirmPassword } from "./own-account";
import { sessionOf } from "./require-admin";
import { signIn } from "./sign-in";
import { ACCOUNT_TRIES } from "./tries";

// Each hash takes its time.
vi.setConfig({ testTimeout: 90_000 });

let database: TestDatabase;
let hash: string;
const { email, password } = TEST_ADMIN;

beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.AUTH_SECRET = TEST_SECRET;
  process.env.LOG_LEVEL = "silent";
  hash = await hashPassword(password);
});
beforeEach(async () => {
  await db().rateLimit.deleteMany();
  await db().signInTries.deleteMany();
  await db().session.deleteMany();
  await db().user.updateMany({ where: { email: "new@example.test" }, data: { email } });
  await db().user.updateMany({ where: { email }, data: { name: "admin" } });
  await db().account.updateMany({ data: { password: hash } });
});
afterAll(async () => {
  await db().$disconnect();
  await database.drop();
});

let addresses = 0;
const from = (cookie = "") =>
  new Headers({
    host: "localhost:3000",
    origin: "http://localhost:3000",
    "x-forwarded-for": `198.51.100.${(addresses += 1)}`,
    cookie,
  });
async function open(address = email): Promise<Headers> {
  const result = await signIn(address, password, from());
  if (!result.ok) throw new Error(result.reason);
  const cookies = result.response.headers.getSetCookie().map((line) => line.split(";")[0]!);
  return from(cookies.filter((pair) => !pair.endsWith("=")).join("; "));
}
const own = async (headers: Headers) => (await sessionOf(headers))!;

describe("one's own password", () => {
  it("is asked for without changing anything, and after ten wrong ones waits with every act that asks for it", async () => {
    const headers = await open();
    const { person, token } = await own(headers);
    expect(await confirmPassword(person, password, headers)).toMatchObject({ ok: true });
    expect((await own(headers)).token).toBe(token);
    for (let tries = 0; tries < ACCOUNT_TRIES; tries++)
      expect(await confirmPassword(person, "not my password", headers)).toMatchObject({ ok: false, reason: "wrong" });
    expect(await confirmPassword(person, password, headers)).toMatchObject({ ok: false, reason: "too_many" });
  });

  it("is nobody's where the session has ended meanwhile", async () => {
    const headers = await open();
    const { person } = await own(headers);
    await db().session.deleteMany();
    expect(await confirmPassword(person, password, headers)).toMatchObject({ ok: false, reason: "signed_out" });
  });
});

describe("one's own name and address", () => {
  const by = ({ id, name }: { id: string; name: string }) => ({ id, name, network: null });

  it("are changed, with a line each; a new address ends the other sessions and signs in from then on", async () => {
    const [headers, other] = [await open(), await open()];
    const { person, token } = await own(headers);
    const wanted = { name: "Ada Admin", email: "new@example.test" };
    expect(await changeOwnDetails(db(), wanted, by(person), token)).toEqual({ ok: true });
    expect((await own(headers)).person).toMatchObject(wanted);
    expect(await sessionOf(other)).toBeNull();
    const lines = await db().auditEntry.findMany({ orderBy: { id: "desc" }, take: 2 });
    expect(lines.map(({ kind, userName, detail }) => [kind, userName, detail])).toEqual([
      ["email_changed", "Ada Admin", `${email} → new@example.test`],
      ["name_changed", "Ada Admin", "admin → Ada Admin"],
    ]);
    expect(await signIn(email, password, from())).toMatchObject({ ok: false, reason: "wrong" });
    expect(await own(await open("new@example.test"))).toBeTruthy();
  });

  it("leave the other sessions alone where only the name changes", async () => {
    const [headers, other] = [await open(), await open()];
    const { person, token } = await own(headers);
    await changeOwnDetails(db(), { name: "Ada", email }, by(person), token);
    expect((await own(other)).person.name).toBe("Ada");
  });

  it("are refused where somebody has the address, and where nothing changes", async () => {
    const headers = await open();
    const { person, token } = await own(headers);
    await db().user.create({ data: { id: "taken", name: "Taken", email: "taken@example.test" } });
    expect(await changeOwnDetails(db(), { name: "admin", email: "taken@example.test" }, by(person), token)).toEqual({
      ok: false,
      reason: "exists",
    });
    expect(await changeOwnDetails(db(), { name: "admin", email }, by(person), token)).toEqual({
      ok: false,
      reason: "unchanged",
    });
    expect((await own(headers)).person.email).toBe(email);
  });
});
