import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReference } from "@/prisma/reference/read";
import { nocWords, readNocText, withNoc, withoutNoc } from "./noc-list";

const { occupations } = readReference();
const thirty = occupations.slice(100, 130);
const codes = thirty.map(({ noc }) => noc);
const both = (["en", "fr"] as const).flatMap((locale) => thirty.map(({ noc, title }) => [noc, title[locale]] as const));

describe("thirty codes are read as they are pasted", () => {
  it.each<[string, (noc: string, title: string) => string, string?]>([
    ["alone", (noc) => noc],
    ["quoted, with commas", (noc) => `"${noc}",`],
    ["in French quotes", (noc) => `«\u00a0${noc}\u00a0»;`],
    ["with NOC before them", (noc) => `NOC ${noc}`],
    ["with CNP and no blank", (noc) => `CNP${noc}`],
    ["with the year", (noc) => `NOC 2021 ${noc}`],
    ["with a dash and the title", (noc, title) => `${noc} – ${title}`],
    ["with a colon, as a list", (noc, title) => `• ${noc}: ${title}.`],
    ["as rows of the official table", (noc, title) => `${title}\t${noc}\t${noc[1]}`, "Occupation\t2021 NOC code\tTEER"],
    [
      "as rows of the French table",
      (noc, title) => `${title}\t${noc}\tFÉER ${noc[1]}`,
      "Profession\tCode de la CNP 2021\tFÉER",
    ],
    ["with the level beside it", (noc, title) => `${noc} ${title} (TEER${noc[1]})`],
    ["as rows of Markdown", (noc, title) => `| ${title} | ${noc} | TEER ${noc[1]} |`],
    ["as CSV with titles", (noc, title) => `"${noc}","${title}","${noc[1]}"`, '"NOC code","Title","TEER"'],
  ])("%s", (_how, row, head) => {
    const text = [...(head === undefined ? [] : [head]), ...both.map(([noc, title]) => row(noc, title))];
    for (const end of ["\n", "\r\n"]) expect(readNocText(text.join(end))).toEqual({ codes, unread: [] });
  });

  it("on one line, with blanks, commas and semicolons", () => {
    for (const sign of [" ", ", ", ";", "\t"]) expect(readNocText(codes.join(sign))).toEqual({ codes, unread: [] });
  });
});

describe("what could not be read is named by its line", () => {
  it.each<[string, string[], [number, string][]]>([
    ["", [], []],
    [" \n ", [], []],
    ["31301\n3130l\n31302", ["31301", "31302"], [[2, "3130l"]]],
    ["31301, 313022", ["31301"], [[1, "313022"]]],
    ["31301\nRegistered nurses\n31302", ["31301", "31302"], [[2, "Registered nurses"]]],
    ["10\n31301", ["31301"], [[1, "10"]]],
    ["10, 31301", ["31301"], [[1, "10"]]],
    ["Nurses 31301 12", ["31301"], [[1, "12"]]],
    ["31 301", [], [[1, "31 301"]]],
    ["NOC 3130", [], [[1, "NOC 3130"]]],
    ["Notch 31301", ["31301"], []],
  ])("%j", (text, read, unread) =>
    expect(readNocText(text)).toEqual({ codes: read, unread: unread.map(([line, text]) => ({ line, text })) }),
  );

  it("and never taken for another code, whatever stands around", () => {
    const word = fc.string({ unit: fc.constantFrom(..."0123456789aZé -,;.\"'|\n\tNOC") });
    fc.assert(
      fc.property(word, (text) => {
        const given = new Set(text.match(/(?<!\d)\d{5}(?!\d)/g) ?? []);
        for (const code of readNocText(text).codes) expect(given).toContain(code);
      }),
    );
  });
});

describe("a list of NOC codes as it is typed", () => {
  it.each([
    ["31301 31302 31301", ["31301", "31302"]],
    ["31301, 31302;00010\r\n31301\npilot", ["31301", "31302", "00010", "pilot"]],
  ])("%j holds %j", (text, words) => expect(nocWords(text)).toEqual(words));

  it.each([
    ["", "31301", "31301"],
    ["31301 31302", "00010", "00010\n31301\n31302"],
    ["31302\n31301", "31301", "31301\n31302"],
    ["31302\npilot", "31301", "31301\n31302\npilot"],
  ])("%j takes %s and is %j", (text, noc, after) => expect(withNoc(text, noc)).toBe(after));

  it.each([
    ["31301 31302, 31301", "31301", "31302"],
    ["31302\npilot\n31301", "pilot", "31302\n31301"],
    ["31301", "31301", ""],
    ["31301", "00010", "31301"],
  ])("%j leaves %s and is %j", (text, word, after) => expect(withoutNoc(text, word)).toBe(after));
});
