import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { logger } from "@/lib/logger";
import { MadeAnswers } from "./made-answers";
import { isCostly, routerOf } from "./reading";
import { isFaultOfNext, refuseFault } from "./faults";
import { refuse } from "./refusal";
import { render, type Handle } from "./render";
import { send } from "./send";
import { Allowance, BUSY_SECONDS, TooManyWait } from "./turns";

/**
 * Milliseconds after which a refusal is told, spread so that those who are refused together do not come back together:
 * who asks again at once would have the process refuse for most of its time.
 */
const REFUSED_AFTER = { least: 500, spread: 1000 } as const;

/**
 * Answers to readings of what is open to all, so that nobody takes them away from the others: what is kept, or being
 * made, goes to everybody at once; what has to be made costs the address that asks, and waits for its turn.
 * @param handle answers each request by itself
 * @param perMinute points of one address a minute
 */
export function openAnswers(handle: Handle, perMinute: number): Handle {
  const answers = new MadeAnswers((asked) => render(handle, asked));
  const allowance = new Allowance(perMinute);
  return async (request, response) => {
    const address = request.url ?? "/";
    const asked = { address, router: routerOf(request) };
    try {
      let ready = answers.find(asked);
      if (ready === undefined) {
        const spent = await allowance.spend(readerOf(request), isCostly(address) ? "costly" : "page");
        response.setHeaders(allowance.headers(spent));
        if (!spent.enough) return await refuseLater(response, address, "tooMany", spent.seconds);
        ready = answers.find(asked) ?? answers.make(asked);
      }
      const answer = await ready;
      if (isFaultOfNext(answer.status, answer.headers["content-type"])) refuseFault(request, response);
      else send(request, response, answer);
    } catch (error) {
      await fail(error, response, address);
    }
  };
}

/** The address of a reader, who may come through proxies that are believed (forwarded-headers.ts). */
const readerOf = ({ headers, socket }: IncomingMessage): string =>
  String(headers["x-forwarded-for"] ?? socket.remoteAddress ?? "");

async function refuseLater(...[response, ...told]: Parameters<typeof refuse>): Promise<void> {
  await wait(REFUSED_AFTER.least + Math.random() * REFUSED_AFTER.spread);
  if (!response.destroyed) refuse(response, ...told);
}

async function fail(error: unknown, response: ServerResponse, address: string): Promise<void> {
  if (error instanceof TooManyWait) return refuseLater(response, address, "busy", BUSY_SECONDS);
  logger().error({ err: error }, "an answer could not be made");
  if (response.headersSent) response.destroy();
  else refuse(response, address, "busy", BUSY_SECONDS);
}
