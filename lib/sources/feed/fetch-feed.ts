import { officialLink } from "@/lib/rules/text/official-link";
import { feedError, type FeedError } from "./feed-error";

/** A feed has about 0.7 MB; this leaves room for a century of draws. */
export const MAX_BYTES = 10_000_000;

const TIMEOUT_MS = 30_000;
const MOST_REDIRECTS = 5;

export type Fetched =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly refusal: FeedError };

const refuse = (...why: Parameters<typeof feedError>): Fetched => ({ ok: false, refusal: feedError(...why) });

/**
 * Fetches a feed. From wherever it is asked for, it follows only to https addresses on canada.ca, so that no answer can
 * lead it into the network of the server. Never throws.
 * @param timeoutMs for the whole of it, the body included
 */
export async function fetchFeed(
  address: string,
  { timeoutMs = TIMEOUT_MS }: { timeoutMs?: number } = {},
): Promise<Fetched> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    let url = address;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      const answer = await fetch(url, { signal, redirect: "manual", headers: { accept: "application/json" } });
      const target = answer.headers.get("location");
      if (answer.status >= 300 && answer.status < 400 && target !== null) {
        await answer.body?.cancel();
        url = URL.canParse(target, url) ? new URL(target, url).href : target;
        if (officialLink(url) === null) return refuse("elsewhere", { address: url });
        continue;
      }
      if (!answer.ok) {
        await answer.body?.cancel();
        return refuse("status", { status: answer.status });
      }
      return await readBody(answer);
    }
    return refuse("no_answer", { why: "it leads in a circle" });
  } catch (error) {
    return signal.aborted
      ? refuse("too_slow", { seconds: Math.round(timeoutMs / 1000) })
      : refuse("no_answer", { why: whyOf(error) });
  }
}

async function readBody(answer: Response): Promise<Fetched> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = answer.body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    size += part.value.length;
    if (size > MAX_BYTES) {
      await reader?.cancel();
      return refuse("too_large", { megabytes: MAX_BYTES / 1_000_000 });
    }
    parts.push(part.value);
  }
  return { ok: true, bytes: new Uint8Array(Buffer.concat(parts)) };
}

/** The code of what went wrong, such as ECONNREFUSED: the same in every language. */
function whyOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code: unknown = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : null;
  return typeof code === "string" ? code : cause instanceof Error ? cause.message : "no connection";
}
