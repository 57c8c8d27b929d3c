import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { createGunzip } from "node:zlib";
import packageFile from "@/package.json";
import { isOwnNetworkName } from "@/lib/rules/feed/own-network";
import { OWN_NETWORK, publicLookup } from "./public-lookup";
import { feedError, type FeedError } from "./feed-error";

/** A feed has about 0.7 MB; this leaves room for a century of draws. */
export const MAX_BYTES = 10_000_000;

const TIMEOUT_MS = 30_000;
const MOST_REDIRECTS = 5;
const TRIES = 2;

/** Who asks: an address that sees too much of us can tell us from others, and say so. */
export const USER_AGENT = `${packageFile.name}/${packageFile.version} (reads the feed of rounds of invitations)`;

/** What an address said of the feed it gave, to be asked whether it still is that one. */
export type Validators = { readonly etag: string | null; readonly lastModified: string | null };

export type Fetched =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly validators: Validators }
  | { readonly ok: false; readonly refusal: FeedError };

/** `bytes` null: it is the one that the validators are of. */
export type FetchedAnew = Fetched | { readonly ok: true; readonly bytes: null };

/** What one who asks puts up with, and takes; a feed unless it says otherwise. */
type Asking = {
  readonly timeoutMs?: number | undefined;
  readonly mostBytes?: number;
  readonly accept?: string;
  /** True where no answer may come from the network of the server itself. */
  readonly publicOnly?: boolean | undefined;
};

const refuse = (...why: Parameters<typeof feedError>) => ({ ok: false, refusal: feedError(...why) }) as const;

/**
 * Fetches a feed. It follows redirects on the same host only, so that no answer can lead it elsewhere, into the network
 * of the server least of all. Where the connection fails it tries once more on another. Never throws.
 * @param asking `timeoutMs` for the whole of it, the body included; `mostBytes` unpacked; what it `accept`s; whether it
 * is to stay out of the server's own network
 */
export async function fetchFeed(address: string, asking: Asking = {}): Promise<Fetched> {
  const fetched = await fetchIfChanged(address, null, asking);
  if (fetched.ok && fetched.bytes === null) return refuse("status", { status: 304 });
  return fetched;
}

/**
 * The same of a feed that was read before: an address that says it is unchanged sends no body.
 * @param known what the address said of it; null = it was not read before
 */
export async function fetchIfChanged(
  address: string,
  known: Validators | null,
  { timeoutMs = TIMEOUT_MS, mostBytes = MAX_BYTES, accept = "application/json", publicOnly = false }: Asking = {},
): Promise<FetchedAnew> {
  const signal = AbortSignal.timeout(timeoutMs);
  let failure: unknown = null;
  for (let tries = 0; tries < TRIES && !signal.aborted; tries += 1) {
    try {
      return await follow(address, { known, signal, mostBytes, accept, publicOnly });
    } catch (error) {
      failure = error;
    }
  }
  return signal.aborted
    ? refuse("too_slow", { seconds: Math.round(timeoutMs / 1000) })
    : refuse("no_answer", { why: whyOf(failure) });
}

type Request = {
  readonly known: Validators | null;
  readonly signal: AbortSignal;
  readonly mostBytes: number;
  readonly accept: string;
  readonly publicOnly: boolean;
};

async function follow(address: string, request: Request): Promise<FetchedAnew> {
  const { known, mostBytes } = request;
  let url = new URL(address);
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const answer = await ask(url, request);
    const { statusCode: status = 0, headers } = answer;
    if (status === 304 && known !== null) {
      answer.destroy();
      return { ok: true, bytes: null };
    }
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      answer.destroy();
      const { location } = headers;
      const next = URL.canParse(location, url) ? new URL(location, url) : null;
      if (next === null || !isSameHost(url, next)) return refuse("elsewhere", { address: next?.href ?? location });
      url = next;
      continue;
    }
    if (status !== 200) {
      answer.destroy();
      return refuse("status", { status });
    }
    const bytes = await readBody(answer, mostBytes);
    if (bytes === null) return refuse("too_large", { megabytes: mostBytes / 1_000_000 });
    return {
      ok: true,
      bytes,
      validators: { etag: headers.etag ?? null, lastModified: headers["last-modified"] ?? null },
    };
  }
  return refuse("no_answer", { why: "it leads in a circle" });
}

/** The same host by the same way, or by a safer one. */
const isSameHost = (from: URL, to: URL): boolean =>
  to.hostname === from.hostname &&
  (to.protocol === from.protocol ? to.port === from.port : to.protocol === "https:" && to.port === "");

/** Asks on a connection of its own, so that a second try is not held by what broke the first. */
function ask(url: URL, { known, signal, accept, publicOnly }: Request): Promise<IncomingMessage> {
  const send = url.protocol === "https:" ? httpsRequest : httpRequest;
  const headers = {
    accept,
    "accept-encoding": "gzip",
    "user-agent": USER_AGENT,
    ...(known?.etag && { "if-none-match": known.etag }),
    ...(known?.lastModified && { "if-modified-since": known.lastModified }),
  };
  return new Promise((resolve, reject) => {
    if (publicOnly && isOwnNetworkName(url)) throw new Error(OWN_NETWORK);
    send(url, { agent: false, headers, signal, ...(publicOnly && { lookup: publicLookup }) })
      .on("response", resolve)
      .on("error", reject)
      .end();
  });
}

/**
 * The body of an answer, unpacked.
 * @returns null when it is too large
 * @throws when the connection ends before the body does
 */
async function readBody(answer: IncomingMessage, mostBytes: number): Promise<Uint8Array | null> {
  const isPacked = answer.headers["content-encoding"] === "gzip";
  const body = isPacked ? answer.pipe(createGunzip()) : answer;
  if (isPacked) answer.on("error", (error) => body.destroy(error));
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of body as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > mostBytes) return null;
      parts.push(part);
    }
  } finally {
    answer.destroy();
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** The code of what went wrong, such as ECONNREFUSED: the same in every language. */
function whyOf(error: unknown): string {
  const code: unknown = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return typeof code === "string" ? code : error instanceof Error ? error.message : "no connection";
}
