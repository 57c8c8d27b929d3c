import "server-only";
import { randomBytes, timingSafeEqual } from "node:crypto";
import { parseCookies } from "better-auth/cookies";
import { cookies } from "next/headers";
import { isHttps } from "./ask-auth";
import { keyed } from "./tries";

/*
 * A browser that has signed in to an account before has wrong tries of its own, so that nobody who only knows the
 * e-mail address can lock its owner out (OWASP, "Slow Down Online Guessing Attacks with Device Cookies").
 */

const COOKIE = "tracker.device";
const YEAR_SECONDS = 365 * 24 * 60 * 60;

const seal = (id: string, email: string) => keyed("device", id, email.toLowerCase());

/**
 * The key under which tries to sign in to an account are counted: the browser's own where it is known to the account,
 * else one that all others share.
 */
export function triesKey(email: string, incoming: Headers): string {
  const value = parseCookies(incoming.get("cookie") ?? "").get(COOKIE) ?? "";
  const [id = "", given = ""] = value.split(".");
  const expected = Buffer.from(seal(id, email));
  const isKnown = id !== "" && given.length === expected.length && timingSafeEqual(Buffer.from(given), expected);
  return isKnown ? keyed("tries of device", id, email.toLowerCase()) : keyed("tries of account", email.toLowerCase());
}

/** Tells the browser that it is known to this account. For server actions, after signing in. */
export async function rememberDevice(email: string, incoming: Headers): Promise<void> {
  const id = randomBytes(16).toString("base64url");
  const jar = await cookies();
  jar.set(COOKIE, `${id}.${seal(id, email)}`, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    maxAge: YEAR_SECONDS,
    secure: isHttps(incoming),
  });
}
