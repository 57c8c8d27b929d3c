import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequire } from "node:module";
import { setTimeout as wait } from "node:timers/promises";
import type next from "next";
import { securityHeaders } from "./headers.js";
import { speaksHttps } from "@/lib/rules/text/asked-address";
import { isCrossSite } from "./cross-site";
import { bindCookies } from "./host-cookies";
import { forwardingRule } from "./forwarded-headers";
import { version } from "@/package.json";
import { isReadable, isReadableOrigin, withoutLineBreaks, withPlainLetters } from "./readable-address";
import { env, publicUrl } from "@/lib/env";
import { inRequest, type Asked } from "@/lib/asked";
import { logger } from "@/lib/logger";
import { answerAtOnce } from "./answers/at-once";
import { withOwnFaults } from "./answers/faults";
import { answerFromMemory } from "./answers/kept-page";
import { canonicalAddress } from "./answers/canonical-address";
import { Freshness } from "./answers/freshness";
import { openAnswers } from "./answers/open-answers";
import { asksRouter, readsOpen } from "./answers/reading";
import type { Handle } from "./answers/render";
import { answerTooLarge } from "./answers/too-large";
import { withTooManyTries } from "./answers/too-many-tries";
import { Metrics } from "./metrics";
import { Notices } from "./page-cache/notices";
import { countKept } from "./page-cache/pages.js";
import { idOf, tellOf } from "./request-log";
import { answerState, type ServerState } from "./states";
import { answerUnreadable } from "./unreadable";

/**
 * A browser that came by https comes by nothing else for a year. Of this host alone: others of the domain are not ours.
 */
const HSTS = "max-age=31536000";

/**
 * So long a connection is kept without a request: longer than proxies keep theirs (60 s in our samples), which would
 * send a request on one that is being closed here, and take this instance for dead.
 */
const IDLE_MS = 75_000;

/** How long requests under way may take to end before a stopping server cuts them off. */
const GRACE_MS = 3000;

const UNTRUSTED =
  "A request came with X-Forwarded-For from an address that TRUSTED_PROXIES does not name. Where that is a proxy of " +
  "yours, name it: all its readers are taken for one, who shuts the sign-in for all by a few wrong passwords.";

export interface ServeOptions {
  port: number;
  host: string;
  /** Addresses and CIDR blocks whose X-Forwarded-… headers are believed, separated by commas. */
  trustedProxies: string;
  /** Points that one address may have made in a minute (answers/turns.ts). */
  costlyPerMinute: number;
  /** Port of the metrics; undefined = none. */
  metricsPort?: number | undefined;
  /** Seconds between saying "not ready" and taking no more requests. */
  drainSeconds?: number;
}

export interface Server {
  port: number;
  /** Says from now on that readers may be sent here. */
  ready: () => void;
  close: () => Promise<void>;
}

/** Serves the built app from this process. DATABASE_URL and AUTH_SECRET are in its environment. */
export async function serve(options: ServeOptions): Promise<Server> {
  const { port, host, metricsPort, drainSeconds = 0 } = options;
  const forwarded = forwardingRule(options.trustedProxies, () => logger().warn(UNTRUSTED));
  const fresh = new Freshness(env().DATABASE_URL);
  const notices = new Notices(env().DATABASE_URL);
  const metrics = new Metrics(() => fresh.state(), countKept);
  const answer = await answerer(options, fresh, metrics.countFromMemory);
  let state: ServerState = "starting";
  const server = createServer((request, response) => {
    forwarded(request.headers, request.socket.remoteAddress);
    // A proxy that keeps the connection would send its next request to one that has ended by then.
    if (state === "draining") response.setHeader("Connection", "close");
    const id = idOf(request, response);
    tellOf(request, response, { id, log: logger(), count: metrics.count });
    if (answerState(request, response, state)) return;
    const asked: Asked = { id };
    withTooManyTries(response, asked);
    inRequest(asked, () => void answer(request, response));
  });
  server.keepAliveTimeout = IDLE_MS;
  answerUnreadable(server);
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  logger().info({ port, version }, "listening");
  const endMetrics = metricsPort === undefined ? undefined : await metrics.serve(metricsPort, host);
  return {
    port: (server.address() as AddressInfo).port,
    ready: () => void (state = "ready"),
    close: async () => {
      state = "draining";
      logger().info({ drainSeconds }, "stopping");
      await wait(drainSeconds * 1000);
      const cutOff = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await new Promise((resolve) => server.close(resolve));
      clearTimeout(cutOff);
      await endMetrics?.();
      await Promise.all([fresh.close(), notices.close()]);
      logger().info("stopped");
    },
  };
}

/** Next's app, and before it what is refused, what is sent from memory and what waits for its turn. */
async function answerer(
  { port, costlyPerMinute }: ServeOptions,
  fresh: Freshness,
  countFromMemory: () => void,
): Promise<Handle> {
  const createApp = createRequire(import.meta.url)("next") as typeof next;
  // Not the host listened on: Next compares rewrites of the proxy with this name, in which it writes every address of
  // this machine.
  const app = createApp({ dev: false, dir: process.cwd(), hostname: "localhost", port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const open = openAnswers(handle, costlyPerMinute);
  return async (request, response) => {
    if (refused(request, response)) return;
    const isOpen = readsOpen(request);
    // Next's router puts the address that was answered into the address bar: it is left as it is.
    if (isOpen && !asksRouter(request)) request.url = canonicalAddress(request.url ?? "/");
    if (isOpen) await fresh.check();
    const answered = await answerFromMemory(request, response).catch(() => false);
    if (answered) return countFromMemory();
    if (isOpen) return open(request, response);
    withOwnFaults(request, response);
    return handle(request, response);
  };
}

/** Methods that nothing here answers: TRACE would hand cookies back to whoever asks. */
const NEVER = ["TRACE", "TRACK", "CONNECT"];

/**
 * Refuses what cannot be read, comes from another site, is too large or is known not to be here; else says that https
 * stays.
 */
function refused(request: IncomingMessage, response: ServerResponse): boolean {
  const { origin, host: asked = "" } = request.headers;
  const say = (status: number, text: string, more: Record<string, string> = {}) => {
    response.writeHead(status, { ...securityHeaders, "Content-Type": "text/plain; charset=utf-8", ...more }).end(text);
    return true;
  };
  if (NEVER.includes(request.method ?? ""))
    return say(405, "Method Not Allowed", { Allow: "GET, HEAD, POST, OPTIONS" });
  if (!isReadable(request.url ?? "/") || !isReadableOrigin(origin) || !URL.canParse(`http://${asked}`))
    return say(400, "Bad Request");
  request.url = withPlainLetters(withoutLineBreaks(request.url ?? "/"));
  if (speaksHttps(request.headers, publicUrl())) {
    response.setHeader("Strict-Transport-Security", HSTS);
    bindCookies(request, response);
  }
  // The API takes requests from everywhere and writes nothing: it says so itself.
  if (!request.url.startsWith("/api/") && isCrossSite(request.method, request.headers))
    return say(403, "This form was sent from another site. Open the page anew and try again.");
  return answerTooLarge(request, response) || answerAtOnce(request, response);
}
