import type { IncomingMessage, ServerResponse } from "node:http";

/** What every cookie of ours begins with. */
const OURS = "tracker.";
/** A browser takes a cookie of such a name by https only, for all of this host and for no other of its domain. */
const BOUND = `__Host-${OURS}`;

/**
 * The cookies of a request as they are known inside. One of ours without the prefix was not set by this host over https,
 * and is none.
 */
export const unbound = (cookies: string): string =>
  cookies
    .split(";")
    .map((each) => each.trim())
    .filter((each) => each !== "" && !each.startsWith(OURS))
    .map((each) => (each.startsWith(BOUND) ? OURS + each.slice(BOUND.length) : each))
    .join("; ");

/** A cookie that is set, under its name outside: with the prefix a browser asks for all of this. */
export const bound = (line: string): string =>
  line.startsWith(OURS) && /;\s*secure\b/i.test(line) ? BOUND + line.slice(OURS.length) : line;

/** Binds the cookies of ours to this host, for a reader who speaks https: inside they have their plain names. */
export function bindCookies(request: IncomingMessage, response: ServerResponse): void {
  const { cookie } = request.headers;
  if (cookie !== undefined) request.headers.cookie = unbound(cookie);
  const { writeHead } = response;
  Object.assign(response, {
    // Node itself comes by here too, before the first byte.
    writeHead: (...given: unknown[]) => {
      const set = response.getHeader("Set-Cookie");
      if (set !== undefined)
        response.setHeader(
          "Set-Cookie",
          [set].flat().map((line) => bound(String(line))),
        );
      return Reflect.apply(writeHead, response, given);
    },
  });
}
