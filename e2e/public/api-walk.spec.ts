import { brotliDecompressSync } from "node:zlib";
import { get } from "node:http";
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "../fixtures";

/* Every address of the API, asked twice: the rules that hold for all of them (docs/api.md). */

const CSV = /^text\/csv; charset=utf-8; header=present$/;
const JSON_TYPE = /^application\/json; charset=utf-8$/;

const ADDRESSES: readonly (readonly [address: string, type: RegExp])[] = [
  ["draws", JSON_TYPE],
  ["draws?lang=fr&limit=500", JSON_TYPE],
  ["draws/379", JSON_TYPE],
  ["draws/379/revisions", JSON_TYPE],
  ["changes?since=2026-01-01", JSON_TYPE],
  ["changes?since=0&limit=1", JSON_TYPE],
  ["invitations?by=year&period=all", JSON_TYPE],
  ["cadence?lang=fr", JSON_TYPE],
  ["pool-standing?score=501", JSON_TYPE],
  ["crs-grids", JSON_TYPE],
  ["crs-grids.csv?excel=fr", CSV],
  ["invitations.csv?by=quarter&lang=fr", CSV],
  ["cadence.csv?excel=fr", CSV],
  ["pool-standing.csv?score=501", CSV],
  ["invitations.metadata.json", JSON_TYPE],
  ["openapi.json", JSON_TYPE],
  ["draws.csv", CSV],
  ["draws.csv?excel=fr&lang=fr", CSV],
  ["draws.xlsx", /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/],
  ["draws.ics?category=cec&lang=fr", /^text\/calendar; charset=utf-8$/],
  ["feeds/draws.atom", /^application\/atom\+xml; charset=utf-8$/],
  ["feeds/draws.json?category=healthcare", /^application\/feed\+json; charset=utf-8$/],
  ["tracker.zip", /^application\/zip$/],
  ["datapackage.json", JSON_TYPE],
  ...[
    "draws",
    "pools",
    "categories",
    "versions",
    "version-occupations",
    "occupations",
    "events",
    "corrections",
  ].flatMap(
    (name) =>
      [
        [`${name}.csv?excel=en`, CSV],
        [`${name}.metadata.json`, JSON_TYPE],
      ] as const,
  ),
  ["series.metadata.json", JSON_TYPE],
  ["list-changes.metadata.json", JSON_TYPE],
  ["pools", JSON_TYPE],
  ["series", JSON_TYPE],
  ["series.csv?events=on", CSV],
  ["series.svg", /^image\/svg\+xml; charset=utf-8$/],
  ["series.png", /^image\/png$/],
  ["figures/pool.svg?period=12m&theme=dark", /^image\/svg\+xml; charset=utf-8$/],
  ["figures/invitations.png?by=year&period=all", /^image\/png$/],
  ["figures/to-date.png?lang=fr&title=Mon+titre", /^image\/png$/],
  ["categories", JSON_TYPE],
  ["occupations", JSON_TYPE],
  ["occupations/00010", JSON_TYPE],
  ["occupation-names", JSON_TYPE],
  ["list-changes.csv", CSV],
  ["events", JSON_TYPE],
  ["corrections", JSON_TYPE],
];

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** Asks without anything between that would unpack an answer. */
const ask = (url: string, headers: Record<string, string> = {}, method = "GET") =>
  new Promise<Answer>((resolve, reject) => {
    get(url, { headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk)).on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    }).on("error", reject);
  });

test("every address: the same twice, its tag, type, length, origin and compression", async ({ tracker }) => {
  for (const [path, type] of ADDRESSES) {
    const url = `${tracker.origin}/api/v1/${path}`;
    const [first, again] = [await ask(url), await ask(url)];
    expect(first.status, path).toBe(200);
    expect(first.headers["content-type"], path).toMatch(type);
    expect(first.headers, path).toMatchObject({
      "access-control-allow-origin": "*",
      "cache-control": "public, max-age=0, must-revalidate",
      "last-modified": expect.stringMatching(/ GMT$/) as unknown,
      link: expect.stringContaining('rel="license"') as unknown,
    });
    const tag = String(first.headers.etag);
    expect([again.headers.etag, again.body.equals(first.body)], path).toEqual([tag, true]);

    const held = await ask(url, { "if-none-match": tag });
    expect([held.status, held.body.length, held.headers.etag], path).toEqual([304, 0, tag]);
    expect(held.headers["last-modified"], path).toBe(first.headers["last-modified"]);

    const head = await ask(url, {}, "HEAD");
    expect([head.status, head.headers["content-length"], head.body.length], path).toEqual([
      200,
      String(first.body.length),
      0,
    ]);

    const packed = await ask(url, { "accept-encoding": "gzip, br" });
    if (
      /^(?:image\/png|application\/(?:zip|vnd))/.test(String(first.headers["content-type"])) ||
      first.body.length < 1001
    )
      expect(packed.headers["content-encoding"], path).toBeUndefined();
    else {
      expect([packed.headers["content-encoding"], packed.headers.etag], path).toEqual(["br", tag]);
      expect(brotliDecompressSync(packed.body).equals(first.body), path).toBe(true);
    }
    expect((await ask(`${url}${path.includes("?") ? "&" : "?"}_=1&utm_source=x`)).headers.etag, path).toBe(tag);
    const refused = await ask(`${url}${path.includes("?") ? "&" : "?"}nonsense=1`);
    expect([refused.status, JSON.parse(String(refused.body)).errors[0].field], path).toEqual([400, "nonsense"]);
  }
});

