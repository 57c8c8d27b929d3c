import "server-only";
import { z } from "zod";
import { setTimeout as wait } from "node:timers/promises";
import { parseCookies } from "better-auth/cookies";
import { db } from "../db/client";
import { writeAudit, type AuditedOperation } from "../db/commands/write-audit";
import { sessionsOf } from "../db/queries/people";
import { askAuth } from "./ask-auth";
import { auth } from "./auth";
import { isLockedOut } from "./check-secret";
import { triesKey } from "./known-device";
import { networkOfRequest } from "./network";
import { sessionOf } from "./require-admin";
import { clearTries, codeKey, giveBackTry, countTry, spendOnce } from "./tries";

/**
 * No refusal comes sooner, so that its time does not tell which of its reasons it has: an unknown account, a wrong
 * password, somebody deactivated, too many tries. Longer than it takes to hash a password.
 */
export const REFUSAL_MS = 500;

export type SignInDenial =
  /**
   * `wrong` does not say which of the two was. `over`: the second step came too late or failed too often, and begins
   * with the password again.
   */
  | { readonly ok: false; readonly reason: "wrong" | "other_site" | "over" }
  /** The second factor was encrypted with a secret that is not here (check-secret.ts). */
  | { readonly ok: false; readonly reason: "locked_out" }
  | { readonly ok: false; readonly reason: "too_many"; readonly seconds: number };

export type SignInResult =
  /** `done`: signed in as whom. Without it a code of the second factor is still to be given. */
  { readonly ok: true; readonly response: Response; readonly done: { readonly email: string } | null } | SignInDenial;

/** What better-auth answers, as far as it is read. */
const answerSchema = z.object({
  token: z.string().nullish(),
  user: z.object({ id: z.string(), name: z.string(), email: z.string() }).nullish(),
  code: z.string().nullish(),
});

/**
 * Tries to sign in. An unknown address, a wrong password, a deactivated person and too many tries take the same time,
 * and all but the last give the same answer.
 * @param incoming the headers of the form's request
 * @throws when the database does not answer
 */
export const signIn = (email: string, password: string, incoming: Headers): Promise<SignInResult> =>
  refusedSlowly(async (): Promise<SignInResult> => {
    const key = triesKey(email, incoming);
    const taken = await countTry(key);
    if (!taken.ok) {
      if (taken.first) await note({ kind: "sign_in_limited", by: null, subject: await known(email) }, incoming);
      return { ok: false, reason: "too_many", seconds: taken.seconds };
    }
    const response = await askAuth("/sign-in/email", incoming, { email, password });
    switch (response.status) {
      case 200: {
        await clearTries(key);
        const { user } = answerSchema.parse(await response.clone().json());
        return user ? signedIn(user, response, incoming) : { ok: true, response, done: null };
      }
      // 400: a text that is no e-mail address, or a password longer than any can be.
      case 400:
      case 401:
        await note({ kind: "sign_in_failed", by: null, subject: await known(email) }, incoming);
        return { ok: false, reason: "wrong" };
      default:
        await giveBackTry(key);
        return refusal(response);
    }
  });

const TWO_FACTOR_COOKIE = "tracker.two_factor";

/**
 * The second step of signing in: a code of the authenticator app, or one of the backup codes. Each works once (RFC
 * 6238, 5.2).
 * @param code six digits; anything else is read as a backup code
 * @throws when the database does not answer
 */
