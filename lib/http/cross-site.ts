import type { IncomingHttpHeaders } from "node:http";

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
  const asked =
    String(headers["x-forwarded-host"] ?? "")
      .split(",")[0]
      ?.trim() || headers.host;
  return !URL.canParse(origin) || new URL(origin).host !== asked;
}

/**
 * True when the reader's browser speaks https, by a proxy that is believed or by the public address that was asked for.
 */
export function speaksHttps(headers: IncomingHttpHeaders, publicUrl: string | undefined): boolean {
  if (
    String(headers["x-forwarded-proto"] ?? "")
      .split(",")[0]
      ?.trim() === "https"
  )
    return true;
  const asked =
    String(headers["x-forwarded-host"] ?? "")
      .split(",")[0]
      ?.trim() || headers.host;
  return publicUrl !== undefined && URL.canParse(publicUrl) && new URL(publicUrl).origin === `https://${asked}`;
}
