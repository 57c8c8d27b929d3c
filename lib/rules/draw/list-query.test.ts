import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterCursor, filterDraws, formatDrawFilter, pageOf, parseDrawFilter, type DrawFilter } from "./list-query";
import { DRAW_SORTS, writeCursor } from "./order";
import { anyDraws, anyParams, CATEGORIES, drawOf } from "./draws.fixture";
import { paramsOf, type QueryParams } from "@/lib/rules/text/query-codec";
import { isoDate } from "@/lib/rules/time/iso-date";

function filterOf(params: QueryParams = {}): DrawFilter {
  const { filter, errors } = parseDrawFilter(params, CATEGORIES);
  expect(errors).toEqual([]);
  return filter;
}
function errorsOf(params: QueryParams) {
  return parseDrawFilter(params, CATEGORIES).errors.map(({ field, code }) => `${field} ${code}`);
}

const NONE: DrawFilter = {
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
  page: 1,
};

describe("parameters", () => {
  test("none, and the empty fields of a form, are no filter", () => {
    expect(filterOf()).toEqual(NONE);
    const empty = Object.fromEntries(Object.keys(NONE).map((name) => [name, ""]));
    expect(filterOf(empty)).toEqual(NONE);
    expect(filterOf({ ...empty, category: ["", ""], from: ["", " "], utm_source: "mail" })).toEqual(NONE);
  });

  test("all of them", () => {
    const cursor = { sort: "-gap", key: { value: -71, date: isoDate("2025-11-14"), number: "379" } } as const;
    expect(
      filterOf({
        category: "unclassified,healthcare, french,healthcare",
        kind: ["program", "language"],
        from: "2023-06-28",
        to: "2023-06-28",
        min: "0",
        max: "1,200",
        q: " santé ",
        sort: "-gap",
        limit: "500",
        cursor: writeCursor(cursor),
        page: ["3", "3"],
      }),
    ).toEqual({
      category: ["french", "healthcare", "unclassified"],
      kind: ["language", "program"],
      from: "2023-06-28",
      to: "2023-06-28",
      min: 0,
      max: 1200,
      q: "santé",
      sort: "-gap",
      limit: 500,
      cursor,
      page: 3,
    });
  });

  test("a repeated parameter is a comma list", () => {
    expect(filterOf({ category: ["french", "cec,pnp"] })).toEqual(filterOf({ category: "french,cec,pnp" }));
  });

  test.each([
    [{ category: "helthcare" }, ["category unknown_category"]],
    [{ category: "healthcare,toString" }, ["category unknown_category"]],
    [{ kind: "programme" }, ["kind unknown_kind"]],
    [{ from: "2023-02-29" }, ["from not_a_day"]],
    [{ to: "14.11.2025" }, ["to not_a_day"]],
    [{ to: ["2025-01-01", "2025-01-02"] }, ["to repeated"]],
    [{ min: "12a" }, ["min not_a_cutoff"]],
    [{ max: "1201" }, ["max not_a_cutoff"]],
    [{ q: "a".repeat(201) }, ["q not_a_search"]],
    [{ q: "a\0b" }, ["q not_a_search"]],
    [{ sort: "size" }, ["sort unknown_sort"]],
    [{ limit: "0" }, ["limit not_a_limit"]],
    [{ limit: "501" }, ["limit not_a_limit"]],
    [{ page: "0" }, ["page not_a_page"]],
    [{ page: "1.5" }, ["page not_a_page"]],
    [{ cursor: "abc" }, ["cursor bad_cursor"]],
    [{ from: "2025-01-02", to: "2025-01-01" }, ["to to_before_from"]],
    [{ min: "500", max: "499" }, ["max max_below_min"]],
    [{ sort: "x", from: "y", min: "9", max: "8" }, ["sort unknown_sort", "from not_a_day", "max max_below_min"]],
  ])("%j is refused", (params, errors) => expect(errorsOf(params)).toEqual(errors));

  test("a cursor belongs to its sort", () => {
    const cursor = writeCursor({ sort: "-date", key: { value: null, date: isoDate("2025-11-14"), number: "379" } });
    expect(errorsOf({ cursor })).toEqual([]);
    expect(errorsOf({ cursor, sort: "date" })).toEqual(["cursor cursor_of_other_sort"]);
  });

  test("any parameters are read or refused with a message, never thrown at", () => {
    fc.assert(
      fc.property(
        anyParams(Object.keys(NONE), ["cec", "1", "2025-01-01", "-gap", "a,b", "bnVsbA", "W10"]),
        (params) => {
          const { filter, errors } = parseDrawFilter(params, CATEGORIES);
          for (const { field, rule } of errors) {
            expect(Object.keys(NONE)).toContain(field);
            expect(rule).toMatch(/^[a-z].{10}/);
          }
          // A page that passes over what is faulty shows the rest, under an address of its own.
          expect(filterOf(paramsOf(formatDrawFilter(filter)))).toEqual(filter);
        },
      ),
    );
  });
});

const draws = [
  drawOf("91a", "2018-05-30", "general", 440, { roundName: "No Program Specified" }),
  drawOf("91b", "2018-05-30", "pnp", 902, { roundName: "Provincial Nominee Program" }),
  drawOf("378", "2025-11-12", "cec", 533, { invitations: 1000 }),
  drawOf("379", "2025-11-14", "healthcare", 462, { invitations: 3500, roundName: "Healthcare (Version 2)" }),
  drawOf("380", "2025-11-28", "french", 408, { invitations: 6000, roundName: "French language (Version 1)" }),
  drawOf("448", "2025-12-01", null, 500, { invitations: 1000, roundName: "Chefs, 2026-Version 1" }),
];
const dataset = { draws, categories: CATEGORIES };
const numbers = (params: Record<string, string>) =>
  filterDraws(draws, filterOf({ sort: "number", ...params }), dataset).map(({ number }) => number);

