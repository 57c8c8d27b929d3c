import { calendarOf, type CalendarDay, type Subscribed } from "@/lib/api/calendar";
import { CSVW_TYPE } from "@/lib/api/csvw";
import { fileStem } from "@/lib/api/describe";
import type { ApiError, Read } from "@/lib/api/query";
import { LICENCES, ownersOf, type Owner } from "@/lib/api/licences";
import type { TableFacts } from "@/lib/api/tables/table";
import { fileDay, metaJson, type Known } from "@/lib/api/view";
import { getDataset } from "@/lib/db/dataset";
import { publicUrl } from "@/lib/env";
import type { Locale } from "@/lib/rules/text/bilingual";
import { logger } from "@/lib/logger";
import { etagOf, isKnown } from "@/lib/http/etag";
import { IMAGE_POLICY } from "@/lib/http/headers.js";

/** What a route answers with, before the headers every answer has. */
export type Answer = {
  status: number;
  body: string | Buffer<ArrayBuffer>;
  headers: Record<string, string>;
  /** Whose data it holds: those of IRCC unless it says so. */
  owner?: Owner;
  /** Whose data it holds besides. */
  also?: Owner | undefined;
  /** What its tag is made of, where the body holds what is no content, such as the day on which it was asked for. */
  tagged?: string;
};

/** Seconds after which a database that did not answer is worth asking again. */
const RETRY_SECONDS = 5;

const CORS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers":
    "ETag, Last-Modified, Link, Content-Disposition, RateLimit, RateLimit-Policy, Retry-After",
};

export const json = (body: unknown, status = 200): Answer => ({
  status,
  body: JSON.stringify(body),
  headers: { "Content-Type": "application/json; charset=utf-8" },
});

/** JSON of a type of its own. */
export const typed = (answer: Answer, type: string): Answer => ({
  ...answer,
  headers: { ...answer.headers, "Content-Type": type },
});

/** Data as JSON, with what is known. */
export const dataJson = (body: object, known: Known, owner: Owner = "ircc"): Answer => ({
  ...json({ ...body, meta: metaJson(known, publicUrl(), owner) }),
  owner,
});

/** A list as every list of the API is written; `next` is the cursor of the part after this one. */
export const list = (
  data: readonly unknown[],
  dataset: Known,
  total = data.length,
  next: string | null = null,
  owner: Owner = "ircc",
): Answer => dataJson({ data, total, next }, dataset, owner);

/** A refusal: `error` is the first fault, `errors` all of them with the values there are. */
export const errorAnswer = (errors: readonly ApiError[], status = 400): Answer => {
  const { field, message } = errors[0] ?? { field: "", message: "cannot be answered" };
  return json({ error: { field, message }, errors }, status);
};

/** The refusal of what was read and is at fault. */
export const refusal = ({ errors, status }: Extract<Read<object>, { ok: false }>): Answer =>
  errorAnswer(errors, status);

/** The refusal of one thing that is not there. */
export const missingAnswer = (field: string, message: string): Answer => errorAnswer([{ field, message }], 404);

/** A CSV to download; `day` says when its data are, for the name of the file. */
export const csv = (body: string, name: string, day: string): Answer => ({
  status: 200,
  body,
  headers: {
    "Content-Type": "text/csv; charset=utf-8; header=present",
    "Content-Disposition": `attachment; filename="${name}-${day}.csv"`,
  },
});

/**
 * Says where the columns of a file are described, with the day that it was asked for. Programs that know CSV on the Web
 * take the last description, and only where it names the very address that they asked: it does of whole files alone.
 * @param asked the parameters of the address
 */
export function describedBy(
  answer: Answer,
  { name }: Pick<TableFacts, "name">,
  { asOf }: Known,
  site: string,
  asked: URLSearchParams,
): Answer {
  const day = asOf ? `?asOf=${asOf.day}` : "";
  const described = (ending: string, type: string) =>
    `<${site}/api/v1/${name}.${ending}${day}>; rel="describedby"; type="${type}"`;
  const isWhole = [...asked.keys()].every((each) => each === "asOf");
  const links = [
    described("metadata.json", "application/json"),
    ...(isWhole ? [described("csv-metadata.json", CSVW_TYPE)] : []),
  ];
  return { ...answer, headers: { ...answer.headers, Link: links.join(", ") } };
}

/** A table as CSV, named for it and for when its data are, with where its columns are described. */
export const tableCsvAnswer = (
  table: TableFacts,
  body: string,
  known: Known,
  site: string,
  asked: URLSearchParams,
): Answer => ({
  ...describedBy(csv(body, fileStem(table), fileDay(known)), table, known, site, asked),
  owner: table.owner,
  also: table.also,
});

const FILE_TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
  sqlite: "application/vnd.sqlite3",
} as const;

type FileEnding = keyof typeof FILE_TYPES;

/** A file to download that is no text. */
export const file = (body: Buffer<ArrayBuffer>, name: string, ending: FileEnding): Answer => ({
  status: 200,
  body,
  headers: {
    "Content-Type": FILE_TYPES[ending],
    "Content-Disposition": `attachment; filename="${name}.${ending}"`,
  },
});

/** A calendar file; `subscribed` where it is read again and again. */
export const calendar = (
  days: readonly CalendarDay[],
  product: string,
  locale: Locale,
  name: string,
  subscribed: Subscribed | null = null,
): Answer => ({
  status: 200,
  body: calendarOf(days, product, locale === "fr" ? "fr-CA" : "en-CA", subscribed),
  headers: {
    "Content-Type": "text/calendar; charset=utf-8",
    "Content-Disposition": `${subscribed === null ? "attachment" : "inline"}; filename="${name}.ics"`,
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
  const link = [answer.headers.Link, `<${site}${pathname}?${searchParams}>; rel="next"`].filter(Boolean).join(", ");
  return { ...answer, headers: { ...answer.headers, Link: link } };
}

const unavailable: Answer = ((answer) => ({
  ...answer,
  headers: { ...answer.headers, "Retry-After": String(RETRY_SECONDS) },
}))(errorAnswer([{ field: "", message: "the data did not answer: try again in a moment" }], 503));

/**
 * A route open to programs of any origin. A copy the reader holds is confirmed without sending it again; when the
 * database does not answer, so does the route, in the form of its other refusals.
 */
export const openRead =
  <C>(read: (request: Request, context: C) => Promise<Answer>) =>
  async (request: Request, context: C): Promise<Response> => {
    const answered = async () => {
      const answer = await read(request, context);
      return answer.status === 200
        ? { answer, changedAt: (await getDataset()).changedAt }
        : { answer, changedAt: null };
    };
    const { answer, changedAt } = await answered().catch((error: unknown) => {
      logger().error({ err: error }, "the API could not answer");
      return { answer: unavailable, changedAt: null };
    });
    const { status, body, headers, tagged = body } = answer;
    const all = new Headers({ ...CORS, ...headers });
    if (changedAt === null) {
      all.set("Cache-Control", "no-store");
      return new Response(body, { status, headers: all });
    }
    const tag = etagOf(tagged);
    for (const owner of ownersOf(answer)) all.append("Link", `<${LICENCES[owner].path}>; rel="license"`);
    all.set("ETag", tag);
    if (!all.has("Last-Modified")) all.set("Last-Modified", changedAt.toUTCString());
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
