import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinLists, lastChange, mergeRows, mergeValues, untouched, type MergeShape, type MergeChoice } from "./merge";

type Part = "name" | "state" | "number" | "list";
type Field = "name" | "rule" | "list";
type Values = Record<Part, string>;

const SHAPE = {
  parts: { name: ["name"], rule: ["state", "number"], list: ["list"] },
  lists: ["list"],
} as const satisfies MergeShape;
const base: Values = { name: "One", state: "value", number: "6", list: "10\n20\n30" };

describe("the fields to choose", () => {
  const theirs = { changedBy: "theirs", joins: false } as const;
  const yours = { changedBy: "yours", joins: false } as const;
  const both = { changedBy: "both", joins: false } as const;
  it.each<[string, Partial<Values>, Partial<Values>, ReturnType<typeof mergeRows>]>([
    ["nothing where both have done the same", { name: "Two" }, { name: "Two" }, []],
    ["what only they changed", { name: "Two" }, {}, [{ field: "name", ...theirs }]],
    ["what only you changed", {}, { name: "Two" }, [{ field: "name", ...yours }]],
    ["a true conflict", { name: "Two" }, { name: "Three" }, [{ field: "name", ...both }]],
    [
      "each for itself, in order",
      { number: "7" },
      { name: "Three" },
      [
        { field: "name", ...yours },
        { field: "rule", ...theirs },
      ],
    ],
    ["the parts of a field as one", { state: "none", number: "" }, { number: "12" }, [{ field: "rule", ...both }]],
    [
      "a list that both changed, with a third choice",
      { list: "10\n20" },
      { list: "10\n20\n30\n40" },
      [{ field: "list", changedBy: "both", joins: true }],
    ],
    [
      "a list whose joined changes are one side's, without",
      { list: "10\n20" },
      { list: "10" },
      [{ field: "list", ...both }],
    ],
    [
      "the same list in another order as that side's",
      { list: "20\n30\n10" },
      { list: "40\n10\n20\n30" },
      [{ field: "list", ...both }],
    ],
  ])("are %s", (_, theirs, yours, rows) => {
    expect(mergeRows(SHAPE, { base, theirs: { ...base, ...theirs }, yours: { ...base, ...yours } })).toEqual(rows);
  });

  it("are all conflicts when what both began from is not known, a list without a third choice", () => {
    expect(mergeRows(SHAPE, { base: null, theirs: { ...base, name: "Two", list: "10" }, yours: base })).toEqual([
      { field: "name", changedBy: "both", joins: false },
      { field: "list", changedBy: "both", joins: false },
    ]);
  });
});

it.each<[string, Partial<Values>, string[]]>([
  ["nothing entered", {}, ["name", "rule", "list"]],
  ["lines ended as a form ends them", { list: "10\r\n20\r\n30", name: " One" }, ["name", "rule", "list"]],
  ["a part of a field entered", { number: "7" }, ["name", "list"]],
  ["a list in another order", { list: "20\n10\n30" }, ["name", "rule"]],
])("a form with %s is as it was opened in what is left", (_, typed, fields) => {
  expect(untouched(SHAPE, base, { ...base, ...typed })).toEqual(fields);
});

describe("a merged version", () => {
  const theirs = { ...base, name: "Two", state: "none", number: "", list: "10\n20\n50" };
  const yours = { ...base, name: "Three", number: "12", list: "05\n20\n30" };
  it.each<[Partial<Record<string, MergeChoice>>, Values]>([
    [{}, theirs],
    [{ name: "yours" }, { ...theirs, name: "Three" }],
    [{ rule: "yours" }, { ...theirs, state: "value", number: "12" }],
    [
      { name: "theirs", rule: "theirs", list: "yours" },
      { ...theirs, list: yours.list },
    ],
    [{ list: "both" }, { ...theirs, list: "20\n50\n05" }],
    // What is no list has no changes of both.
    [{ name: "both" }, theirs],
  ])("with %j", (take, merged) => {
    expect(mergeValues(SHAPE, { base, theirs, yours }, take)).toEqual(merged);
  });

  it("has no list of both when nobody knows what they changed", () => {
    expect(mergeValues(SHAPE, { base: null, theirs, yours }, { list: "both" })).toEqual(theirs);
  });
});

it("a field is of whoever changed it last", () => {
  const states = [base, { ...base, name: "Two" }, { ...base, name: "Two", number: "7" }];
  const changes = [
    { by: "third", before: states[1]!, after: states[2]! },
    { by: "second", before: states[0]!, after: states[1]! },
    { by: "first", before: null, after: states[0]! },
  ];
  expect((["name", "rule", "list"] as const).map((field) => lastChange(SHAPE, field, changes)?.by)).toEqual([
    "second",
    "third",
    "first",
  ]);
});

const anyLine = fc.constantFrom("10", "20", "30", "40");
const anyList = fc.uniqueArray(anyLine);
const anyText = fc.constantFrom("", "a", "b");
const anyValues: fc.Arbitrary<Values> = fc.record({
  name: anyText,
  state: anyText,
  number: anyText,
  list: anyList.map((lines) => lines.join("\n")),
});

describe("any three versions", () => {
  it("merge to either side whole, and to nothing that neither has", () => {
    fc.assert(
      fc.property(
        anyValues,
        anyValues,
        anyValues,
        fc.dictionary(fc.constantFrom("name", "rule", "list"), fc.constantFrom<MergeChoice>("theirs", "yours")),
        (base, theirs, yours, take) => {
          const versions = { base, theirs, yours };
          const all = (side: MergeChoice) =>
            Object.fromEntries(mergeRows(SHAPE, versions).map(({ field }) => [field, side]));
          expect(mergeValues(SHAPE, versions, all("yours"))).toEqual(yours);
          expect(mergeValues(SHAPE, versions, all("theirs"))).toEqual(theirs);
          const merged = mergeValues(SHAPE, versions, take);
          for (const parts of Object.values<readonly Part[]>(SHAPE.parts)) {
            const of = (values: Values) => parts.map((part) => values[part]);
            expect([of(theirs), of(yours)]).toContainEqual(of(merged));
          }
        },
      ),
    );
  });

  it("are in conflict only where both have changed, and the same whichever side asks", () => {
    fc.assert(
      fc.property(anyValues, anyValues, anyValues, (base, theirs, yours) => {
        const other = { theirs: "yours", yours: "theirs", both: "both" } as const;
        const turned = mergeRows(SHAPE, { base, theirs: yours, yours: theirs });
        expect(turned).toEqual(
          mergeRows(SHAPE, { base, theirs, yours }).map(({ changedBy, ...row }) => ({
            ...row,
            changedBy: other[changedBy],
          })),
        );
        expect(mergeRows(SHAPE, { base, theirs: base, yours }).every(({ changedBy }) => changedBy === "yours")).toBe(
          true,
        );
      }),
    );
  });

  it("of a list join to what each has added and not dropped, whichever side asks", () => {
    fc.assert(
      fc.property(anyList, anyList, anyList, anyLine, (base, theirs, yours, item) => {
        const list = joinLists(base, theirs, yours);
        expect([...joinLists(base, yours, theirs)].sort()).toEqual([...list].sort());
        const [was, here, there] = [base, theirs, yours].map((each) => each.includes(item));
        expect(list.filter((each) => each === item).length).toBe(Number(here === was ? there : here));
      }),
    );
  });
});
