import "server-only";
import { parseCookies } from "better-auth/cookies";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Locale } from "@/lib/rules/text/bilingual";
import { may, type Permission, type Role } from "@/lib/rules/account/permission";
import type { ToldAct } from "@/lib/rules/account/told";
import { db } from "../db/client";
import { env } from "../env";
import { isIdle } from "../db/queries/people";
import { actsToTell } from "../db/queries/told";
import { auth, SESSION_COOKIE } from "./auth";
import { ADMIN_HOME } from "./own-path";

/** The person who is signed in. */
export type Admin = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** True where a second factor is required and the person has none yet. */
  readonly lacksFactor: boolean;
};

/** A person with the session they came with. */
export type SessionOf = { readonly person: Admin; readonly token: string; readonly since: Date };

/** A person for whom a page of the admin is drawn, with what was done to the account since. */
export type PageAdmin = Admin & { readonly told: readonly ToldAct[] };

/** What somebody without a required factor may do: set one up. */
const OWN_ACCOUNT: Permission = "account.own";

/** So long a request is not noted after the one before. */
const NOTED_MS = 60_000;

/**
 * Whose session a request carries, by the database; null = nobody's, that of somebody who is deactivated, or one that
 * was left alone for too long.
 */
export async function sessionOf(incoming: Headers): Promise<SessionOf | null> {
  const found = await auth().api.getSession({ headers: incoming });
  if (!found || found.user.deactivatedAt || isIdle(found.session.seenAt)) return null;
  const { id, name, email, role, twoFactorEnabled } = found.user;
  const lacksFactor = env().SECOND_FACTOR === "required" && !twoFactorEnabled;
  const { token, createdAt, seenAt } = found.session;
  const now = new Date();
  if (now.getTime() - seenAt.getTime() > NOTED_MS)
    await db().session.updateMany({ where: { token, seenAt: { lt: now } }, data: { seenAt: now } });
  return { person: { id, name, email, role, lacksFactor }, token, since: createdAt };
}

/** Why a browser that has the cookie of a session is not signed in; null where it has none, or is. */
export async function endOfSession(incoming: Headers): Promise<"idle" | "ended" | null> {
  if (!parseCookies(incoming.get("cookie") ?? "").has(SESSION_COOKIE)) return null;
  const found = await auth().api.getSession({ headers: incoming });
  if (!found) return "ended";
  return isIdle(found.session.seenAt) ? "idle" : null;
}

/** Who sends a request; null = nobody who may sign in. */
export const personOf = async (incoming: Headers): Promise<Admin | null> => (await sessionOf(incoming))?.person ?? null;

/** The headers of this request, with the cookie that an action has just set. */
async function requestHeaders(): Promise<Headers> {
  const incoming = new Headers(await headers());
  incoming.set("cookie", (await cookies()).toString());
  return incoming;
}

/**
 * Who is signed in, by the session in the database; null = nobody. A page rendered after an action goes by the cookie
 * that the action has set.
 */
export const signedIn = async (): Promise<Admin | null> => personOf(await requestHeaders());

/** Whether somebody may do this now: by the role, and without a factor that is required only what sets one up. */
export const mayNow = ({ role, lacksFactor }: Admin, act: Permission): boolean =>
  may(role, act) && (!lacksFactor || act === OWN_ACCOUNT);

/** The guard of every admin action: who is signed in and may do this; null = nobody, or somebody who may not. */
export async function currentAdmin(act: Permission): Promise<Admin | null> {
  const admin = await signedIn();
  return admin && mayNow(admin, act) ? admin : null;
}

/**
 * The guard of every admin page: who is signed in and may do this, or a way to the sign-in form and back here. Somebody
 * who may not see it is told so with status 403: by proxy.ts before the page is asked for, or else by the page this
 * leads to.
 * @param path of the page, without its language
 */
export async function requireAdmin(locale: Locale, path: string, act: Permission): Promise<PageAdmin> {
  const session = await sessionOf(await requestHeaders());
  if (session === null)
    redirect(`/${locale}/admin/login${path === ADMIN_HOME ? "" : `?to=${encodeURIComponent(path)}`}`);
  const { person, since } = session;
  if (!may(person.role, act)) redirect(`/${locale}/admin/forbidden?path=${encodeURIComponent(path)}`);
  if (!mayNow(person, act)) redirect(`/${locale}/admin/account`);
  return { ...person, told: await actsToTell(db(), person.id, since) };
}