export const giveCode = (code: string, incoming: Headers): Promise<SignInResult> =>
  refusedSlowly(async (): Promise<SignInResult> => {
    const digits = code.replace(/\s/g, "");
    const isBackup = !/^\d{6}$/.test(digits);
    const subject = await challenged(incoming);
    const response = isBackup
      ? await askAuth("/two-factor/verify-backup-code", incoming, { code: code.trim() })
      : await askAuth("/two-factor/verify-totp", incoming, { code: digits });
    const answer = await response
      .clone()
      .json()
      .catch(() => ({}));
    const { user, token, code: reason } = answerSchema.catch({}).parse(answer);
    if (response.status === 200 && user) {
      if (!isBackup && !(await spendOnce(codeKey(user.id, digits)))) {
        await db().session.deleteMany({ where: { token: token ?? "" } });
        await note({ kind: "sign_in_failed", by: null, subject, detail: "second factor" }, incoming);
        return { ok: false, reason: "wrong" };
      }
      if (isBackup) await note({ kind: "backup_code_used", by: user }, incoming);
      return signedIn(user, response, incoming);
    }
    if (reason === "INVALID_CODE" || reason === "INVALID_BACKUP_CODE") {
      await note({ kind: "sign_in_failed", by: null, subject, detail: "second factor" }, incoming);
      return { ok: false, reason: "wrong" };
    }
    if (reason === "ACCOUNT_TEMPORARILY_LOCKED")
      return { ok: false, reason: "too_many", seconds: await lockedSeconds(subject) };
    if (response.status >= 500 && subject && (await isLockedOut(subject.id)))
      return { ok: false, reason: "locked_out" };
    return response.status === 401 || response.status === 400 ? { ok: false, reason: "over" } : refusal(response);
  });

/**
 * Ends the session that a request carries, if any, and says so in the audit.
 * @returns the answer with its cookies, and how many other sessions of the person go on; null = nobody was signed in
 */
export async function signOut(incoming: Headers): Promise<{ response: Response; others: number | null }> {
  const session = await sessionOf(incoming);
  const response = await askAuth("/sign-out", incoming);
  if (!session || !response.ok) return { response, others: null };
  await note({ kind: "sign_out", by: session.person }, incoming);
  return { response, others: (await sessionsOf(session.person.id)).length };
}

async function refusedSlowly<T extends { readonly ok: boolean }>(act: () => Promise<T>): Promise<T> {
  const floor = wait(REFUSAL_MS);
  const result = await act();
  if (!result.ok) await floor;
  return result;
}

/** A session begins with a new token, and the one this browser had before ends. */
async function signedIn(
  user: NonNullable<z.infer<typeof answerSchema>["user"]>,
  response: Response,
  incoming: Headers,
): Promise<SignInResult> {
  // Also one that was left alone for too long.
  const before = await auth().api.getSession({ headers: incoming });
  if (before) await db().session.deleteMany({ where: { token: before.session.token } });
  await note({ kind: "sign_in", by: user }, incoming);
  return { ok: true, response, done: { email: user.email } };
}

function refusal(response: Response): SignInDenial {
  if (response.status === 403) return { ok: false, reason: "other_site" };
  if (response.status === 429)
    return { ok: false, reason: "too_many", seconds: Number(response.headers.get("x-retry-after")) || 60 };
  throw new Error(`sign-in answered ${response.status}`);
}

const note = (act: Omit<AuditedOperation, "network">, incoming: Headers) =>
  writeAudit(db(), { ...act, network: networkOfRequest(incoming) });

const known = (email: string) =>
  db().user.findUnique({ where: { email: email.toLowerCase() }, select: { id: true, name: true } });

/** Whose second step this browser stands before; for the audit alone. */
async function challenged(incoming: Headers) {
  const identifier = parseCookies(incoming.get("cookie") ?? "")
    .get(TWO_FACTOR_COOKIE)
    ?.split(".")[0];
  const row = identifier ? await db().verification.findFirst({ where: { identifier }, select: { value: true } }) : null;
  return row && db().user.findUnique({ where: { id: row.value }, select: { id: true, name: true } });
}

async function lockedSeconds(person: { readonly id: string } | null): Promise<number> {
  const row =
    person && (await db().twoFactor.findUnique({ where: { userId: person.id }, select: { lockedUntil: true } }));
  return row?.lockedUntil ? Math.max(1, Math.ceil((row.lockedUntil.getTime() - Date.now()) / 1000)) : 900;
}
