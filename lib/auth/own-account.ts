import "server-only";
import { z } from "zod";
import { parseCookies, parseSetCookieHeader } from "better-auth/cookies";
import { encode } from "uqr";
import { db } from "../db/client";
import { writeAudit } from "../db/commands/write-audit";
import { hasSecondFactor } from "../db/queries/people";
import type { AuditKind } from "@/lib/rules/account/audit";
import { askAuth, type AuthPath } from "./ask-auth";
import { auth, SESSION_COOKIE } from "./auth";
import { networkOfRequest } from "./network";
import type { Admin } from "./require-admin";
import { clearTries, codeKey, giveBackTry, keyed, spendOnce, countTry } from "./tries";

export type AccountDenial =
  | { readonly ok: false; readonly reason: "wrong" | "other_site" | "signed_out" | "already" }
  | { readonly ok: false; readonly reason: "too_many"; readonly seconds: number };
/** Done; `response` carries the cookie of the new session where the old one ended. */
export type AccountDone = { readonly ok: true; readonly response: Response };

/** What an authenticator app reads: as a picture of `size` by `size` squares, and as text. */
export type FactorSecret = { readonly secret: string; readonly qr: { readonly size: number; readonly path: string } };

/** Whether a password is the person's own; it changes nothing. */
export const confirmPassword = (
  person: Admin,
  password: string,
  incoming: Headers,
): Promise<AccountDone | AccountDenial> =>
  counted(person, () => auth().api.verifyPassword({ body: { password }, headers: incoming, asResponse: true }));

/** Gives a person another password. Every other session of theirs ends, and this one goes on under a new token. */
export async function changePassword(
  person: Admin,
  current: string,
  next: string,
  incoming: Headers,
): Promise<AccountDone | AccountDenial> {
  const asked = await withTries(
    person,
    "/change-password",
    { currentPassword: current, newPassword: next, revokeOtherSessions: true },
    incoming,
  );
  if (asked.ok) await note("password_changed", person, incoming);
  return asked;
}

/**
 * Makes the secret of a second factor, which stands once a code made from it was given. Made anew each time until then.
 */
export async function startSecondFactor(
  person: Admin,
  password: string,
  incoming: Headers,
): Promise<(AccountDone & FactorSecret) | AccountDenial> {
  const asked = await withTries(person, "/two-factor/enable", { password }, incoming);
  if (!asked.ok) return asked;
  const { totpURI } = z.object({ totpURI: z.string() }).parse(await asked.response.clone().json());
  return { ...asked, secret: new URL(totpURI).searchParams.get("secret") ?? "", qr: drawQr(totpURI) };
}

/**
 * Turns the second factor on by a code made from its secret. Every other session ends, and this one goes on under a new
 * token. The code is used up with it, and wrong ones count as wrong passwords do.
 * @returns the backup codes too, to be shown this once; `already` where the factor is on: a code alone shows nothing
 * then
 */
export async function confirmSecondFactor(
  person: Admin,
  code: string,
  incoming: Headers,
): Promise<(AccountDone & { readonly codes: readonly string[] }) | AccountDenial> {
  if (await hasSecondFactor(person.id)) return { ok: false, reason: "already" };
  const digits = code.replace(/\s/g, "");
  const asked = await withTries(person, "/two-factor/verify-totp", { code: digits }, incoming);
  if (!asked.ok) return asked;
  // Of two forms sent at once one goes on: the other must not end the session that the first began.
  if (!(await spendOnce(codeKey(person.id, digits)))) return { ok: false, reason: "already" };
  const { response } = asked;
  await endOthers(person, response, incoming);
  const { backupCodes } = await auth().api.viewBackupCodes({ body: { userId: person.id } });
  await note("second_factor_on", person, incoming);
  return { ok: true, response, codes: backupCodes };
}

