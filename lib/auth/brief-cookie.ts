import "server-only";
import { cookies } from "next/headers";
import { isHttps } from "./ask-auth";

/**
 * Has the browser keep a text that stands in no address; no script can read it. For route handlers and server actions.
 * @param text null forgets what was kept
 */
export async function keepBriefly(
  name: string,
  text: string | null,
  { minutes, incoming }: { minutes: number; incoming: Headers },
): Promise<void> {
  const jar = await cookies();
  jar.set(name, text ?? "", {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    maxAge: text === null ? 0 : minutes * 60,
    secure: isHttps(incoming),
  });
}

/** What the browser keeps under the name; empty when it keeps nothing, or nothing any more. */
export const keptBriefly = async (name: string): Promise<string> => (await cookies()).get(name)?.value ?? "";
