import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { TEST_ADMIN } from "@/scripts/test/test-sign-in";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import { db } from "../db/client";
import { spendLink } from "../db/commands/invitations";
import { linkPassword } from "../db/commands/people";
import { askAuth } from "./ask-auth";
import { auth, SIGN_IN_TRIES } from "./auth";
import { ensureFirstAdmin } from "./first-admin";
import { resetPassword } from "./reset-password";
import { signIn } from "./sign-in";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.LOG_LEVEL = "silent";
});
beforeEach(() => db().rateLimit.deleteMany());
afterAll(async () => {
  await db().$disconnect();
  await database.drop();
});

const { email, password } = TEST_ADMIN;
const headersOf = (more: Record<string, string> = {}) =>
  new Headers({ host: "localhost:3000", origin: "http://localhost:3000", "x-forwarded-for": "192.0.2.1", ...more });
const reasonOf = async (given: Parameters<typeof signIn>) => {
  const result = await signIn(...given);
  return result.ok ? "ok" : result.reason;
};
const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

async function signedIn(): Promise<string> {
  const result = await signIn(email, password, headersOf());
  if (!result.ok) throw new Error(result.reason);
  return cookieOf(result.response);
}
const sessionOf = (cookie: string) => auth().api.getSession({ headers: new Headers({ cookie }) });

describe("signing in", () => {
  it("opens a session in the database, in a cookie that scripts cannot read", async () => {
    const result = await signIn(email, password, headersOf());
    if (!result.ok) throw new Error(result.reason);
    const [line = ""] = result.response.headers.getSetCookie();
    expect(line).toMatch(/^tracker\.session_token=/);
    expect(line).toMatch(/; HttpOnly/i);
    expect(line).toMatch(/; SameSite=Lax/i);
    expect((await sessionOf(cookieOf(result.response)))?.user.email).toBe(email);
    expect(await db().session.count({ where: { ipAddress: "192.0.2.1" } })).toBe(1);
  });

  it("takes the address in any case", async () => {
    expect(await reasonOf([email.toUpperCase(), password, headersOf()])).toBe("ok");
  });

  it.each([
    ["a wrong password", email, "not the password"],
    ["an unknown address", "nobody@example.test", password],
    ["a text that is no address", "admin", password],
    ["a password beyond any length", email, "x".repeat(5000)],
    ["nothing", "", ""],
  ])("says the same to %s", async (_, given, secret) => {
    expect(await reasonOf([given, secret, headersOf()])).toBe("wrong");
  });

  it("stops an address after its tries, for the right password too, and no other address", async () => {
    for (let tries = 0; tries < SIGN_IN_TRIES; tries++)
      expect(await reasonOf([email, "wrong", headersOf()])).toBe("wrong");
    const stopped = await signIn(email, password, headersOf());
    expect(stopped).toMatchObject({ ok: false, reason: "too_many" });
    expect(!stopped.ok && stopped.reason === "too_many" && stopped.seconds).toBeGreaterThan(50);
    expect(await reasonOf([email, password, headersOf({ "x-forwarded-for": "192.0.2.2" })])).toBe("ok");
  });

  it("counts only wrong tries", async () => {
    for (let round = 0; round < SIGN_IN_TRIES + 1; round++) {
      expect(await reasonOf([email, "wrong", headersOf()])).toBe("wrong");
      expect(await reasonOf([email, password, headersOf()])).toBe("ok");
    }
  });

  it("stops tries from one address that come all at once", async () => {
    const results = await Promise.all(Array.from({ length: 12 }, () => reasonOf([email, "wrong", headersOf()])));
    expect(results.filter((reason) => reason === "wrong")).toHaveLength(SIGN_IN_TRIES);
  });

  it.each([
    ["http://localhost:3000", "localhost:3000"],
    ["http://127.0.0.1:8080", "127.0.0.1:8080"],
    ["http://192.168.1.20:3000", "192.168.1.20:3000"],
    ["http://[::1]:3000", "[::1]:3000"],
    ["https://draws.example.org", "draws.example.org"],
  ])("works under any address the tracker is opened at: %s", async (origin, host) => {
    expect(await reasonOf([email, password, headersOf({ origin, host })])).toBe("ok");
  });

  it.each([
    ["another site", { origin: "https://example.org" }],
    ["another port", { origin: "http://localhost:4000" }],
    ["a page without an origin", { origin: "null" }],
    ["another site, with a cookie of ours", { origin: "https://example.org", cookie: "tracker.session_token=x" }],
  ])("refuses a form of %s", async (_, more) => {
    expect(await reasonOf([email, password, headersOf(more)])).toBe("other_site");
  });
});

describe("a session", () => {
  it("is not made by a cookie that nobody signed", async () => {
    const [row] = await db().session.findMany({ take: 1 });
    expect(row).toBeDefined();
    expect(await sessionOf(`tracker.session_token=${row!.token}`)).toBeNull();
    expect(await sessionOf(`tracker.session_token=${row!.token}.c2lnbmF0dXJl`)).toBeNull();
  });

  it("ends with signing out, and leaves the others", async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    const response = await askAuth("/sign-out", headersOf({ cookie: one }));
    expect(response.status).toBe(200);
    expect(await sessionOf(one)).toBeNull();
    expect(await sessionOf(other)).not.toBeNull();
  });

  it("is not ended from another site", async () => {
    const cookie = await signedIn();
    expect((await askAuth("/sign-out", headersOf({ cookie, origin: "https://example.org" }))).status).toBe(403);
    expect(await sessionOf(cookie)).not.toBeNull();
  });

  it("ends by its date", async () => {
    const cookie = await signedIn();
    await db().session.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await sessionOf(cookie)).toBeNull();
  });
});

describe("the first admin", () => {
  it("is not made where somebody exists", async () => expect(await ensureFirstAdmin()).toBeNull());

  it("is made once by several starts at once, and may sign in", async () => {
    await db().user.deleteMany();
    const made = (await Promise.all([ensureFirstAdmin(), ensureFirstAdmin(), ensureFirstAdmin()])).filter(
      (admin) => admin !== null,
    );
    expect(made).toEqual([{ ...TEST_ADMIN, generated: false }]);
    expect(await db().user.count()).toBe(1);
    expect(await reasonOf([email, password, headersOf()])).toBe("ok");
  });
});

describe("a new password", () => {
  it("takes the place of the old one and ends every session of its user", async () => {
    const cookie = await signedIn();
    const fresh = await resetPassword(email.toUpperCase());
    expect(fresh?.password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
    expect(await sessionOf(cookie)).toBeNull();
    expect(await reasonOf([email, password, headersOf()])).toBe("wrong");
    expect(await reasonOf([email, fresh!.password, headersOf()])).toBe("ok");
  });

  it("ends the links under way for another one", async () => {
    const { id } = (await db().user.findUnique({ where: { email } }))!;
    await linkPassword(db(), id, "under way", { id: null, name: "admin", network: null });
    const fresh = await resetPassword(email);
    expect(await spendLink(db(), "under way", { name: "", passwordHash: "hash", network: null })).toEqual({
      ok: false,
      reason: "over",
    });
    expect(await reasonOf([email, fresh!.password, headersOf()])).toBe("ok");
  });

  it("is made for nobody else", async () => expect(await resetPassword("nobody@example.test")).toBeNull());
});
