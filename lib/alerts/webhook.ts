import { lookup } from "node:dns/promises";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { isOwnNetwork } from "@/lib/sources/feed/public-lookup";
import type { Refused } from "./deliveries";
import { signatureOf } from "./links";
import { REASONS, statusReason } from "@/lib/rules/alert/reason";

/** Longest time, in milliseconds, that a receiver may take to answer. */
const PATIENCE_MS = 10_000;
/** *Gone*: the receiver wants no more. */
const GONE = 410;

/** A request to a webhook; its headers are written in docs/operations.md. */
export type Post = {
  readonly url: string;
  /** Of the delivery: the same in every try. */
  readonly id: string;
  readonly body: string;
  readonly secret: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
};

/**
 * Posts to a webhook. The name is resolved once, each address it has is judged, and the connection goes to those that
 * were judged; a redirect is not followed, so that nothing leads elsewhere.
 * @param isPrivateAllowed true: also this machine, private networks and plain http
 * @returns null when the receiver has taken it, with an answer from 200 to 299
 */
export async function post(
  { url, id, body, secret, timestamp }: Post,
  isPrivateAllowed: boolean,
): Promise<Refused | null> {
  const { protocol, hostname } = new URL(url);
  if (protocol !== "https:" && !isPrivateAllowed) return { final: true, reason: REASONS.notHttps };
  const addresses = await lookup(hostname.replace(/^\[|\]$/g, ""), { all: true }).catch(() => []);
  const [first] = addresses;
  if (first === undefined) return { final: false, reason: REASONS.noHost };
  if (!isPrivateAllowed && addresses.some(({ address }) => isOwnNetwork(address)))
    return { final: false, reason: REASONS.privateHost };
  const pinned: LookupFunction = (_host, { all }, answer) =>
    all ? answer(null, addresses) : answer(null, first.address, first.family);
  return new Promise((resolve) => {
    const ask = protocol === "https:" ? requestHttps : requestHttp;
    const request = ask(
      url,
      {
        method: "POST",
        lookup: pinned,
        agent: false,
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: {
          "Content-Type": "application/json",
          "Content-Length": Buffer.byteLength(body),
          "User-Agent": "express-entry-draw-tracker",
          "Tracker-Delivery": id,
          "Tracker-Timestamp": timestamp,
          "Tracker-Signature": `v1=${signatureOf(secret, timestamp, body)}`,
        },
      },
      (response) => {
        const status = response.statusCode ?? 0;
        // What it says is not read: it may be of any length.
        response.destroy();
        resolve(status >= 200 && status < 300 ? null : { final: status === GONE, reason: statusReason(status) });
      },
    );
    request.on("error", (error) => resolve({ final: false, reason: reasonOf(error) }));
    request.end(body);
  });
}

const reasonOf = (error: Error): string =>
  error.name === "AbortError" ? `no answer within ${PATIENCE_MS / 1000} seconds` : error.message;
