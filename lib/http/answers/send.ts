import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { etagOf, isKnown } from "../etag";

/** An answer ready to send to any reader. */
export type Ready = {
  readonly status: number;
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly etag: string;
  readonly plain: Buffer;
  /** Null where compressing it gains nothing. */
  readonly gzipped: Buffer | null;
};

const COMPRESSIBLE = /^(?:text\/|application\/(?:json|xml)|image\/svg)/;

/**
 * Tags and compresses an answer once, for all who ask for it.
 * @param level of gzip, 1 to 9: how long it may take
 */
export async function makeReady(answer: Pick<Ready, "status" | "headers" | "plain">, level: number): Promise<Ready> {
  const { headers, plain } = answer;
  const gains = COMPRESSIBLE.test(String(headers["content-type"])) && plain.length > 1000;
  return {
    ...answer,
    etag: String(headers.etag ?? etagOf(plain)),
    gzipped: gains ? await promisify(gzip)(plain, { level }) : null,
  };
}

const takesGzip = ({ headers }: IncomingMessage) =>
  /(^|[\s,])gzip\s*(,|$|;\s*q=(1|0\.\d*[1-9]))/i.test(String(headers["accept-encoding"] ?? ""));

/** Sends an answer: whole, its head alone, or, to a reader who has it, that it still holds. */
export function send(request: IncomingMessage, response: ServerResponse, ready: Ready): void {
  const { status, headers, etag, plain, gzipped } = ready;
  response.setHeaders(new Map(Object.entries(headers)));
  if (gzipped !== null && !/accept-encoding/i.test(String(headers.vary)))
    response.appendHeader("Vary", "Accept-Encoding");
  if (status === 200) response.setHeader("ETag", etag);
  if (status === 200 && isKnown(request.headers["if-none-match"], etag)) {
    for (const name of ["Content-Type", "Content-Disposition"]) response.removeHeader(name);
    response.writeHead(304).end();
    return;
  }
  const body = gzipped !== null && takesGzip(request) ? gzipped : plain;
  if (body === gzipped) response.setHeader("Content-Encoding", "gzip");
  response.setHeader("Content-Length", body.length);
  response.writeHead(status).end(request.method === "HEAD" ? undefined : body);
}