describe("filterDraws", () => {
  test.each([
    [{}, ["91a", "91b", "378", "379", "380", "448"]],
    [{ category: "healthcare,unclassified" }, ["379", "448"]],
    [{ kind: "program" }, ["91b", "378"]],
    [{ kind: "program", category: "pnp,french" }, ["91b"]],
    [{ from: "2025-11-12", to: "2025-11-28" }, ["378", "379", "380"]],
    [{ min: "440", max: "500" }, ["91a", "379", "448"]],
    [{ min: "462", max: "462" }, ["379"]],
    [{ q: "91" }, ["91a", "91b"]],
    [{ q: "91B" }, ["91b"]],
    [{ q: "chefs" }, ["448"]],
    [{ q: "version 1" }, ["380", "448"]],
    [{ q: "version language" }, ["380"]],
    [{ q: "GENERALE" }, ["91a"]],
    [{ q: "competence" }, ["380"]],
    [{ q: "expérience canadienne" }, ["378"]],
    [{ q: "nothing of the kind" }, []],
  ])("%j", (params, expected) => expect(numbers(params)).toEqual(expected));

  test.each([
    ["date", ["91a", "91b", "378", "379", "380", "448"]],
    ["-date", ["448", "380", "379", "378", "91b", "91a"]],
    ["-number", ["448", "380", "379", "378", "91b", "91a"]],
    ["cutoff", ["380", "91a", "379", "448", "378", "91b"]],
    ["-cutoff", ["91b", "378", "448", "379", "91a", "380"]],
    // Four have 1000 invitations: by day, then number.
    ["invitations", ["91a", "91b", "378", "448", "379", "380"]],
    ["-invitations", ["380", "379", "448", "378", "91b", "91a"]],
    // Gaps: 380 -125, 379 -71, 448 -33; the others have none and come last both ways.
    ["gap", ["380", "379", "448", "91a", "91b", "378"]],
    ["-gap", ["448", "379", "380", "378", "91b", "91a"]],
  ])("sorted by %s", (sort, expected) => expect(numbers({ sort })).toEqual(expected));

  test("by number and not by day where the two differ", () => {
    const two = [drawOf("100", "2020-01-01", "cec"), drawOf("9", "2020-01-02", "cec")];
    const sorted = (sort: string) => filterDraws(two, filterOf({ sort }), dataset).map(({ number }) => number);
    expect(sorted("number")).toEqual(["9", "100"]);
    expect(sorted("date")).toEqual(["100", "9"]);
  });

  test("gaps are measured against every CEC draw, filtered out or not", () => {
    expect(numbers({ category: "healthcare,french,general", sort: "gap" })).toEqual(["380", "379", "91a"]);
  });
});

describe("parts of a list", () => {
  test("pages are counted from one", () => {
    expect(pageOf(draws, 1, 4)).toEqual({ rows: draws.slice(0, 4), total: 6, pages: 2, next: 2 });
    expect(pageOf(draws, 2, 4)).toEqual({ rows: draws.slice(4), total: 6, pages: 2, next: null });
    expect(pageOf(draws, 3, 4)).toEqual({ rows: [], total: 6, pages: 2, next: null });
    expect(pageOf(draws, 2, 3).next).toBeNull();
    expect(pageOf([], 1, 4)).toEqual({ rows: [], total: 0, pages: 0, next: null });
  });

  test("without a limit the list is whole", () => {
    expect(afterCursor(draws, NONE, dataset)).toEqual({ rows: draws, total: 6, next: null });
  });

  test("a list goes on after a draw that was removed meanwhile", () => {
    const params = { sort: "-cutoff", limit: "2" };
    const { next } = afterCursor(filterDraws(draws, filterOf(params), dataset), filterOf(params), dataset);
    const left = draws.filter(({ number }) => number !== "378");
    const filter = filterOf({ ...params, cursor: next! });
    const { rows, total } = afterCursor(filterDraws(left, filter, { ...dataset, draws: left }), filter, dataset);
    expect(rows.map(({ number }) => number)).toEqual(["448", "379"]);
    expect(total).toBe(5);
  });

  test("cursors and pages of any size, in any order, pass every draw exactly once", () => {
    fc.assert(
      fc.property(anyDraws, fc.constantFrom(...DRAW_SORTS), fc.integer({ min: 1, max: 12 }), (all, sort, limit) => {
        const everything = { draws: all, categories: CATEGORIES };
        const sorted = filterDraws(all, filterOf({ sort }), everything);
        expect(new Set(sorted)).toEqual(new Set(all));

        const walked = [];
        let cursor: string | null = "";
        for (let step = 0; cursor !== null && step <= all.length; step++) {
          const filter = filterOf({ sort, limit: String(limit), cursor });
          const part = afterCursor(filterDraws(all, filter, everything), filter, everything);
          expect(part.total).toBe(all.length);
          walked.push(...part.rows);
          cursor = part.next;
        }
        expect(cursor).toBeNull();
        expect(walked).toEqual(sorted);

        const paged = [];
        for (let page: number | null = 1; page !== null; page = pageOf(sorted, page, limit).next)
          paged.push(...pageOf(sorted, page, limit).rows);
        expect(paged).toEqual(sorted);
      }),
    );
  });
});
