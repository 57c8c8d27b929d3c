import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Locale } from "@/lib/rules/text/bilingual";
import { may, type Permission, type Role } from "@/lib/rules/account/permission";
import { auth } from "./auth";
import { ADMIN_HOME } from "./own-path";

/** The person who is signed in. */
export type Admin = { readonly id: string; readonly name: string; readonly email: string; readonly role: Role };

/** A person with the session they came with. */
export type SessionOf = { readonly person: Admin; readonly token: string };

/** Whose session a request carries, by the database; null = nobody's, or that of somebody who is deactivated. */
export async function sessionOf(incoming: Headers): Promise<SessionOf | null> {
  const found = await auth().api.getSession({ headers: incoming });
  if (!found || found.user.deactivatedAt) return null;
  const { id, name, email, role } = found.user;
  return { person: { id, name, email, role }, token: found.session.token };
}

/** Who sends a request; null = nobody who may sign in. */
export const personOf = async (incoming: Headers): Promise<Admin | null> => (await sessionOf(incoming))?.person ?? null;

/**
 * Who is signed in, by the session in the database; null = nobody. A page rendered after an action goes by the cookie
 * that the action has set.
 */
export async function signedIn(): Promise<Admin | null> {
  const incoming = new Headers(await headers());
  incoming.set("cookie", (await cookies()).toString());
  return personOf(incoming);
}

/** The guard of every admin action: who is signed in and may do this; null = nobody, or somebody who may not. */
export async function currentAdmin(act: Permission): Promise<Admin | null> {
  const admin = await signedIn();
  return admin && may(admin.role, act) ? admin : null;
}

/**
 * The guard of every admin page: who is signed in and may do this, or a way to the sign-in form and back here. Somebody
 * who may not see it is told so with status 403: by proxy.ts before the page is asked for, or else by the page this
 * leads to.
 * @param path of the page, without its language
 */
export async function requireAdmin(locale: Locale, path: string, act: Permission): Promise<Admin> {
  const admin = await signedIn();
  if (admin === null) redirect(`/${locale}/admin/login${path === ADMIN_HOME ? "" : `?to=${encodeURIComponent(path)}`}`);
  if (!may(admin.role, act)) redirect(`/${locale}/admin/forbidden?path=${encodeURIComponent(path)}`);
  return admin;
}
