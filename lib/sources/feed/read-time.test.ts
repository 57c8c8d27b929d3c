import { expect, test } from "vitest";
import { expectLinear, hostileTexts } from "@/lib/rules/text/hostile-text.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";
import { readElements } from "@/lib/sources/noc/read-elements";
import { elementsFile } from "@/lib/sources/noc/elements.fixture";
import { decodeFeed } from "./decode";
import { readFeedRow } from "./feed-row";
import type { RawRow } from "./row-reader";
import { fileOf, rowOf } from "./feed.fixture";
import { readFeed } from "./read-feed";

const today = isoDate("2026-11-26");
const bytes = (text: string) => new TextEncoder().encode(text);

/** On a busy machine: what is measured is the processor's time. */
const TIMEOUT = { timeout: 120_000 };

test("every value of a row of the feed is read in time that grows with its length", TIMEOUT, () => {
  const row = rowOf("379");
  const words = ["href=", "<a href='", "November 14, 2025 ", "11:53:39 UTC", "14 novembre ", "1,500"];
  for (const [name, textOf] of hostileTexts(words))
    expectLinear(
      (text) => readFeedRow(Object.fromEntries(Object.keys(row).map((key) => [key, text])), 1, today),
      textOf,
      100_000,
      name,
    );
});

test("a file that is no feed is read in time that grows with its length, in either encoding", TIMEOUT, () => {
  for (const [name, textOf] of hostileTexts(['{"rounds":[', '{"a":', "[", '"\\u0301']))
    expectLinear(
      (text) => [readFeed(bytes(text), today), decodeFeed(Buffer.from(text, "latin1"))],
      textOf,
      500_000,
      name,
    );
});

test("a feed of many rows is read in time that grows with their number", TIMEOUT, () => {
  const kinds: readonly RawRow[] = [{}, { drawNumber: "1" }, { drawDate: "x", drawSize: "x" }];
  for (const more of kinds)
    expectLinear(
      (text) => {
        const rows = Array.from({ length: text.length }, (_, index) => rowOf(String(index + 1), more));
        expect(readFeed(fileOf(rows), today)).toBeDefined();
      },
      (length) => "x".repeat(length),
      800,
    );
});

test("a list of job titles is read in time that grows with its length, whatever stands in it", TIMEOUT, () => {
  const head = elementsFile([]);
  for (const [name, textOf] of hostileTexts(["5,31102,A class,All examples,", '"a', "31102,"]))
    expectLinear((text) => readElements(bytes(head + text), new Set(["31102"])), textOf, 10_000, name);
});
