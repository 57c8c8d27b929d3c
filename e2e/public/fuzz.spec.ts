import fc from "fast-check";
import { CATEGORY_KINDS } from "../../lib/rules/category/category";
import { DRAW_SORTS } from "../../lib/rules/draw/order";
import { expect, test } from "../fixtures";

/*
 * Whatever stands in an address, the answer is a page or a refusal: never a fault of the server. What chance once found
 * is a fixed case in odd-addresses.spec.ts.
 */

/** Requests to the API, and to the pages taken together. */
const ROUNDS = { api: 120, pages: 180 };

/** A test that fails prints its seed and the shortest address that fails; `FUZZ_SEED=…` runs the same again. */
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);

const text = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ minLength: 190, maxLength: 260 }),
  fc.constantFrom(
    "",
    " ",
    "%",
    "%00",
    "\0",
    "'",
    "''--",
    '"><svg onload=alert(1)>',
    "../../etc/passwd",
    "__proto__",
    "constructor",
    "null",
    "\u202e",
    "é",
    "💥",
    "\ud800",
  ),
);
const number = fc.oneof(
  fc.integer({ min: -10, max: 1300 }).map(String),
  fc.constantFrom("1e3", "0x10", "3,500", "3 500", "NaN", "Infinity", "-0", "1".repeat(60), "1.5"),
);
const day = fc.oneof(
  fc
    .date({ min: new Date("2014-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  fc.constantFrom("2025-02-30", "0000-00-00", "9999-12-31", "-000001-01-01", "2025-1-1", "today"),
);
const slug = fc.constantFrom(
  "healthcare",
  "french",
  "cec",
  "pnp",
  "general",
  "unclassified",
  "military",
  "Healthcare",
  "nurses",
);
const listOf = (arbitrary: fc.Arbitrary<string>) =>
  fc.array(arbitrary, { maxLength: 5 }).map((values) => values.join(","));

/** Likely and unlikely values of each parameter; any may be given several times. */
const VALUES: Record<string, fc.Arbitrary<string>> = {
  category: listOf(slug),
  categories: listOf(slug),
  kind: listOf(fc.constantFrom(...CATEGORY_KINDS, "x")),
  from: day,
  to: day,
  min: number,
  max: number,
  q: fc.oneof(text, fc.constantFrom("soins", "31301", "EXPERIENCE canadian")),
  sort: fc.constantFrom(...DRAW_SORTS, "size", "--date"),
  limit: number,
  page: number,
  period: fc.constantFrom("12m", "selection", "all", "13m"),
  measure: fc.constantFrom("cutoff", "gap", "invitations", "cumulative", "interval", "tiebreak-age", "age"),
  reference: fc.oneof(slug, number),
  score: number,
  layout: fc.constantFrom("together", "multiples", "own-scales", "grid"),
  events: fc.constantFrom("on", "off", "1"),
  on: day,
  pnp: fc.constantFrom("on", "off", "yes"),
  draw: fc.oneof(number, fc.constantFrom("379", "91a", "379,378")),
  by: fc.constantFrom("month", "quarter", "year", "week"),
  show: fc.constantFrom("count", "share", "both"),
  lang: fc.constantFrom("en", "fr", "de", ""),
  cursor: fc.oneof(
    text,
    fc
      .tuple(
        fc.constantFrom(...DRAW_SORTS),
        fc.oneof(fc.integer(), fc.constant(null), text),
        fc.oneof(day, text),
        fc.oneof(number, text),
      )
      .map((key) => Buffer.from(JSON.stringify(key)).toString("base64url")),
  ),
};

const query = (names: string[]) =>
  fc
    .array(
      fc.oneof(
        {
          weight: 6,
          arbitrary: fc.constantFrom(...names).chain((name) => fc.tuple(fc.constant(name), VALUES[name] ?? text)),
        },
        { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...names), text) },
        { weight: 1, arbitrary: fc.tuple(text, text) },
      ),
      { maxLength: 5 },
    )
    .map((pairs) => (pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`));

const EXPLORE = ["categories", "measure", "reference", "score", "period", "from", "to", "layout", "events"];
const FILTER = ["category", "kind", "from", "to", "min", "max", "q", "sort", "limit", "cursor"];

// A lone surrogate cannot be percent-encoded; a browser sends the replacement character.
const segment = (words: fc.Arbitrary<string>) =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc.oneof(words, text).map((word) => encodeURIComponent(Buffer.from(word).toString()) || "-"),
    },
    { weight: 1, arbitrary: fc.constantFrom("%", "%ff", "%E0%A4%A", "%2F", "%5C", "%2e%2e", "%00", "%25") },
  );

const language = fc.constantFrom("en", "fr");
const drawNumber = fc.oneof(
  fc.integer({ min: 0, max: 460 }).map(String),
  fc.constantFrom("91a", "91b", "91c", "0379", "379a", "91A"),
);
const noc = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }).map((code) => String(code).padStart(5, "0")),
  fc.constantFrom("31301", "3130", "313011"),
);

test.describe("an address of the API", () => {
  const address = fc.oneof(
    { weight: 5, arbitrary: query([...FILTER, "lang"]).map((text) => `/api/v1/draws${text}`) },
    { weight: 2, arbitrary: query([...FILTER, "lang"]).map((text) => `/api/v1/draws.csv${text}`) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(segment(drawNumber), query(["lang"]))
        .map(([number, text]) => `/api/v1/draws/${number}${text}`),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom("series", "series.csv"), query([...EXPLORE, "lang"]))
        .map(([name, text]) => `/api/v1/${name}${text}`),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(segment(noc), query(["lang"])).map(([code, text]) => `/api/v1/occupations/${code}${text}`),
    },
    { weight: 1, arbitrary: query(["q", "limit", "lang"]).map((text) => `/api/v1/occupations${text}`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom("categories", "occupations.csv", "pools", "pools.csv", "corrections"), query(["lang"]))
        .map(([name, text]) => `/api/v1/${name}${text}`),
    },
    { weight: 1, arbitrary: segment(slug).map((name) => `/api/v1/${name}`) },
  );

  test("answers with data, or names what it refuses", async ({ request }) => {
    await fc.assert(
      fc.asyncProperty(address, async (path) => {
        const answer = await request.get(path, { maxRedirects: 0 });
        expect([200, 308, 400, 404], path).toContain(answer.status());
        const type = answer.headers()["content-type"] ?? "";
        if (answer.status() === 200) expect(type, path).toMatch(/^(application\/json|text\/csv)/);
        else if (type.startsWith("application/json"))
          expect(await answer.json(), path).toEqual({
            error: { field: expect.any(String), message: expect.any(String) },
            errors: expect.any(Array),
          });
      }),
      { numRuns: ROUNDS.api, seed: SEED },
    );
  });
});

const PAGES: Record<string, fc.Arbitrary<string>> = {
  "the dashboard": query(["categories", "period"]),
  "the explore page": query(EXPLORE).map((text) => `/explore${text}`),
  "the list of draws": query([...FILTER, "page"]).map((text) => `/draws${text}`),
  "the page of a draw": segment(drawNumber).map((number) => `/draws/${number}`),
  "the page of a category or an occupation": fc.oneof(
    segment(slug).map((name) => `/categories/${name}`),
    segment(noc).map((code) => `/occupations/${code}`),
  ),
  "the pool and the invitations": fc.oneof(
    query(["score", "on", "period", "pnp"]).map((text) => `/pool${text}`),
    query(["by", "show", "categories", "period", "from", "to"]).map((text) => `/invitations${text}`),
  ),
  "the page after an invitation and its calendar file": fc.oneof(
    query(["draw"]).map((text) => `/after-invitation${text}`),
    segment(drawNumber.map((number) => `${number}.ics`)).map((file) => `/after-invitation/${file}`),
  ),
  "the search of occupations": query(["q", "page"]).map((text) => `/occupations${text}`),
  "a frame": fc.oneof(
    segment(drawNumber).map((number) => `/embed/draws/${number}`),
    segment(slug).map((name) => `/embed/categories/${name}`),
    query(EXPLORE).map((text) => `/embed/explore${text}`),
  ),
  "a picture": fc.oneof(
    segment(drawNumber.map((number) => `${number}.png`)).map((file) => `/images/draws/${file}`),
    segment(slug.map((name) => `${name}.png`)).map((file) => `/images/categories/${file}`),
  ),
  "any address": fc
    .array(segment(slug), { maxLength: 3 })
    .map((segments) => segments.map((each) => `/${each}`).join("")),
};

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name} is a page or is not found, whatever is typed`, async ({ request }) => {
    const address = fc.tuple(
      fc.oneof({ weight: 9, arbitrary: language }, { weight: 1, arbitrary: segment(language) }),
      path,
    );
    await fc.assert(
      fc.asyncProperty(address, async ([prefix, rest]) => {
        const answer = await request.get(`/${prefix}${rest}`, { maxRedirects: 0 });
        expect([200, 307, 308, 400, 404], `/${prefix}${rest}`).toContain(answer.status());
      }),
      { numRuns: Math.ceil(ROUNDS.pages / Object.keys(PAGES).length), seed: SEED },
    );
  });
}
