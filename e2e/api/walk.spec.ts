import { brotliDecompressSync } from "node:zlib";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "../fixtures";
import { ask, describedAt, pathOf, schemasOf, typeOf, type Described } from "./ask";

/*
 * Every address of the document of the interface, asked in every way: the rules that hold for all of them
 * (docs/api.md). One that is in no document fails by its route.
 */

/** What addresses answer besides their example: other languages, forms and questions. */
const MORE = [
  "draws",
  "draws?lang=fr&limit=500",
  "draws?asOf=2026-10-02&limit=1",
  "changes?since=2026-01-01",
  "changes?since=0&limit=1",
  "cadence?lang=fr",
  "invitations",
  "invitations.csv?by=quarter&lang=fr",
  "draws.csv",
  "draws.csv?excel=fr&lang=fr",
  "draws.xlsx",
  "draws.ics?category=cec&lang=fr",
  "feeds/draws.atom?category=healthcare&lang=fr",
  "feeds/draws.json?category=healthcare",
  "tracker.zip?lang=fr",
  "tracker.sqlite?lang=fr",
  "series",
  "series.csv?events=on",
  "figures/pool.svg?period=12m&theme=dark",
  "figures/invitations.png?by=year&period=all",
  "figures/to-date.png?lang=fr&title=Mon+titre",
  "occupations",
  "occupations/00010?lang=fr",
];

/** What a type is followed by in the header of an answer. */
const AFTER_TYPE: Readonly<Record<string, string>> = {
  "text/csv": "; charset=utf-8; header=present",
  "application/json": "; charset=utf-8",
  "application/atom+xml": "; charset=utf-8",
  "application/feed+json": "; charset=utf-8",
  "text/calendar": "; charset=utf-8",
  "image/svg+xml": "; charset=utf-8",
};

/** What is packed already. */
const PACKED = /^(?:image\/png|application\/(?:zip|vnd\.openxml))/;

/** Every address with a query: the examples, what is besides, and each table in each form with its descriptions. */
function walkOf({ paths }: Described): readonly string[] {
  const examples = Object.values(paths).flatMap(({ get }) => get?.["x-example"] ?? []);
  const tables = Object.keys(paths).flatMap((path) => /^\/api\/v1\/([a-z-]+)\.csv$/.exec(path)?.[1] ?? []);
  const forms = tables.flatMap((table) => [
    ...["excel=en", "excel=fr"].map((form) => `${table}.csv?${form}`),
    ...[`${table}.metadata.json`, `${table}.csv-metadata.json`],
  ]);
  return [...new Set([...examples, ...[...MORE, ...forms].map((address) => `/api/v1/${address}`)])];
}

const withMore = (address: string, query: string) => `${address}${address.includes("?") ? "&" : "?"}${query}`;

async function tryAddress(origin: string, address: string, type: string) {
  const url = origin + address;
  const [first, again] = [await ask(url), await ask(url)];
  expect(first.status, address).toBe(200);
  expect(first.headers, address).toMatchObject({
    "content-type": `${type}${AFTER_TYPE[type] ?? ""}`,
    "access-control-allow-origin": "*",
    "cache-control": "public, max-age=0, must-revalidate",
    "last-modified": expect.stringMatching(/ GMT$/) as unknown,
    link: expect.stringContaining('rel="license"') as unknown,
  });
  const tag = String(first.headers.etag);
  expect([again.headers.etag, again.body.equals(first.body)], address).toEqual([tag, true]);

  const held = await ask(url, { "if-none-match": tag });
  expect([held.status, held.body.length, held.headers.etag], address).toEqual([304, 0, tag]);
  expect(held.headers["last-modified"], address).toBe(first.headers["last-modified"]);

  const packed = await ask(url, { "accept-encoding": "gzip, br" });
  if (PACKED.test(type) || first.body.length < 1001)
    expect(packed.headers["content-encoding"], address).toBeUndefined();
  else {
    expect([packed.headers["content-encoding"], packed.headers.etag], address).toEqual(["br", tag]);
    expect(brotliDecompressSync(packed.body).equals(first.body), address).toBe(true);
  }
  for (const [encoding, body] of [
    ["identity", first.body],
    ["br", packed.body],
  ] as const) {
    const head = await ask(url, { "accept-encoding": encoding }, "HEAD");
    expect([head.status, head.headers["content-length"], head.body.length], address).toEqual([
      200,
      String(body.length),
      0,
    ]);
  }

  expect((await ask(withMore(url, "_=1&utm_source=x"))).headers.etag, address).toBe(tag);
  const refused = await ask(withMore(url, "nonsense=1"));
  expect([refused.status, JSON.parse(String(refused.body)).errors[0].field], address).toEqual([400, "nonsense"]);
  const written = await ask(url, {}, "POST");
  expect([written.status, written.headers.allow], address).toEqual([405, "GET, HEAD, OPTIONS"]);
  const preflight = await ask(url, { origin: "https://example.org" }, "OPTIONS");
  expect([preflight.status, preflight.headers["access-control-allow-methods"]], address).toEqual([
    204,
    "GET, HEAD, OPTIONS",
  ]);
  return first.body;
}

