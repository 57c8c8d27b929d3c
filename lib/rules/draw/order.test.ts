import fc from "fast-check";
import { expect, test } from "vitest";
import { DRAW_SORTS, readCursor, sortDraws, sortKey, writeCursor } from "./order";
import { anyDrawAmong, anyDraws, shuffled } from "./draws.fixture";
import { referencesOf } from "./gap";

test("the order is total: the same whatever order the draws come in", () => {
  fc.assert(
    fc.property(
      anyDraws.chain((draws) => fc.tuple(fc.constant(draws), shuffled(draws))),
      fc.constantFrom(...DRAW_SORTS),
      ([draws, otherwise], sort) => {
        const references = referencesOf(draws);
        expect(sortDraws(otherwise, sort, references)).toEqual(sortDraws(draws, sort, references));
      },
    ),
  );
});

test("a cursor reads as it was written", () => {
  fc.assert(
    fc.property(anyDrawAmong, fc.constantFrom(...DRAW_SORTS), ({ draw, draws }, sort) => {
      const cursor = { sort, key: sortKey(draw, sort, referencesOf(draws)) };
      const text = writeCursor(cursor);
      expect(readCursor(text)).toEqual(cursor);
      expect(text).toBe(encodeURIComponent(text));
    }),
  );
});

const written = (value: unknown) => btoa(JSON.stringify(value)).replaceAll("=", "");

test.each([
  ["no base64", "%%%"],
  ["no JSON", btoa("hello")],
  ["another sort", written(["size", 1, "2025-11-14", "379"])],
  ["no such day", written(["-date", null, "2025-02-30", "379"])],
  ["no draw number", written(["-date", null, "2025-11-14", "x"])],
  ["a value where there is none", written(["-date", 3, "2025-11-14", "379"])],
  ["no value where there is one", written(["cutoff", null, "2025-11-14", "379"])],
  ["half a point", written(["gap", 0.5, "2025-11-14", "379"])],
  ["one value too many", written(["gap", 1, "2025-11-14", "379", 0])],
  ["a line break", `${written(["gap", 1, "2025-11-14", "379"])}\n`],
])("a cursor with %s is refused", (_, text) => expect(readCursor(text)).toBeNull());

test("any text is refused or is what would have been written", () => {
  const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.base64String(), fc.json().map(encoded));
  fc.assert(
    fc.property(anyText, (text) => {
      const cursor = readCursor(text);
      if (cursor !== null) expect(writeCursor(cursor)).toBe(text);
    }),
  );
});

function encoded(text: string): string {
  return Buffer.from(text).toString("base64url");
}
