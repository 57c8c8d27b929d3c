import { afterAll } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import { connect } from "./connect";

/** A database of the file's own with every draw, and a client with the app's role; both end with the file. */
export async function testClient(): Promise<{
  readonly database: TestDatabase;
  readonly client: ReturnType<typeof connect>;
}> {
  const database = await createTestDatabase();
  const client = connect(database.url);
  afterAll(async () => {
    await client.$disconnect();
    await database.drop();
  });
  return { database, client };
}
