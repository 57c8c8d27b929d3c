import type { IncomingMessage, ServerResponse } from "node:http";
import { logger } from "@/lib/logger";
import { MadeAnswers } from "./made-answers";
import { isCostly, routerOf } from "./reading";
import { isFaultOfNext, refuseFault } from "./faults";
import { refuse } from "./refusal";
import { render, type Handle } from "./render";
import { send } from "./send";
import { Allowance, BUSY_SECONDS, TooManyWait } from "./turns";

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
        if (!spent.enough) return refuse(response, address, "tooMany", spent.seconds);
        ready = answers.find(asked) ?? answers.make(asked);
      }
      const answer = await ready;
      if (isFaultOfNext(answer.status, answer.headers["content-type"])) refuseFault(request, response);
      else send(request, response, answer);
    } catch (error) {
      fail(error, response, address);
    }
  };
}

/** The address of a reader, who may come through proxies that are believed (forwarded-headers.ts). */
const readerOf = ({ headers, socket }: IncomingMessage): string =>
  String(headers["x-forwarded-for"] ?? socket.remoteAddress ?? "");

function fail(error: unknown, response: ServerResponse, address: string): void {
  if (!(error instanceof TooManyWait)) logger().error({ err: error }, "an answer could not be made");
  if (response.headersSent) response.destroy();
  else refuse(response, address, "busy", BUSY_SECONDS);
}
