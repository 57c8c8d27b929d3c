import "server-only";
import { publicUrl } from "../env";
import { askedHost, speaksHttps } from "../rules/text/asked-address";
import { auth } from "./auth";

/**
 * What better-auth looks at to know the session, to count tries by address, and to tell a form of ours from another
 * site's.
 */
const PASSED_ON = [
  "cookie",
  "origin",
  "referer",
  "user-agent",
  "x-forwarded-for",
  "sec-fetch-site",
  "sec-fetch-mode",
  "sec-fetch-dest",
];

/** True when the reader's browser speaks https (lib/rules/text/asked-address.ts). */
export const isHttps = (incoming: Headers): boolean => speaksHttps(Object.fromEntries(incoming), publicUrl());

/** The address of the tracker as the reader's browser has it: scheme and host. */
export const originOf = (incoming: Headers): string =>
  `${isHttps(incoming) ? "https" : "http"}://${askedHost(Object.fromEntries(incoming)) ?? "localhost"}`;

/** What our forms ask of better-auth; nothing else of it can be reached. */
export type AuthPath =
  | "/sign-in/email"
  | "/sign-out"
  | "/change-password"
  | `/two-factor/${"enable" | "disable" | "verify-totp" | "verify-backup-code" | "generate-backup-codes"}`;

/**
 * Sends a request through better-auth's own handler, so that its rate limit and its origin check apply as they would
 * over the network. No address of this app leads there: our forms are the only way in.
 * @param incoming the headers of the form's request, their forwarded ones already cleaned by the server
 */
export async function askAuth(path: AuthPath, incoming: Headers, body: object = {}): Promise<Response> {
  const headers = new Headers({ "content-type": "application/json" });
  for (const name of PASSED_ON) {
    const value = incoming.get(name);
    if (value !== null) headers.set(name, value);
  }
  const url = new URL(`/api/auth${path}`, originOf(incoming));
  return auth().handler(new Request(url, { method: "POST", headers, body: JSON.stringify(body) }));
}