/** Turns the second factor off. Every other session ends, and this one goes on under a new token. */
export async function stopSecondFactor(
  person: Admin,
  password: string,
  incoming: Headers,
): Promise<AccountDone | AccountDenial> {
  const asked = await withTries(person, "/two-factor/disable", { password }, incoming);
  if (!asked.ok) return asked;
  await endOthers(person, asked.response, incoming);
  await note("second_factor_off", person, incoming);
  return asked;
}

/** How many backup codes of a person are left; null = not known, where they cannot be read. */
export const backupCodesLeft = (userId: string): Promise<number | null> =>
  auth()
    .api.viewBackupCodes({ body: { userId } })
    .then(
      ({ backupCodes }) => backupCodes.length,
      () => null,
    );

/** Makes ten backup codes in the place of those that are left. */
export async function renewBackupCodes(
  person: Admin,
  password: string,
  incoming: Headers,
): Promise<(AccountDone & { readonly codes: readonly string[] }) | AccountDenial> {
  const asked = await withTries(person, "/two-factor/generate-backup-codes", { password }, incoming);
  if (!asked.ok) return asked;
  const { backupCodes } = z.object({ backupCodes: z.array(z.string()) }).parse(await asked.response.clone().json());
  await note("backup_codes_made", person, incoming);
  return { ...asked, codes: backupCodes };
}

/** Asks the library for an act that needs the person's own password or a code. */
const withTries = (person: Admin, path: AuthPath, body: object, incoming: Headers) =>
  counted(person, () => askAuth(path, incoming, body));

/**
 * Asks for what needs the person's own password or a code: ten wrong ones in 15 minutes, as for signing in, since a
 * session may be in other hands. All such acts of a person count together.
 */
async function counted(person: Admin, ask: () => Promise<Response>): Promise<AccountDone | AccountDenial> {
  const key = keyed("tries of session", person.id);
  const taken = await countTry(key);
  if (!taken.ok) return { ok: false, reason: "too_many", seconds: taken.seconds };
  const response = await ask();
  if (response.ok) {
    await clearTries(key);
    return { ok: true, response };
  }
  const refused = await refusal(response);
  if (refused.reason !== "wrong") await giveBackTry(key);
  return refused;
}

const refusalSchema = z.object({ code: z.string().nullish() }).catch({});

async function refusal(response: Response): Promise<AccountDenial> {
  const { code } = refusalSchema.parse(
    await response
      .clone()
      .json()
      .catch(() => ({})),
  );
  if (response.status === 429)
    return { ok: false, reason: "too_many", seconds: Number(response.headers.get("x-retry-after")) || 60 };
  if (response.status === 403) return { ok: false, reason: "other_site" };
  if (code === "INVALID_PASSWORD" || code === "INVALID_CODE" || code === "PASSWORD_TOO_LONG")
    return { ok: false, reason: "wrong" };
  if (code === "TOTP_ALREADY_ENABLED" || code === "TOTP_NOT_ENABLED" || code === "TWO_FACTOR_NOT_ENABLED")
    return { ok: false, reason: "already" };
  if (response.status === 401) return { ok: false, reason: "signed_out" };
  throw new Error(`${response.url || "an act on one's own account"} answered ${response.status} ${code ?? ""}`);
}

/** Ends every session of a person but the one that an answer begins, or the one of the request where it begins none. */
async function endOthers(person: Admin, response: Response, incoming: Headers): Promise<void> {
  const begun = response.headers
    .getSetCookie()
    .flatMap((line) => parseSetCookieHeader(line).get(SESSION_COOKIE)?.value ?? [])
    .at(-1);
  const kept = (begun ?? parseCookies(incoming.get("cookie") ?? "").get(SESSION_COOKIE) ?? "").split(".")[0] ?? "";
  await db().session.deleteMany({ where: { userId: person.id, token: { not: kept } } });
}

const note = (kind: AuditKind, person: Admin, incoming: Headers) =>
  writeAudit(db(), { kind, by: person, network: networkOfRequest(incoming) });

/** The squares of a QR code as one path, with the border of four that readers need. */
function drawQr(text: string): FactorSecret["qr"] {
  const { data, size } = encode(text, { ecc: "L", border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return { size, path };
}
