import { randomUUID } from "node:crypto";
import { symmetricEncrypt } from "better-auth/crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import { db } from "../db/client";
import { checkSecret, type Checked } from "./check-secret";
import { closed, numberOf, opened, versioned } from "./secrets";

const [A, B, C] = ["a", "b", "c"].map((letter) => letter.repeat(40)) as [string, string, string];
const only = (now: string) => ({ now, before: null });

let database: TestDatabase;
let userId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.LOG_LEVEL = "silent";
  userId = (await db().user.findFirstOrThrow()).id;
});
beforeEach(async () => {
  await db().twoFactor.deleteMany();
  await db().verification.deleteMany();
});
afterAll(async () => {
  await db().$disconnect();
  await database.drop();
});

/** As the library wrote it before secrets had numbers. */
const plainly = (key: string, data: string) => symmetricEncrypt({ key, data });
const enrol = (secret: string, backupCodes: string) =>
  db().twoFactor.create({ data: { id: randomUUID(), userId, secret, backupCodes } });
const stored = () => db().twoFactor.findFirstOrThrow();

test("a first start notes the secret, a second one finds the same", async () => {
  expect(await checkSecret(only(A))).toEqual({ changed: false, renewed: 0, unreadable: 0 });
  expect(await checkSecret(only(A))).toEqual({ changed: false, renewed: 0, unreadable: 0 });
  const [row] = await db().verification.findMany();
  expect(row?.value).toBe(String(numberOf(A)));
  expect(JSON.stringify(row)).not.toContain(A);
});

test("another secret is noticed, also where nobody has a second factor", async () => {
  await checkSecret(only(A));
  expect(await checkSecret(only(B))).toMatchObject({ changed: true });
  expect(await checkSecret(only(B))).toMatchObject({ changed: false });
});

test("with the one of before beside it every second factor is encrypted anew, and opens with the new one alone", async () => {
  await enrol(await plainly(A, "THE SECRET"), await closed(only(A), "THE CODES"));
  expect(await checkSecret({ now: B, before: A })).toMatchObject({ renewed: 1, unreadable: 0 });
  const { secret, backupCodes } = await stored();
  expect([await opened(only(B), secret), await opened(only(B), backupCodes)]).toEqual(["THE SECRET", "THE CODES"]);
  expect(await opened(only(A), secret)).toBeNull();
  expect(await checkSecret({ now: B, before: A })).toMatchObject({ renewed: 0 });
});

test("what somebody changes meanwhile stands: it is not put back to what was read before", async () => {
  const { id } = await enrol(await closed(only(A), "THE SECRET"), await closed(only(A), "THE CODES"));
  const fewer = await closed(only(A), "FEWER CODES");
  let checking: Promise<Checked> | undefined;
  await db().$transaction(async (tx) => {
    await tx.twoFactor.update({ where: { id }, data: { backupCodes: fewer } });
    checking = checkSecret({ now: B, before: A });
    await vi.waitFor(async () => {
      const waiting = await db().$queryRaw<unknown[]>`
        SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      expect(waiting).toHaveLength(1);
    }, 4000);
  });
  expect(await checking).toMatchObject({ renewed: 0 });
  expect((await stored()).backupCodes).toBe(fewer);
});

test("without it they are told as what nobody can open, and stay as they are for a start that has it", async () => {
  await enrol(await plainly(A, "THE SECRET"), await plainly(A, "THE CODES"));
  await checkSecret(only(A));
  const before = await stored();
  expect(await checkSecret(only(C))).toEqual({ changed: true, renewed: 0, unreadable: 1 });
  expect(await stored()).toEqual(before);
  expect(await checkSecret({ now: C, before: A })).toMatchObject({ renewed: 1, unreadable: 0 });
});

test("instances with the two secrets the other way round read what each of them writes", async () => {
  const written = await closed({ now: B, before: A }, "x");
  expect(await opened({ now: A, before: B }, written)).toBe("x");
  expect(versioned({ now: A, before: B }).map(({ version }) => version)).toEqual([numberOf(A), numberOf(B)]);
});
