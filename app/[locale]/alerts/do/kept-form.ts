import "server-only";
import { cookies } from "next/headers";
import { isHttps } from "@/lib/auth/ask-auth";
import { readTyped, type TypedForm } from "@/lib/rules/alert/typed-form";

/** Holds what was typed for the page that says what was wrong with it: an e-mail address stands in no address. */
const COOKIE = "alerts_form";
const KEPT_SECONDS = 10 * 60;

/**
 * Has the browser keep a form that was not taken for ten minutes; no script can read it.
 * @param typed as `writeTyped` wrote it; null forgets what was kept
 */
export async function keepTyped(typed: string | null, incoming: Headers): Promise<void> {
  const jar = await cookies();
  jar.set(COOKIE, typed ?? "", {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    maxAge: typed === null ? 0 : KEPT_SECONDS,
    secure: isHttps(incoming),
  });
}

/** The form that was not taken; null when the browser keeps none any more. */
export async function keptForm(): Promise<TypedForm | null> {
  const typed = (await cookies()).get(COOKIE)?.value;
  return typed ? readTyped(typed) : null;
}
