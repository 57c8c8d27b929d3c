import { expect, test } from "vitest";
import { elementsFile, type ElementRow } from "./elements.fixture";
import { readElements } from "./read-elements";

const KNOWN = new Set(["00010", "31301", "32101"]);
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (rows: readonly ElementRow[], language: "en" | "fr" = "en") =>
  readElements(bytes(elementsFile(rows, language)), KNOWN);
const good: ElementRow[] = Array.from({ length: 30 }, (_, index) => ({ noc: "31301", text: `nurse ${index}` }));

test("job titles are taken, duties are not, and a title that stands twice counts once", () => {
  const result = read([
    { noc: "31301", kind: "duty", text: "Assess patients" },
    { noc: "31301", kind: "some", text: "emergency care nurse" },
    { noc: "31301", kind: "all", text: " emergency  care nurse " },
    { noc: "32101", kind: "all", text: "emergency care nurse" },
  ]);
  expect(result).toEqual({
    ok: true,
    elements: {
      language: "en",
      rows: 4,
      problems: [],
      titles: [
        { noc: "31301", name: "emergency care nurse" },
        { noc: "32101", name: "emergency care nurse" },
      ],
    },
  });
});

test("the French file, in UTF-8 with a byte order mark or in Windows-1252", () => {
  const file = elementsFile([{ noc: "31301", text: "infirmière d’urgence" }], "fr");
  const latin = Buffer.from(file.replaceAll("’", "\u0092"), "latin1");
  for (const each of [bytes(`\ufeff${file}`), latin])
    expect(readElements(each, KNOWN)).toMatchObject({
      ok: true,
      elements: { language: "fr", titles: [{ noc: "31301", name: "infirmière d’urgence" }] },
    });
});

test("a code that a spreadsheet took the zeros from is the code", () => {
  expect(read([{ noc: "10", text: "mayor" }])).toMatchObject({
    elements: { titles: [{ noc: "00010", name: "mayor" }] },
  });
});

test("rows that cannot be taken are named by their line and left out", () => {
  const file = elementsFile([
    { noc: "31301", text: "two\nlines" },
    { noc: "99999", text: "ghost" },
    { noc: "31301", text: " - " },
    { noc: "31301", text: "x".repeat(201) },
    ...good,
    ...good.map((row) => ({ ...row, noc: "32101" })),
  ]);
  const result = readElements(bytes(`${file}5,31301,short\n`), KNOWN);
  expect(result).toMatchObject({ ok: true });
  if (!result.ok) return;
  expect(result.elements.titles).toHaveLength(61);
  expect(result.elements.titles[0]).toEqual({ noc: "31301", name: "two lines" });
  expect(result.elements.problems.map(({ line, reason }) => [line, reason])).toEqual([
    [4, "code"],
    [5, "no_title"],
    [6, "too_long"],
    [67, "columns"],
  ]);
});

test("the first row below the header is line 2", () => {
  expect(read([{ noc: "99999", text: "ghost" }, ...good])).toMatchObject({
    elements: { problems: [{ line: 2, reason: "code" }] },
  });
});

test.each([
  ["an empty file", "", /no columns/],
  [
    "the structure of the classification",
    "Level,Code - NOC 2021 V1.0,Class title,Class definition\n5,31301,A,B\n",
    /no columns.*indexV1/,
  ],
  ["the list of NOC 2016", elementsFile(good).replace("NOC 2021 V1.0", "NOC 2016 V1.3"), /not those of NOC 2021/],
  ["a file cut off inside quotes", `${elementsFile(good)}5,31301,A,All examples,"cut`, /no whole CSV/],
  [
    "a file without titles",
    elementsFile([{ noc: "31301", kind: "duty", text: "Assess" }]),
    /no row of it is a job title/,
  ],
  [
    "a file of other codes",
    elementsFile([...good, ...good.map((row) => ({ ...row, noc: "77777" }))]),
    /30 of its 60 rows cannot be taken; the first, at line 32/,
  ],
])("%s is refused in a sentence", (_, text, reason) => {
  expect(readElements(bytes(text), KNOWN)).toEqual({ ok: false, reason: expect.stringMatching(reason) as string });
});

test("whatever the bytes, the answer is a list or a sentence", () => {
  for (const seed of [0, 1, 2, 3])
    expect(
      readElements(
        Uint8Array.from({ length: 999 }, (_, index) => (index * 7919 * (seed + 3)) % 256),
        KNOWN,
      ).ok,
    ).toBe(false);
});
