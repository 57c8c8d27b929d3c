import fc from "fast-check";
import { expect, test } from "vitest";
import { readFileName, readPathPart, type PathPart } from "./path-part";

test.each<[PathPart, string]>([
  ["number", "379"],
  ["number", "91a"],
  ["slug", "senior-managers"],
  ["slug", "french-2026-v2"],
  ["noc", "00012"],
  ["id", "999999999"],
])("%s: %s is one", (part, text) => expect(readPathPart(part, text)).toBe(text));

const BAD = [
  "",
  "%00",
  "\0",
  "a\0",
  "%ed%a0%80",
  "\ud800",
  "%",
  "%ff",
  "../",
  "%2e%2e",
  "1".repeat(400),
  "💥",
  "+",
  " 1",
  "1\n",
];

test.each<[PathPart, readonly string[]]>([
  ["number", ["0379", "91A", "91ab", "-1", "1e3", "3500000"]],
  ["slug", ["Healthcare", "a_b", "a b"]],
  ["noc", ["3130", "313011", "３１３０１"]],
  ["id", ["0", "1.5", "2147483648", "9007199254740993"]],
])("%s: anything else is none", (part, texts) => {
  for (const text of [...BAD, ...texts]) expect(readPathPart(part, text), text).toBeNull();
});

test("what is read has no sign that means something to an address, a file or a table", () => {
  fc.assert(
    fc.property(fc.constantFrom("number", "slug", "noc", "id"), fc.string({ unit: "binary" }), (part, text) => {
      const read = readPathPart(part, text);
      if (read !== null) expect(read).toMatch(/^[a-z0-9-]{1,100}$/);
    }),
  );
});

test("the name of a file, without its ending", () => {
  expect(readFileName("number", "91a.png", ".png")).toBe("91a");
  for (const file of ["91a", ".png", "91a.png.exe", "%00.png", "91a.PNG"])
    expect(readFileName("number", file, ".png"), file).toBeNull();
});
