import "server-only";
import { cookies } from "next/headers";
import { isHttps } from "@/lib/auth/ask-auth";
import { KEPT_MINUTES } from "@/lib/rules/alert/typed-form";

/** Holds the e-mail address of a form that was not taken: it stands in no address of a page. */
const COOKIE = "tracker.alerts-form";

/**
 * Has the browser keep the e-mail address of a form that was not taken for some minutes; no script can read it.
 * @param typed as `typedAddress` cut it; null forgets what was kept
 */
export async function keepAddress(typed: string | null, incoming: Headers): Promise<void> {
  const jar = await cookies();
  jar.set(COOKIE, typed ?? "", {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    maxAge: typed === null ? 0 : KEPT_MINUTES * 60,
    secure: isHttps(incoming),
  });
}

/** The e-mail address of the form that was not taken; empty when the browser keeps none, or none any more. */
export const keptAddress = async (): Promise<string> => (await cookies()).get(COOKIE)?.value ?? "";