test("every address of the docs is walked", () => {
  const walked = new Set(ADDRESSES.map(([path]) => path.split("?")[0]));
  const named = [...readFileSync("docs/api.md", "utf8").matchAll(/^\| (`\/api\/v1\/.*?) +\| /gm)]
    .flatMap(([, cell = ""]) => [...cell.matchAll(/`\/api\/v1\/([^`?]+)`/g)].map(([, path = ""]) => path))
    .map((path) => path.replace("{number}", "379").replace("{noc}", "00010").replace("{table}", "draws"))
    .map((path) => path.replace("{name}.svg", "pool.svg").replace("{name}.png", "to-date.png"))
    // Nothing came from a copy of the feed before one was read; oEmbed asks for a page of this very site (frames.spec.ts).
    .filter((path) => path !== "feed-copies/{id}" && path !== "oembed");
  expect(named.length).toBeGreaterThan(30);
  for (const path of named) expect(walked, path).toContain(path);
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

type Described = {
  paths: Record<
    string,
    {
      get?: {
        /** None where the answer follows other rules, or names this very site. */
        "x-example"?: string;
        parameters: { name: string; in: string }[];
        responses: Record<string, { content: Record<string, { schema: object }> }>;
      };
    }
  >;
};

test("every address of OpenAPI answers its example by its schema, and takes the parameters that it names", async ({
  request,
  baseURL,
}) => {
  const document: Described = await (await request.get("/api/v1/openapi.json")).json();
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "https://tracker.example/openapi", ...document });
  const walked = new Set(Object.keys(document.paths).map((path) => path.replace("/api/v1/", "")));
  for (const path of ADDRESSES.map(([address]) => address.split("?")[0]!))
    expect(walked, path).toContain(
      path
        .replace("379", "{number}")
        .replace("00010", "{noc}")
        .replace(/^[a-z-]+\.metadata/, "{table}.metadata"),
    );
  const faultsOf = (path: string, body: unknown) => {
    const pointer = `/paths/${path.replaceAll("/", "~1")}/get/responses/200/content/application~1json/schema`;
    const check = ajv.compile({ $ref: `https://tracker.example/openapi#${encodeURI(pointer)}` });
    check(body);
    return check.errors ?? [];
  };
  const page = new URLSearchParams({ url: `${baseURL}/en/draws/379`, maxwidth: "500" });
  for (const [path, query] of [
    ["/api/health", ""],
    ["/api/v1/oembed", `?${page}`],
  ] as const)
    expect(faultsOf(path, await (await request.get(`${path}${query}`)).json()), path).toEqual([]);
  for (const [path, { get }] of Object.entries(document.paths)) {
    if (get?.["x-example"] === undefined) continue;
    const asked = get["x-example"];
    const answer = await request.get(asked);
    expect(answer.status(), asked).toBe(200);
    const [[type, { schema }] = ["", { schema: {} }]] = Object.entries(get.responses["200"]!.content);
    expect(answer.headers()["content-type"], path).toContain(type);
    if (type === "application/json") {
      expect(schema).toBeDefined();
      expect(faultsOf(path, await answer.json()), path).toEqual([]);
    }
    const refused = await request.get(`${asked}${asked.includes("?") ? "&" : "?"}nonsense=1`);
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

test("a feed is XML that a browser reads, and pages name it", async ({ page, request }) => {
  const atom = await (await request.get("/api/v1/feeds/draws.atom?category=healthcare&lang=fr")).text();
  await page.goto("/fr/categories/healthcare");
  const feeds = page.locator('link[rel="alternate"][type="application/atom+xml"]');
  await expect(feeds).toHaveAttribute("href", /\/api\/v1\/feeds\/draws\.atom\?category=healthcare&lang=fr$/);
  const read = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, "application/xml");
    const texts = (name: string) => [...document.querySelectorAll(name)].map((element) => element.textContent);
    return {
      faults: texts("parsererror"),
      ids: texts("entry > id"),
      title: texts("feed > title"),
      entry: texts("entry > title"),
    };
  }, atom);
  expect(read.faults).toEqual([]);
  expect(read.title).toEqual(["Rondes d’Entrée express\u00a0: Santé"]);
  expect(read.ids.length).toBeGreaterThan(5);
  expect(new Set(read.ids).size).toBe(read.ids.length);
  expect(read.entry[0]).toMatch(/^Ronde nº\u00a0?\d+\u00a0: Santé, seuil de \d{3}, [\d\u00a0]+ candidats invités$/);
});

test("a draw that was changed is in the feed and the calendar of the next request", async ({ request, sql }) => {
  const draw = async () => {
    const items: { id: string; title: string; date_modified: string; _draw: { number: string } }[] = (
      await (await request.get("/api/v1/feeds/draws.json")).json()
    ).items;
    return items.find(({ _draw }) => _draw.number === "440")!;
  };
  const sequence = async () => {
    const file = await (await request.get("/api/v1/draws.ics")).text();
    const [, event = ""] = new RegExp(`UID:${(await draw()).id.replace(/.*:/, "draw-id")}-held@([^]*?)END:VEVENT`).exec(
      file,
    )!;
    return Number(/SEQUENCE:(\d+)/.exec(event)?.[1]);
  };
  const [before, first] = [await draw(), await sequence()];
  await sql("UPDATE draw SET invitations = invitations + 1, revision = revision + 1 WHERE number = '440'");
  try {
    expect(await sequence()).toBe(first + 1);
    const after = await draw();
    expect([after.id, after.title === before.title]).toEqual([before.id, false]);
  } finally {
    await sql("UPDATE draw SET invitations = invitations - 1, revision = revision - 1 WHERE number = '440'");
  }
});
