import "server-only";
import { parseSetCookieHeader, toCookieOptions } from "better-auth/cookies";
import { cookies } from "next/headers";
import { isHttps } from "./ask-auth";

/**
 * Hands the cookies of better-auth's answer on to the browser, marked as secure when it speaks https. For server
 * actions.
 */
export async function keepCookies(response: Response, incoming: Headers): Promise<void> {
  const jar = await cookies();
  for (const line of response.headers.getSetCookie()) {
    for (const [name, cookie] of parseSetCookieHeader(line)) {
      jar.set(name, cookie.value, { ...toCookieOptions(cookie), secure: isHttps(incoming) });
    }
  }
}
