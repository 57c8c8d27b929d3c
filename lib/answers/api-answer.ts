import type { ApiError } from "@/lib/api/query";
import { metaJson, type Known } from "@/lib/api/view";
import { logger } from "@/lib/logger";
import { etagOf, isKnown } from "@/lib/http/etag";
import { IMAGE_POLICY } from "@/lib/http/headers.js";

/** What a route answers with, before the headers every answer has. */
export type Answer = { status: number; body: string | Buffer<ArrayBuffer>; headers: Record<string, string> };

/** Licences of the answers, by whose data they are. */
const LICENCES = {
  ircc: "https://open.canada.ca/en/open-government-licence-canada",
  statcan: "https://www.statcan.gc.ca/en/terms-conditions/open-licence",
} as const;

const CORS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Link, Content-Disposition",
};

export const json = (body: unknown, status = 200): Answer => ({
  status,
  body: JSON.stringify(body),
  headers: { "Content-Type": "application/json; charset=utf-8" },
});

/** Data as JSON, with what is known. */
export const dataJson = (body: object, known: Known): Answer => json({ ...body, meta: metaJson(known) });

/** A list as every list of the API is written; `next` is the cursor of the part after this one. */
export const list = (
  data: readonly unknown[],
  dataset: Known,
  total = data.length,
  next: string | null = null,
): Answer => dataJson({ data, total, next }, dataset);

export const errorAnswer = (error: ApiError, status = 400): Answer => json({ error }, status);

/** A CSV to download; `day` is the day they are known to, for the name of the file. */
export const csv = (body: string, name: string, day: string): Answer => ({
  status: 200,
  body,
  headers: {
    "Content-Type": "text/csv; charset=utf-8; header=present",
    "Content-Disposition": `attachment; filename="${name}-${day}.csv"`,
  },
});

/** A picture, shown by a browser and named for those who keep it. */
export const image = (body: Answer["body"], name: string): Answer => ({
  status: 200,
  body,
  headers: {
    "Content-Type": name.endsWith(".png") ? "image/png" : "image/svg+xml; charset=utf-8",
    "Content-Disposition": `inline; filename="${name}"`,
    "Content-Security-Policy": IMAGE_POLICY,
  },
});

/** Adds where the next part of a list is, for programs that follow links. */
export function withNext(answer: Answer, request: Request, site: string, next: string | null): Answer {
  if (next === null) return answer;
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set("cursor", next);
  return { ...answer, headers: { ...answer.headers, Link: `<${site}${pathname}?${searchParams}>; rel="next"` } };
}

/**
 * A route open to programs of any origin. A copy the reader holds is confirmed without sending it again; when the
 * database does not answer, so does the route, in the form of its other refusals.
 */
export const openRead =
  <C>(read: (request: Request, context: C) => Promise<Answer>, licence: keyof typeof LICENCES = "ircc") =>
  async (request: Request, context: C): Promise<Response> => {
    const { status, body, headers } = await read(request, context).catch((error: unknown): Answer => {
      logger().error({ err: error }, "the API could not answer");
      return errorAnswer({ field: "", message: "the data did not answer: try again in a moment" }, 503);
    });
    const all = new Headers({ ...CORS, ...headers });
    if (status !== 200) {
      all.set("Cache-Control", "no-store");
      return new Response(body, { status, headers: all });
    }
    const tag = etagOf(body);
    all.append("Link", `<${LICENCES[licence]}>; rel="license"`);
    all.set("ETag", tag);
    all.set("Cache-Control", "public, max-age=0, must-revalidate");
    return isKnown(request.headers.get("If-None-Match"), tag)
      ? new Response(null, { status: 304, headers: all })
      : new Response(body, { headers: all });
  };

/** Tells a browser that pages of any origin may read. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...CORS,
      "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
      "Access-Control-Allow-Headers": "*",
      "Access-Control-Max-Age": "86400",
      Allow: "GET, HEAD, OPTIONS",
    },
  });
