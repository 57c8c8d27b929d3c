import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Locale } from "../domain/bilingual";
import { auth } from "./auth";
import { ADMIN_HOME } from "./own-path";

/** The person who is signed in. */
export type Admin = { readonly id: string; readonly name: string; readonly email: string };

/** Who is signed in, by the session in the database; null = nobody. The guard of every admin action. */
export async function currentAdmin(): Promise<Admin | null> {
  const session = await auth().api.getSession({ headers: await headers() });
  return session && { id: session.user.id, name: session.user.name, email: session.user.email };
}

/**
 * The guard of every admin page: who is signed in, or a way to the sign-in form and back here.
 * @param path of the page, without its language
 */
export async function requireAdmin(locale: Locale, path: string): Promise<Admin> {
  const admin = await currentAdmin();
  if (admin) return admin;
  redirect(`/${locale}/admin/login${path === ADMIN_HOME ? "" : `?to=${encodeURIComponent(path)}`}`);
}
