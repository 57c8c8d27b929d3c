import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { anyDraws, anyParams, CATEGORIES, drawOf } from "@/lib/rules/draw/draws.fixture";
import { REMARK_PRESETS } from "@/lib/rules/draw/remark";
import { paramsOf, type QueryParams } from "@/lib/rules/text/query-codec";
import {
  ADMIN_DRAWS,
  DRAW_STATES,
  findDraws,
  partsOf,
  statesOf,
  withoutPart,
  type AdminDrawFilter,
} from "./admin-draws-query";

const own = { en: "Numbers differ from the news", fr: "Les nombres diffèrent des nouvelles" };
const stored = (more: Partial<StoredDraw>, ...given: Parameters<typeof drawOf>): StoredDraw => ({
  ...drawOf(...given),
  hidden: false,
  ...more,
});
const DRAWS: readonly StoredDraw[] = [
  stored({}, "9", "2025-01-08", "cec", 530),
  stored({ source: "secondary" }, "91a", "2025-02-05", "french", 400),
  stored({ hidden: true }, "91b", "2025-02-05", "cec", 520),
  stored({ notice: REMARK_PRESETS.under_review, source: "admin" }, "92", "2025-03-02", "cec", 515),
  stored({ notice: own }, "93", "2025-04-01", null, 510),
];
const filterOf = (params: QueryParams): AdminDrawFilter => {
  const { values, problems } = ADMIN_DRAWS.read(params, CATEGORIES);
  expect(problems).toEqual([]);
  return values;
};
const found = (params: QueryParams) => findDraws(DRAWS, filterOf(params), CATEGORIES).map(({ number }) => number);

test.each<[QueryParams, string[]]>([
  [{}, ["93", "92", "91b", "91a", "9"]],
  [{ q: "#91" }, ["91b", "91a"]],
  [{ q: "nº 92" }, ["92"]],
  [{ q: "2025-02" }, ["91b", "91a"]],
  [{ q: "NOUVELLES nombres" }, ["93"]],
  [{ q: "something new" }, ["93"]],
  [{ from: "2025-02-05", to: "2025-03-02" }, ["92", "91b", "91a"]],
  [{ category: "cec" }, ["92", "91b", "9"]],
  [{ category: "unclassified,french" }, ["93", "91a"]],
  [{ source: "secondary,admin" }, ["92", "91a"]],
  [{ state: "hidden" }, ["91b"]],
  [{ state: "under_review" }, ["92"]],
  [{ state: "unconfirmed" }, ["91a"]],
  [{ state: "unclassified" }, ["93"]],
  [{ state: "confirmed" }, ["9"]],
  [{ remark: "with" }, ["93", "92"]],
  [{ remark: "without", state: "hidden,confirmed" }, ["91b", "9"]],
  [{ sort: "cutoff" }, ["91a", "93", "92", "91b", "9"]],
  [{ sort: "number" }, ["9", "91a", "91b", "92", "93"]],
  [{ q: "no draw says this" }, []],
])("%o finds %o", (params, numbers) => expect(found(params)).toEqual(numbers));

test("what cannot be read is told, and the rest holds", () => {
  const { values, problems } = ADMIN_DRAWS.read(
    { state: "odd", source: "feed", sort: "gap", from: "2025-13-01", page: "0" },
    CATEGORIES,
  );
  expect(problems.map(({ field, value }) => `${field} ${value}`)).toEqual([
    "state odd",
    "sort gap",
    "from 2025-13-01",
    "page 0",
  ]);
  expect(values).toEqual(filterOf({ source: "feed" }));
});

describe("parts", () => {
  test("each narrows by itself, and goes without the others", () => {
    const all = {
      q: "9",
      from: "2025-01-01",
      to: "2025-12-31",
      category: "cec",
      source: "feed",
      state: "hidden",
      remark: "with",
    };
    const filter = filterOf({ ...all, sort: "cutoff", page: "3" });
    expect(partsOf(filter)).toEqual(["q", "days", "category", "source", "state", "remark"]);
    for (const part of partsOf(filter)) {
      const without = withoutPart(filter, part);
      expect(partsOf(without)).toEqual(partsOf(filter).filter((each) => each !== part));
      expect([without.sort, without.page]).toEqual(["cutoff", 1]);
    }
    expect(partsOf(filterOf({ sort: "cutoff", page: "3" }))).toEqual([]);
  });
});

const VALUES = ["", "9", "cec", "unclassified", "2025-02-05", "feed,admin", "hidden", "with", "-cutoff", "2", "odd"];

describe("any address", () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  test(`is written as it is read, and each of its states finds its draws (SEED=${seed})`, () => {
    fc.assert(
      fc.property(anyParams(ADMIN_DRAWS.names, VALUES), anyDraws, (params, draws) => {
        const { values } = ADMIN_DRAWS.read(params, CATEGORIES);
        const again = ADMIN_DRAWS.read(paramsOf(ADMIN_DRAWS.write(values)), CATEGORIES);
        expect(again).toEqual({ values, problems: [] });
        const all = draws.map((draw, index) => ({ ...draw, hidden: index % 3 === 0 }));
        const none = filterOf({});
        for (const state of DRAW_STATES)
          expect(new Set(findDraws(all, { ...none, state: [state] }, CATEGORIES))).toEqual(
            new Set(all.filter((draw) => statesOf(draw).includes(state))),
          );
      }),
      { seed },
    );
  });
});
