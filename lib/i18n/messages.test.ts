import { expect, test } from "vitest";
import { messages } from "./messages";

const leaves = (value: unknown, path = ""): [string, string][] =>
  typeof value === "string"
    ? [[path, value]]
    : Object.entries(value as Record<string, unknown>).flatMap(([key, each]) => leaves(each, `${path}.${key}`));

const en = new Map(leaves(messages.en));
const fr = new Map(leaves(messages.fr));

/** The arguments and tags of a message: a brace opens an argument in a text, and a text inside an argument. */
function given(message: string): string[] {
  const names = [...message.matchAll(/<(\w+)>/g)].map(([tag]) => tag);
  let depth = 0;
  for (const { 0: brace, index } of message.matchAll(/[{}]/g)) {
    if (brace === "{" && depth % 2 === 0) names.push(/\w+/.exec(message.slice(index))?.[0] ?? "");
    depth += brace === "{" ? 1 : -1;
  }
  return names;
}

test("both languages say the same things", () => {
  expect([...fr.keys()].sort()).toEqual([...en.keys()].sort());
});

test("a French message uses no argument or tag that the English one is not given", () => {
  const strange = [...fr].filter(([path, text]) =>
    given(text).some((name) => !given(en.get(path) ?? "").includes(name)),
  );
  expect(strange).toEqual([]);
});

test("French colons and guillemets do not stand alone at the end of a line", () => {
  const loose = [...fr].filter(([, text]) => /\S ["»:](?=\s|$)|« /.test(text));
  expect(loose).toEqual([]);
});

test("French semicolons, question and exclamation marks follow their word at once, as in Canadian usage", () => {
  const loose = [...fr].filter(([, text]) => /\s[;?!]/.test(text));
  expect(loose).toEqual([]);
});

test.each(["en", "fr"] as const)("an ability bears one name, whatever the page (%s)", (locale) => {
  const { crs, rules } = messages[locale];
  expect(Object.values(crs.abilities).map((name) => name.toLowerCase())).toEqual(Object.values(rules.abilities));
  expect(Object.keys(crs.abilities)).toEqual(Object.keys(rules.abilities));
});

test("French calls what the CRS gives a note, on every page", () => {
  // As canada.ca does: "note", never "score".
  expect([...fr].filter(([, text]) => /(?<![{\w<])scores?(?![\w}>,])/i.test(text))).toEqual([]);
});

/** Words of older texts, each with what is said instead. */
const RETIRED: Readonly<Record<"en" | "fr", readonly RegExp[]>> = {
  // "reference".
  en: [/yardstick/i],
  // « repère »; « flux de données officiel », but « au fil du temps » and « fil d’Ariane ».
  fr: [/étalon/i, /\bfils? (?!du temps|d’Ariane)/i, /\bfil[.,;:<]/i],
};

test.each([
  ["en", en],
  ["fr", fr],
] as const)("no %s message has a word that is no longer used", (locale, texts) => {
  const found = [...texts].filter(([, text]) => RETIRED[locale].some((word) => word.test(text)));
  expect(found).toEqual([]);
});
