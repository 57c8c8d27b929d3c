import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { etagOf, isKnown } from "../etag";

/** An answer ready to send to any reader. */
export type Ready = {
  readonly status: number;
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly etag: string;
  readonly plain: Buffer;
  /** The same compressed, by the name of the encoding, the preferred one first; empty where it gains nothing. */
  readonly packed: readonly Packed[];
};

type Packed = { readonly encoding: "br" | "gzip"; readonly body: Buffer };

/** How long compressing may take: levels of gzip (1 to 9) and brotli (0 to 11). */
export type Effort = { readonly gzip: number; readonly brotli: number };

const COMPRESSIBLE = /^(?:text\/|application\/(?:(?:[\w.]+\+)?(?:json|xml)|vnd\.sqlite3)|image\/svg)/;

/** Below this an answer fits in a packet or two either way. */
const WORTH_IT = 1000;

/** Tags and compresses an answer once, for all who ask for it. */
export async function makeReady(answer: Pick<Ready, "status" | "headers" | "plain">, effort: Effort): Promise<Ready> {
  const { headers, plain } = answer;
  const gains = COMPRESSIBLE.test(String(headers["content-type"])) && plain.length > WORTH_IT;
  return {
    ...answer,
    etag: String(headers.etag ?? etagOf(plain)),
    packed: gains ? await packed(plain, effort) : [],
  };
}

async function packed(plain: Buffer, effort: Effort): Promise<readonly Packed[]> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: effort.brotli,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(plain, { params }),
    promisify(gzip)(plain, { level: effort.gzip }),
  ]);
  return [
    { encoding: "br", body: brotli },
    { encoding: "gzip", body: gzipped },
  ];
}

/** True when a reader takes an encoding: `q=0` says that it does not. */
const takes = ({ headers }: IncomingMessage, encoding: string): boolean =>
  new RegExp(`(?:^|[\\s,])${encoding}\\s*(?:,|$|;\\s*q=(?:1|0\\.\\d*[1-9]))`, "i").test(
    String(headers["accept-encoding"] ?? ""),
  );

/** Sends an answer: whole, its head alone, or, to a reader who has it, that it still holds. */
export function send(request: IncomingMessage, response: ServerResponse, ready: Ready): void {
  const { status, headers, etag, plain, packed: forms } = ready;
  response.setHeaders(new Map(Object.entries(headers)));
  if (forms.length > 0 && !/accept-encoding/i.test(String(headers.vary)))
    response.appendHeader("Vary", "Accept-Encoding");
  if (status === 200) response.setHeader("ETag", etag);
  if (status === 200 && isKnown(request.headers["if-none-match"], etag)) {
    for (const name of ["Content-Type", "Content-Disposition"]) response.removeHeader(name);
    response.writeHead(304).end();
    return;
  }
  const form = forms.find(({ encoding }) => takes(request, encoding));
  const body = form?.body ?? plain;
  if (form) response.setHeader("Content-Encoding", form.encoding);
  response.setHeader("Content-Length", body.length);
  response.writeHead(status).end(request.method === "HEAD" ? undefined : body);
}
