import { hashPassword } from "better-auth/crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import { TEST_ADMIN, TEST_SECRET } from "@/scripts/test/test-sign-in";
import { db } from "../db/client";
import { changeOwnDetails } from "../db/commands/own-details";
import { endSessions } from "../db/commands/people";
import { writeAudit } from "../db/commands/write-audit";
import { people, sessionsOf } from "../db/queries/people";
import { actsToTell, markTold } from "../db/queries/told";
import { confirmPassword } from "./own-account";
import { endOfSession, sessionOf } from "./require-admin";
import { signIn, signOut } from "./sign-in";
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
    await db().alertSubscriber.create({ data: { address: email.toLowerCase(), language: "fr", toDo: true } });
    expect(await changeOwnDetails(db(), wanted, by(person), token)).toEqual({ ok: true });
    const told = await db().alertSubscriber.findMany();
    expect(told).toMatchObject([{ address: "new@example.test", language: "fr", choice: null, toDo: true }]);
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

describe("a session that is left alone", () => {
  const leave = (token: string, hours: number) =>
    db().session.updateMany({ where: { token }, data: { seenAt: new Date(Date.now() - hours * 3_600_000) } });

  it("goes on while it is used, and ends after twelve hours without a request; the sign-in form is told why", async () => {
    const headers = await open();
    const { person, token } = await own(headers);
    await leave(token, 11.9);
    expect(await sessionOf(headers)).not.toBeNull();
    const { seenAt } = await db().session.findUniqueOrThrow({ where: { token } });
    expect(Date.now() - seenAt.getTime()).toBeLessThan(60_000);
    expect(await endOfSession(headers)).toBeNull();
    await leave(token, 12.1);
    expect(await sessionOf(headers)).toBeNull();
    expect(await endOfSession(headers)).toBe("idle");
    expect(await sessionsOf(person.id)).toEqual([]);
    expect((await people()).find(({ id }) => id === person.id)?.sessions).toBe(0);
    // No request brings it back.
    expect(await sessionOf(headers)).toBeNull();
  });

  it("is told from one that was ended elsewhere, and from no session", async () => {
    const headers = await open();
    await db().session.deleteMany();
    expect(await endOfSession(headers)).toBe("ended");
    expect(await endOfSession(from())).toBeNull();
  });

  it("gives way to the next one of its browser", async () => {
    const headers = await open();
    const { person, token } = await own(headers);
    await leave(token, 13);
    const again = await signIn(email, password, from(headers.get("cookie") ?? ""));
    expect(again.ok).toBe(true);
    expect(await db().session.count({ where: { userId: person.id } })).toBe(1);
  });

  it("is not counted by the sign-out, which says how many others go on", async () => {
    const [headers, other, idle] = [await open(), await open(), await open()];
    await leave((await own(idle)).token, 13);
    expect((await signOut(headers)).others).toBe(1);
    expect((await signOut(other)).others).toBe(0);
    expect((await signOut(from())).others).toBeNull();
  });
});

describe("what was done to an account", () => {
  const told = async (headers: Headers) => {
    const { person, since } = await own(headers);
    return (await actsToTell(db(), person.id, since)).map(({ kind, by }) => [kind, by && by.name]);
  };
  const seen = async (headers: Headers, upTo: number) => {
    const { person, since } = await own(headers);
    await markTold(db(), person.id, since, upTo);
  };
  const latest = async () => (await db().auditEntry.findFirstOrThrow({ orderBy: { id: "desc" } })).id;
  beforeEach(async () => {
    const entries = await db().auditEntry.findMany({ select: { id: true } });
    await db().auditTold.createMany({ data: entries.map(({ id }) => ({ entryId: id })), skipDuplicates: true });
  });

  it("by others is told to each of its sessions until it is seen, and no further", async () => {
    const { person } = await own(await open());
    const owner = { id: "owner", name: "Olga Owner", network: null };
    await writeAudit(db(), { kind: "role_changed", by: owner, subject: person, detail: "x", network: null });
    const [one, two] = [await open(), await open()];
    expect(await told(one)).toEqual([["role_changed", "Olga Owner"]]);
    const shown = await latest();
    await writeAudit(db(), { kind: "second_factor_removed", by: owner, subject: person, network: null });
    await seen(one, shown);
    expect(await told(one)).toEqual([["second_factor_removed", "Olga Owner"]]);
    expect(await told(two)).toEqual([["second_factor_removed", "Olga Owner"]]);
    await seen(two, await latest());
    expect(await told(await open())).toEqual([]);
  });

  it("by a session of its own is told to every later session, and cannot be hidden by the one that did it", async () => {
    const headers = await open();
    const { person, token } = await own(headers);
    await changeOwnDetails(db(), { name: "admin", email: "new@example.test" }, { ...person, network: null }, token);
    expect(await told(headers)).toEqual([]);
    await seen(headers, await latest());
    expect(await told(await open("new@example.test"))).toEqual([["email_changed", null]]);
  });

  it("tells nothing of what was done to others, and nothing of signing in", async () => {
    const { person } = await own(await open());
    const other = { id: "other", name: "Otto Other" };
    await writeAudit(db(), { kind: "role_changed", by: person, subject: other, network: null });
    const owner = { id: "owner", name: "Olga Owner" };
    await writeAudit(db(), { kind: "role_changed", by: owner, subject: other, network: null });
    await writeAudit(db(), { kind: "sign_in_failed", by: null, subject: person, network: null });
    expect(await told(await open())).toEqual([]);
    await endSessions(db(), person.id, { ...person, network: null });
    expect(await told(await open())).toEqual([["sessions_ended", null]]);
  });
});
