import { describe, it } from "vitest";
import { readGrids, readReference } from "@/prisma/reference/read";
import { nocWords, withNoc, withoutNoc } from "@/lib/rules/category/noc-list";
import { classifyRoundName } from "@/lib/rules/category/round-name";
import { checkNames, similarNames } from "@/lib/rules/category/round-name-taken";
import { parseCrsFragment, readCrs } from "@/lib/rules/crs/form";
import { formatCheckFragment, parseCheckFragment } from "@/lib/rules/eligibility/profile-form";
import { readCheck } from "@/lib/rules/eligibility/profile-reading";
import { marksOf } from "@/lib/rules/occupation/occupation-match";
import { nameIndex, typedOccupations } from "@/lib/rules/occupation/typed-occupation";
import { EntryReader } from "@/lib/rules/record/form-reader";
import { parseClockTime } from "@/lib/rules/time/clock-time";
import { isoDate, parseIsoDate, parseUtcInstant } from "@/lib/rules/time/iso-date";
import { parseCount } from "./count-input";
import { containsWords } from "./fold";
import { expectLinear, hostileTexts } from "./hostile-text.fixture";
import { officialLink } from "./official-link";
import { paramsOf } from "./query-codec";
import { webLink } from "./web-link";

const reference = readReference();
const grids = readGrids();
const today = isoDate("2026-11-26");
const codes = new Set(reference.occupations.map(({ noc }) => noc));
const index = nameIndex(reference.occupations.map(({ noc, title }) => [title.en, [noc]]));

/** The readers of what people type, choose and paste, each with the most that reaches it and the words it looks for. */
const READERS: readonly [name: string, max: number, words: readonly string[], read: (text: string) => unknown][] = [
  ["a count", 100_000, ["1,000", "1 000"], parseCount],
  ["a day", 100_000, ["2025-11-14"], parseIsoDate],
  ["an instant", 100_000, ["2025-11-14T11:53:39"], parseUtcInstant],
  ["a time of day", 100_000, ["11:53"], parseClockTime],
  ["an address", 20_000, ["https://www.canada.ca/", "https://é"], (text) => [officialLink(text), webLink(text)]],
  ["the query of an address", 100_000, ["a=b&", "q="], paramsOf],
  ["words in a text", 100_000, ["métier"], (text) => containsWords(text, text.slice(0, 100))],
  [
    "a list of codes",
    100_000,
    ["31102"],
    (text) => [nocWords(text), withNoc(text, "31102"), withoutNoc(text, "31102")],
  ],
  [
    "the name of a round",
    100_000,
    ["Canadian Experience Class"],
    (text) => [classifyRoundName(text, reference.categories), similarNames(text, reference.categories)],
  ],
  [
    "the names of a category",
    100_000,
    ["Canadian Experience Class"],
    (text) => {
      const reader = new EntryReader({ names: text }, today);
      const names = reader.lines("names", 200).map((line) => ({ field: "names", text: line }));
      checkNames(reader, names, null, reference.categories);
    },
  ],
  [
    "the fields of a record",
    100_000,
    ["a"],
    (text) => {
      const reader = new EntryReader({ a: text }, today);
      return [reader.line("a", 200), reader.optionalDay("a"), reader.count("a", 9), reader.link("a", text)];
    },
  ],
  ["an occupation that is typed", 2_000, ["nurse", "a"], (text) => typedOccupations(text, index, 10)],
  ["marks in a name", 100_000, ["nurse"], (text) => marksOf(text, { starts: ["nur"], words: new Set(["nurse"]) })],
  [
    "the fragment of the checker",
    100_000,
    ["work=31102_2020-01-01&", "program=cec&", "score=5&"],
    (text) => {
      const entry = parseCheckFragment(text);
      return [formatCheckFragment(entry), readCheck(entry, codes, today, [])];
    },
  ],
  [
    "the fragment of the calculator",
    100_000,
    ["age=30&", "en=celpip-general&"],
    (text) => readCrs(parseCrsFragment(text), today, grids),
  ],
];

describe("in time that grows with the text is read", () => {
  // On a busy machine: what is measured is the processor's time.
  it.each(READERS)("%s", { timeout: 120_000 }, (_, max, words, read) => {
    for (const [name, textOf] of hostileTexts(words)) expectLinear(read, textOf, max, name);
  });
});