test("every address: the same twice, its tag, type, length, origin, compression, methods and schema", async ({
  tracker,
}) => {
  test.setTimeout(240_000);
  const document = await describedAt(tracker.origin);
  const faultsOf = schemasOf(document);
  const walk = walkOf(document);
  expect(walk.length).toBeGreaterThan(100);
  for (const address of walk) {
    const path = pathOf(document, address);
    const type = typeOf(document, path);
    const body = await tryAddress(tracker.origin, address, type);
    if (type === "application/json") expect(faultsOf(path, JSON.parse(String(body))), address).toEqual([]);
    else if (type.endsWith("json")) JSON.parse(String(body));
  }
});

/** What has other rules: pages of the admin, and copies of the feed and oEmbed, that need an id or a page of this site. */
const isElsewhere = (path: string) => path.startsWith("/api/admin/");

test("every route and every address of the docs is in the document, and the docs have every address of it", async ({
  tracker,
}) => {
  const document = await describedAt(tracker.origin);
  const routes = readdirSync("app/api", { recursive: true, encoding: "utf8" })
    .filter((name) => /(?:^|\/)route\.ts$/.test(name) && !name.includes("[["))
    .map(
      (name) =>
        `/api/${name
          .replace(/\/?route\.ts$/, "")
          .replaceAll("[", "{")
          .replaceAll("]", "}")}`,
    )
    .filter((path) => !isElsewhere(path));
  expect(routes.length).toBeGreaterThan(30);
  // A route of many files is in the document file by file.
  const isTold = (route: string) =>
    route.endsWith("/{file}")
      ? Object.keys(document.paths).some((path) => path.startsWith(route.replace("{file}", "")))
      : route in document.paths;
  expect(routes.filter((route) => !isTold(route))).toEqual([]);

  const told = readFileSync("docs/api.md", "utf8");
  const cells = [...told.matchAll(/^\| ((?:`\/api\/[^`]*`(?:, )?)+) *\| /gm)].map(([, cell = ""]) => cell);
  const named = cells.flatMap((cell) => [...cell.matchAll(/`([^`?]+)`/g)].map(([, path = ""]) => path));
  const ofFigure = (path: string) => path.replace(/\/figures\/[a-z-]+\./, "/figures/{name}.");
  const known = Object.keys(document.paths).map(ofFigure);
  expect(named.filter((path) => !isElsewhere(path) && !known.includes(path))).toEqual([]);
  expect(known.filter((path) => !named.includes(path) && !path.startsWith("/api/alerts/"))).toEqual([]);
});

test("every example of the docs answers as it stands there", async ({ request }) => {
  const told = readFileSync("docs/api.md", "utf8");
  const examples = [...told.matchAll(/^curl (.*)'http:\/\/localhost:3000(\/[^']+)'$/gm)];
  expect(examples.length).toBe(told.match(/^curl /gm)?.length);
  expect(examples.length).toBeGreaterThan(2);
  for (const [line, options = "", address = ""] of examples) {
    const answer = await request.get(address);
    expect(answer.status(), line).toBe(200);
    // A file that is kept under its own name has one.
    if (options.includes("-J")) expect(answer.headers()["content-disposition"], line).toMatch(/filename="[^"]+\.\w+"/);
    else expect((await answer.json()).data.length, line).toBeGreaterThan(0);
  }
});

test("every address takes the parameters that the document names, and no other", async ({ request, tracker }) => {
  const document = await describedAt(tracker.origin);
  const faultsOf = schemasOf(document);
  const page = new URLSearchParams({ url: `${tracker.origin}/en/draws/379`, maxwidth: "500" });
  for (const [path, query] of [
    ["/api/health", ""],
    ["/api/v1/oembed", `?${page}`],
  ] as const)
    expect(faultsOf(path, await (await request.get(`${path}${query}`)).json()), path).toEqual([]);
  for (const [path, { get }] of Object.entries(document.paths)) {
    if (get?.["x-example"] === undefined) continue;
    const refused = await request.get(withMore(get["x-example"], "nonsense=1"));
    const [fault]: { allowed: string[] }[] = (await refused.json()).errors;
    const named = get.parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
    expect(fault?.allowed.toSorted(), path).toEqual(named.toSorted());
  }
});

test("a day after today is refused, one before the records is not known, and today is now", async ({ request }) => {
  const ask = async (query: string) => request.get(`/api/v1/draws${query}`);
  const now = await (await ask("?limit=1")).json();
  const [ahead, before] = [await ask("?asOf=2999-01-01"), await ask("?asOf=2014-12-31")];
  expect([ahead.status(), before.status()]).toEqual([400, 404]);
  expect((await before.json()).error).toMatchObject({
    field: "asOf",
    message: expect.stringContaining(now.meta.vintagesFrom) as unknown,
  });
  expect((await ask("?asOf=0000-01-01")).status()).toBe(404);
  expect(await (await ask("?limit=1&asOf=2026-10-02")).json()).toEqual(now);
  expect(now.meta).toMatchObject({ asOf: null, dataVersion: expect.any(Number) as unknown });
  expect((await ask("/379?asOf=nonsense")).status()).toBe(400);
});
