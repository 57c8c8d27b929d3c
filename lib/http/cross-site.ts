import type { IncomingHttpHeaders } from "node:http";
import { askedHost } from "@/lib/rules/text/asked-address";

const READING = ["GET", "HEAD", "OPTIONS"];

/**
 * True when a request that writes was not sent by a page of ours: its `Origin` names another host than the one that was
 * asked for, or it has none and does not say `Sec-Fetch-Site: same-origin`. Every browser sends `Origin` with a form,
 * so nothing of ours comes without it; Next alone would take such a request.
 * @param headers with their forwarded ones already cleaned
 */
export function isCrossSite(method: string | undefined, headers: IncomingHttpHeaders): boolean {
  if (READING.includes(method ?? "GET")) return false;
  const { origin } = headers;
  if (origin === undefined) return headers["sec-fetch-site"] !== "same-origin";
  return !URL.canParse(origin) || new URL(origin).host !== askedHost(headers);
}
