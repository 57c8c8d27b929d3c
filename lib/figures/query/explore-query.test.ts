import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { categoryOf, drawOf } from "@/lib/rules/draw/draws.fixture";
import {
  exploreAside,
  formatExploreQuery,
  LAYOUTS,
  MEASURES,
  parseExploreQuery,
  withPeriod,
  type ExploreQuery,
} from "./explore-query";
import { isoDate } from "@/lib/rules/time/iso-date";
import { PERIODS } from "@/lib/rules/draw/period";

const knownTo = isoDate("2026-10-01");
const categories = [
  categoryOf("healthcare", "occupation"),
  categoryOf("french", "language"),
  categoryOf("cec", "program"),
  categoryOf("pnp", "program"),
];
const draws = [
  drawOf("1", "2015-01-31", "cec"),
  drawOf("300", "2024-03-01", "french"),
  drawOf("379", "2025-11-14", "healthcare"),
  drawOf("380", "2025-11-20", "cec"),
];
const context = { categories, draws, knownTo };
const parse = (search: string) => {
  const params = new URLSearchParams(search);
  return parseExploreQuery(Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)])), context);
};

test("nothing asked: cut-offs of the selected categories drawn in the last 12 months against CEC, with events", () => {
  expect(parse("")).toEqual({
    title: null,
    categories: ["healthcare"],
    chosen: false,
    measure: "cutoff",
    reference: { category: "cec" },
    period: "12m",
    range: { from: "2025-10-02", to: knownTo },
    layout: "together",
    events: true,
    problems: [],
  });
  expect(formatExploreQuery(parse(""))).toBe("");
});

test("a category far from the others is set aside where points are shown, and nowhere else", () => {
  const apart = {
    ...context,
    categories: [...categories, categoryOf("physicians", "occupation_and_offer")],
    draws: [...draws, drawOf("381", "2026-03-01", "physicians", 169)],
  };
  const read = (measure: (typeof MEASURES)[number]) => parseExploreQuery({ measure }, apart);
  for (const measure of MEASURES) {
    const isInPoints = measure === "cutoff" || measure === "gap";
    const aside = exploreAside(read(measure), apart).map(({ category }) => category);
    expect([measure, aside]).toEqual([measure, isInPoints ? ["physicians"] : []]);
    expect(read(measure).categories.includes("physicians"), measure).toBe(!isInPoints);
  }
  expect(exploreAside(parseExploreQuery({ categories: "french" }, apart), apart)).toEqual([]);
});

test("the default categories follow the period, chosen ones do not", () => {
  expect(parse("period=selection").categories).toEqual(["healthcare", "french"]);
  expect(withPeriod(parse(""), "selection", context).categories).toEqual(["healthcare", "french"]);
  expect(withPeriod(parse("categories=pnp"), "selection", context).categories).toEqual(["pnp"]);
  expect(parse("categories=").categories).toEqual([]);
});

test.each([
  [
    "categories=french,healthcare&measure=gap&reference=480&from=2024-01-01&to=2024-12-31&layout=multiples&events=off",
    "categories=healthcare,french&measure=gap&reference=480&from=2024-01-01&to=2024-12-31&layout=multiples&events=off",
  ],
  ["categories=cec&categories=pnp&period=12m", "categories=cec,pnp"],
  ["reference=french&score=&from=&to=&measure=cutoff&events=on", "reference=french"],
  ["reference=cec&score=500", "reference=500"],
  ["reference=1,200", "reference=1200"],
  ["to=2020-01-01", "from=2015-01-31&to=2020-01-01"],
  ["to=2015-01-02", "from=2015-01-02&to=2015-01-02"],
  ["from=2026-01-01", "from=2026-01-01&to=2026-10-01"],
])("%s is written %s", (asked, written) => {
  expect(formatExploreQuery(parse(asked))).toBe(written);
});

describe("what is not understood falls back and is said", () => {
  test.each([
    ["measure=gaps", [["measure", "gaps"]], ""],
    ["measure=gap&measure=cutoff", [["measure", "cutoff"]], "measure=gap"],
    ["reference=1201", [["reference", "1201"]], ""],
    ["reference=cecc", [["reference", "cecc"]], ""],
    ["score=abc&reference=pnp", [["score", "abc"]], "reference=pnp"],
    ["to=2014-12-31", [["to", "2014-12-31"]], ""],
    ["period=5y", [["period", "5y"]], ""],
    ["from=2026-02-30", [["from", "2026-02-30"]], ""],
    ["to=2026-10-02", [["to", "2026-10-02"]], ""],
    [
      "from=2026-02-01&to=2026-01-01",
      [
        ["from", "2026-02-01"],
        ["to", "2026-01-01"],
      ],
      "",
    ],
    [
      "layout=grid&events=maybe",
      [
        ["layout", "grid"],
        ["events", "maybe"],
      ],
      "",
    ],
    ["categories=nurses,french", [["categories", "nurses"]], "categories=french"],
    ["categories=nurses", [["categories", "nurses"]], ""],
  ])("%s", (asked, problems, written) => {
    const query = parse(asked);
    expect(query.problems.map(({ field, value }) => [field, value])).toEqual(problems);
    expect(formatExploreQuery(query)).toBe(written);
  });
});

const anyQuery = fc.record({
  categories: fc.option(fc.subarray(categories.map(({ slug }) => slug)), { nil: undefined }),
  measure: fc.constantFrom(...MEASURES),
  reference: fc.oneof(fc.constantFrom("cec", "french"), fc.integer({ min: 0, max: 1200 }).map(String)),
  period: fc.oneof(fc.constantFrom(...PERIODS), fc.constant(null)),
  from: fc.constantFrom("2015-01-31", "2024-02-29"),
  to: fc.constantFrom("2024-02-29", "2026-10-01"),
  layout: fc.constantFrom(...LAYOUTS),
  events: fc.constantFrom("on", "off"),
});

test("any query survives its address, and its address is written one way only", () => {
  fc.assert(
    fc.property(anyQuery, ({ categories: chosen, period, from, to, ...rest }) => {
      const query = parseExploreQuery(
        { ...(chosen && { categories: chosen.join(",") }), ...(period === null ? { from, to } : { period }), ...rest },
        context,
      );
      expect(query.problems).toEqual([]);
      const again = parse(formatExploreQuery(query));
      expect(again).toEqual(query);
    }),
  );
});

test("nothing that can be typed throws, and a query always comes of it", () => {
  const text = fc.oneof(fc.string(), fc.constantFrom("cec", "gap", "480", "2026-01-01", ",", ""));
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom("categories", "measure", "reference", "score", "period", "from", "to", "layout", "events"),
        fc.oneof(text, fc.array(text)),
      ),
      (params) => {
        const query: ExploreQuery = parseExploreQuery(params, context);
        expect(query.range.from <= query.range.to).toBe(true);
        expect(query.range.to <= knownTo).toBe(true);
      },
    ),
  );
});

test("a title of the reader's own is kept as it is typed, its blanks as one; a long one or a control character falls back", () => {
  const title = 'Health "care" <2026> & more';
  const read = parse(new URLSearchParams({ title }).toString());
  expect(read.title).toBe(title);
  expect(parse(formatExploreQuery(read)).title).toBe(title);
  expect(parse("title=+a+%0A+b+").title).toBe("a b");
  expect(parse(`title=${"a".repeat(120)}`).title).toHaveLength(120);
  for (const bad of [`title=${"a".repeat(121)}`, "title=a%00b"])
    expect(parse(bad)).toMatchObject({ title: null, problems: [{ field: "title", code: "not_a_title" }] });
});
