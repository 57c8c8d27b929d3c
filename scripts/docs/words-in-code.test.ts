import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DESCRIBED } from "../../lib/api/tables/tables";
import { retiredIn } from "../../lib/i18n/glossary.fixture";
import { REMARK_PRESETS } from "../../lib/rules/draw/remark";

/** The texts of both languages anywhere in a value. */
function bilingual(value: unknown): { readonly en: string; readonly fr: string }[] {
  if (typeof value !== "object" || value === null) return [];
  if ("en" in value && "fr" in value && typeof value.en === "string" && typeof value.fr === "string")
    return [{ en: value.en, fr: value.fr }];
  return Object.values(value).flatMap(bilingual);
}

test("no column, table or remark is told in a word that the glossary retires", () => {
  const texts = bilingual([DESCRIBED, REMARK_PRESETS]);
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.flatMap(({ en, fr }) => [...retiredIn(en, "en"), ...retiredIn(fr, "fr")])).toEqual([]);
});

test.each(["feed-error", "feed-problem"])("no sentence of %s has a word that the glossary retires", (name) => {
  const source = readFileSync(`lib/sources/feed/${name}.ts`, "utf8");
  const sentences = [...source.matchAll(/"([^"\n]* [^"\n]*)"/g)].map(([, sentence = ""]) => sentence);
  expect(sentences.length).toBeGreaterThan(10);
  expect(sentences.flatMap((sentence) => retiredIn(sentence, "en"))).toEqual([]);
});
