import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressOf, oneValue, paramsOf, queryTable, searchText, valueList, word } from "./query-codec";

type Values = { names: readonly string[] | null; sort: "up" | "down"; count: number | null; q: string };

const table = queryTable<Values, readonly string[]>({
  names: valueList((known: readonly string[]) => known, { code: "unknown_name", rule: "must be names" }),
  sort: word(["up", "down"], "up"),
  count: oneValue(
    (text) => (/^\d+$/.test(text) ? Number(text) : null),
    { code: "not_a_count", rule: "must be a count" },
    null,
  ),
  q: searchText(),
});
const read = (search: string) => table.read(paramsOf(search), ["ann", "bob"]);
const problemsOf = (search: string) =>
  read(search).problems.map(({ field, value, code }) => `${field} ${value} ${code}`);

test("nothing, blank fields and what the table does not have leave the defaults", () => {
  const values = { names: null, sort: "up", count: null, q: "" };
  expect(read("")).toEqual({ values, problems: [] });
  expect(read("sort=&count=%20&q=&utm_source=mail&constructor=&__proto__=1")).toEqual({ values, problems: [] });
  expect(table.write(read("").values)).toBe("");
});

test("a list is empty when it is given and blank, and absent when nothing of it is known", () => {
  expect(read("names=").values.names).toEqual([]);
  expect(read("names=bob,ann&names=ann").values.names).toEqual(["ann", "bob"]);
  expect(read("names=eve").values.names).toBeNull();
});

test("every problem is said, in the order of the address, with its field and value", () => {
  expect(problemsOf("count=x&names=eve,ann&sort=down&sort=up")).toEqual([
    "count x not_a_count",
    "names eve unknown_name",
    "sort up repeated",
  ]);
  expect(read("count=x&count=7").values.count).toBe(7);
});

describe("a text that is searched for", () => {
  test.each(["%00", "a%00b", "%1b", "x".repeat(201)])("%s is none", (text) => {
    expect(problemsOf(`q=${text}`)).toHaveLength(1);
    expect(read(`q=${text}`).values.q).toBe("");
  });
  test("half a character is none", () => {
    expect(table.read({ q: "\ud800" }, []).problems).toHaveLength(1);
  });
  test.each(["nurse", "a\tb", "💥", "%", "É+c", "../"])("%j is one", (text) => {
    expect(read(`q=${encodeURIComponent(text)}`)).toMatchObject({ values: { q: text }, problems: [] });
  });
});

test("a long value is shown in part", () => {
  expect(read(`sort=${"x".repeat(500)}`).problems[0]?.value).toHaveLength(81);
});

test("whatever is typed is read, and what is written reads as the same", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("ann", "bob,ann", "down", "7", "", "\0"));
  const params = fc.dictionary(fc.constantFrom("names", "sort", "count", "q", "other"), fc.oneof(text, fc.array(text)));
  fc.assert(
    fc.property(params, (asked) => {
      const { values } = table.read(asked, ["ann", "bob"]);
      expect(read(table.write(values))).toEqual({ values, problems: [] });
    }),
  );
});

test("an address and its query", () => {
  expect(addressOf("/en/draws")).toBe("/en/draws");
  expect(addressOf("/en/draws", "", "")).toBe("/en/draws");
  expect(addressOf("/en/draws", "min=1", "", "lang=fr")).toBe("/en/draws?min=1&lang=fr");
});
