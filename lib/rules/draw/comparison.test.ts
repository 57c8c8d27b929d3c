import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { canonicalPair, compareLists, compareRule, compareTwo, listOf, typedNumber } from "./comparison";
import { anyDraw, CATEGORIES, categoryOf, drawOf, shuffled, versionOf } from "./draws.fixture";

const healthcare = drawOf("379", "2025-11-14", "healthcare", 462, { version: "healthcare-v2", invitations: 3500 });
const cec = drawOf("378", "2025-11-12", "cec", 533, { invitations: 1000 });

describe("two draws", () => {
  it("differ by the first less the second", () => {
    expect(compareTwo(healthcare, cec)).toEqual({
      cutoff: -71,
      invitations: 2500,
      days: 2,
      kinship: "different",
      isChange: false,
    });
  });

  it("change only within one category, whatever the version", () => {
    const before = { ...healthcare, number: "300", version: "healthcare-v1" };
    expect(compareTwo(healthcare, before)).toMatchObject({ kinship: "same_category", isChange: true });
    expect(compareTwo(healthcare, { ...before, version: "healthcare-v2" })).toMatchObject({
      kinship: "same_version",
      isChange: true,
    });
  });

  it("are of no known kinship while one is unclassified, even when both are", () => {
    const open = drawOf("448", "2026-10-02", null);
    expect(compareTwo(healthcare, open)).toMatchObject({ kinship: "unknown", isChange: false });
    expect(compareTwo(open, { ...open, number: "449" })).toMatchObject({ kinship: "unknown", isChange: false });
  });

  test("any two: turned round, every difference changes its sign and nothing else", () => {
    fc.assert(
      fc.property(anyDraw, anyDraw, (one, other) => {
        const [there, back] = [compareTwo(one, other), compareTwo(other, one)];
        expect([back.cutoff + there.cutoff, back.invitations + there.invitations, back.days + there.days]).toEqual([
          0, 0, 0,
        ]);
        expect([back.kinship, back.isChange]).toEqual([there.kinship, there.isChange]);
        expect(canonicalPair(one, other).map(({ date }) => date)).toEqual(
          canonicalPair(other, one).map(({ date }) => date),
        );
      }),
    );
  });
});

test("the canonical order has the later draw first, and of one day the higher number", () => {
  expect(canonicalPair(cec, healthcare)).toEqual([healthcare, cec]);
  const [a, b] = [drawOf("91a", "2018-05-30", "fst"), drawOf("91b", "2018-05-30", "pnp")];
  expect(canonicalPair(a, b)).toEqual([b, a]);
  expect(canonicalPair(b, a)).toEqual([b, a]);
});

describe("the list of a draw", () => {
  it("is that of its version, any occupation for programmes and languages, unknown while unclassified", () => {
    expect(listOf(healthcare, CATEGORIES)).toMatchObject({ state: "list", version: { slug: "healthcare-v2" } });
    expect(listOf(cec, CATEGORIES)).toEqual({ state: "any" });
    expect(listOf(drawOf("400", "2026-01-01", "french", 400, { version: "french-v1" }), CATEGORIES)).toEqual({
      state: "any",
    });
    expect(listOf(drawOf("448", "2026-10-02", null), CATEGORIES)).toEqual({ state: "unknown" });
  });

  it("is unknown for a category that is not there", () => {
    expect(listOf(healthcare, [categoryOf("cec", "program", { versions: [versionOf("v", "cec")] })])).toEqual({
      state: "unknown",
    });
  });
});

test("any two lists: each code stands in one of three parts, in order, whatever the order given", () => {
  const codes = fc.uniqueArray(fc.integer({ min: 10_000, max: 10_040 }).map(String), { maxLength: 20 });
  fc.assert(
    fc.property(
      codes.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
      codes,
      ([list, mixed], other) => {
        const { both, first, second } = compareLists(list, other);
        expect([...both, ...first].sort()).toEqual([...list].sort());
        expect([...both, ...second].sort()).toEqual([...other].sort());
        expect(both).toEqual([...both].sort());
        expect(compareLists(mixed, other)).toEqual({ both, first, second });
        expect(compareLists(other, list)).toEqual({ both, first: second, second: first });
      },
    ),
  );
});

test("a rule is the same, different, or not to be compared", () => {
  const months = (value: number) => ({ state: "value", value }) as const;
  expect(compareRule(months(6), months(6))).toBe("same");
  expect(compareRule(months(6), months(12))).toBe("different");
  expect(compareRule(months(6), { state: "none" })).toBe("different");
  expect(compareRule({ state: "none" }, { state: "none" })).toBe("same");
  expect(compareRule(months(6), { state: "not_established" })).toBe("unknown");
  expect(compareRule({ state: "not_established" }, { state: "not_established" })).toBe("unknown");
});

test("a number is read as people type it", () => {
  for (const text of ["91a", "#91A", " nº 91a ", "No. 91a", "n° 91a"]) expect(typedNumber(text), text).toBe("91a");
  expect(typedNumber("#")).toBe("");
  expect(typedNumber("north")).toBe("north");
});
