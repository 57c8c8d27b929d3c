import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Locale } from "../domain/bilingual";
import { may, type Act, type Role } from "../domain/permission";
import { auth } from "./auth";
import { ADMIN_HOME } from "./own-path";

/** The person who is signed in. */
export type Admin = { readonly id: string; readonly name: string; readonly email: string; readonly role: Role };

/** Who is signed in, by the session in the database; null = nobody. */
export async function signedIn(): Promise<Admin | null> {
  const session = await auth().api.getSession({ headers: await headers() });
  if (!session) return null;
  const { id, name, email, role } = session.user;
  return { id, name, email, role };
}

/** The guard of every admin action: who is signed in and may do this; null = nobody, or somebody who may not. */
export async function currentAdmin(act: Act): Promise<Admin | null> {
  const admin = await signedIn();
  return admin && may(admin.role, act) ? admin : null;
}

/**
 * The guard of every admin page: who is signed in and may do this, or a way to the sign-in form and back here. Somebody
 * who may not is led to the page that everybody may see.
 * @param path of the page, without its language
 */
export async function requireAdmin(locale: Locale, path: string, act: Act): Promise<Admin> {
  const admin = await signedIn();
  if (admin === null) redirect(`/${locale}/admin/login${path === ADMIN_HOME ? "" : `?to=${encodeURIComponent(path)}`}`);
  if (!may(admin.role, act)) redirect(`/${locale}${ADMIN_HOME}`);
  return admin;
}
