import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequire } from "node:module";
import type next from "next";
import { securityHeaders } from "./headers.js";
import { isCrossSite, speaksHttps } from "./cross-site";
import { forwardingRule } from "./forwarded-headers";
import { isReadable, isReadableOrigin, withoutLineBreaks, withPlainLetters } from "./readable-address";
import { env, publicUrl } from "@/lib/env";
import { answerAtOnce } from "./answers/at-once";
import { answerFromMemory } from "./answers/kept-page";
import { canonicalAddress } from "./answers/canonical-address";
import { Freshness } from "./answers/freshness";
import { openAnswers } from "./answers/open-answers";
import { asksRouter, readsOpen } from "./answers/reading";
import { answerTooLarge } from "./answers/too-large";

/**
 * A browser that came by https comes by nothing else for a year. Of this host alone: others of the domain are not ours.
 */
const HSTS = "max-age=31536000";

/** How long requests under way may take to end before a stopping server cuts them off. */
const GRACE_MS = 3000;

export interface ServeOptions {
  port: number;
  host: string;
  /** Addresses and CIDR blocks whose X-Forwarded-… headers are believed, separated by commas. */
  trustedProxies: string;
  /** Points that one address may have made in a minute (answers/turns.ts). */
  costlyPerMinute: number;
}

export interface Server {
  port: number;
  close: () => Promise<void>;
}

/** Serves the built app from this process. DATABASE_URL and AUTH_SECRET are in its environment. */
export async function serve({ port, host, trustedProxies, costlyPerMinute }: ServeOptions): Promise<Server> {
  const forwarded = forwardingRule(trustedProxies);
  const createApp = createRequire(import.meta.url)("next") as typeof next;
  // Not the host listened on: Next compares rewrites of the proxy with this name, in which it writes every address of
  // this machine.
  const app = createApp({ dev: false, dir: process.cwd(), hostname: "localhost", port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const open = openAnswers(handle, costlyPerMinute);
  const fresh = new Freshness(env().DATABASE_URL);
  const server = createServer((request, response) => {
    const { origin, host: asked = "" } = request.headers;
    if (!isReadable(request.url ?? "/") || !isReadableOrigin(origin) || !URL.canParse(`http://${asked}`)) {
      response.writeHead(400, { ...securityHeaders, "Content-Type": "text/plain; charset=utf-8" }).end("Bad Request");
      return;
    }
    request.url = withPlainLetters(withoutLineBreaks(request.url ?? "/"));
    forwarded(request.headers, request.socket.remoteAddress);
    if (speaksHttps(request.headers, publicUrl())) response.setHeader("Strict-Transport-Security", HSTS);
    // The API takes requests from everywhere and writes nothing: it says so itself.
    if (!request.url?.startsWith("/api/") && isCrossSite(request.method, request.headers)) {
      response
        .writeHead(403, { ...securityHeaders, "Content-Type": "text/plain; charset=utf-8" })
        .end("This form was sent from another site. Open the page anew and try again.");
      return;
    }
    if (answerTooLarge(request, response) || answerAtOnce(request, response)) return;
    const isOpen = readsOpen(request);
    // Next's router puts the address that was answered into the address bar: it is left as it is.
    if (isOpen && !asksRouter(request)) request.url = canonicalAddress(request.url);
    void (isOpen ? fresh.check() : Promise.resolve())
      .then(() => answerFromMemory(request, response))
      .catch(() => false)
      .then(async (answered) => {
        if (!answered) await (isOpen ? open : handle)(request, response);
      });
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const cutOff = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await new Promise((resolve) => server.close(resolve));
      clearTimeout(cutOff);
      await fresh.close();
    },
  };
}
