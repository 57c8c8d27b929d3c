import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CATEGORIES } from "@/lib/rules/draw/draws.fixture";
import { readDrawsQuery, readFileQuery, readLocale, readNothing, readOccupationsQuery } from "./query";

const read = (query: string) => readDrawsQuery(new URLSearchParams(query), CATEGORIES);

test("nothing given is every draw, newest first, in English, without a limit", () => {
  expect(read("")).toMatchObject({
    ok: true,
    locale: "en",
    filter: {
      category: [],
      kind: [],
      from: null,
      to: null,
      min: null,
      max: null,
      q: "",
      sort: "-date",
      limit: null,
      cursor: null,
    },
  });
});

test("every parameter is read", () => {
  expect(
    read(
      "category=cec,pnp&kind=program&from=2025-01-01&to=2025-12-31&min=400&max=600&q=class&sort=cutoff&limit=5&lang=fr",
    ),
  ).toMatchObject({
    ok: true,
    locale: "fr",
    filter: {
      category: ["cec", "pnp"],
      kind: ["program"],
      from: "2025-01-01",
      to: "2025-12-31",
      min: 400,
      max: 600,
      q: "class",
      sort: "cutoff",
      limit: 5,
    },
  });
});

describe("a bad parameter is named", () => {
  test.each([
    ["category=nurses", "category"],
    ["kind=anything", "kind"],
    ["from=2025-02-30", "from"],
    ["to=yesterday", "to"],
    ["from=2025-02-01&to=2025-01-01", "to"],
    ["min=1201", "min"],
    ["max=-1", "max"],
    ["min=500&max=400", "max"],
    [`q=${"x".repeat(201)}`, "q"],
    ["sort=size", "sort"],
    ["limit=0", "limit"],
    ["limit=501", "limit"],
    ["cursor=abc", "cursor"],
    ["lang=de", "lang"],
    ["lang=en&lang=fr", "lang"],
    ["catgory=cec", "catgory"],
    ["page=2", "page"],
  ])("%s", (query, field) => {
    expect(read(query)).toMatchObject({
      ok: false,
      errors: [{ field, message: expect.stringMatching(/^(must|may|belongs|is not)\b/) as unknown }],
    });
  });
});

test("an address without filters takes the language alone", () => {
  expect(readLocale(new URLSearchParams("lang=fr"))).toEqual({ ok: true, locale: "fr" });
  expect(readLocale(new URLSearchParams("lang="))).toEqual({ ok: true, locale: "en" });
  expect(readLocale(new URLSearchParams("limit=5"))).toMatchObject({ ok: false, errors: [{ field: "limit" }] });
});

test("whatever is typed, the answer is a filter or a fault with a message", { timeout: 30_000 }, () => {
  const pair = fc.tuple(
    fc.oneof(
      fc.constantFrom("category", "from", "min", "q", "sort", "limit", "cursor", "lang"),
      fc.string({ unit: "binary" }),
    ),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 5 }), (pairs) => {
      const result = readDrawsQuery(new URLSearchParams(pairs), CATEGORIES);
      if (!result.ok) for (const { message } of result.errors) expect(message).not.toBe("");
    }),
    { numRuns: 40 },
  );
});

test("all faults of a request are told, each with the values there are", () => {
  const result = read("kind=x&catgory=cec&from=2025-02-01&to=2025-01-01&sort=size");
  expect(result.ok ? [] : result.errors).toEqual([
    expect.objectContaining({ field: "catgory", allowed: expect.arrayContaining(["category", "lang"]) as unknown }),
    expect.objectContaining({ field: "kind", allowed: expect.arrayContaining(["program", "general"]) as unknown }),
    expect.objectContaining({ field: "sort", allowed: expect.arrayContaining(["-date"]) as unknown }),
    { field: "to", message: "must not lie before from" },
  ]);
});

test("a file takes the language of an Excel; an address without parameters refuses each by its name", () => {
  expect(readFileQuery(new URLSearchParams("excel=fr"), true)).toMatchObject({ ok: true, form: "fr", locale: "en" });
  expect(readFileQuery(new URLSearchParams("asOf=2026-10-02"), true)).toMatchObject({ ok: true, form: "plain" });
  expect(readFileQuery(new URLSearchParams("asOf=2026-10-02"), false)).toMatchObject({
    ok: false,
    errors: [{ field: "asOf", allowed: ["lang", "excel"] }],
  });
  expect(readFileQuery(new URLSearchParams("excel=de"), true)).toMatchObject({
    ok: false,
    errors: [{ field: "excel", allowed: ["en", "fr"] }],
  });
  expect(readNothing(new URLSearchParams("a=1&b=2"))).toMatchObject({
    ok: false,
    errors: [{ field: "a" }, { field: "b" }],
  });
});

describe("a search for occupations", () => {
  const search = (query: string) => readOccupationsQuery(new URLSearchParams(query));

  test.each([
    ["", { q: "", limit: null, locale: "en" }],
    ["q=%20nurse%20&limit=8&lang=fr", { q: "nurse", limit: 8, locale: "fr" }],
    ["q=&limit=", { q: "", limit: null }],
  ])("%s is read", (query, read) => expect(search(query)).toMatchObject({ ok: true, ...read }));

  test.each([
    ["q=a&q=b", "q"],
    [`q=${"x".repeat(201)}`, "q"],
    ["limit=0", "limit"],
    ["limit=1000", "limit"],
    ["limit=1.5", "limit"],
    ["limit=1&limit=2", "limit"],
    ["page=2", "page"],
    ["lang=de", "lang"],
  ])("%s is refused by the name of %s", (query, field) =>
    expect(search(query)).toMatchObject({ ok: false, errors: [{ field }] }),
  );
});
