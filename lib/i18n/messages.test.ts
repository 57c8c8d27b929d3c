import { expect, test } from "vitest";
import { GLOSSARY, retiredIn } from "./glossary.fixture";
import { messages } from "./messages";

/** Sentences of older texts, one at least for each word that the glossary retires. */
const OLD_ENGLISH = [
  "the threshold of the draw",
  "CEC stood at 533",
  "Healthcare against CEC",
  "What it is held against",
  "the last day lies before the first",
  "empty: it goes on",
  "That a week’s hours are spread over its seven days is ours.",
  "that the moment itself is included is our reading",
  "its cut-off less that of the latest draw",
  "its cut-off less {reference}",
  "A yardstick older than 180 days",
  "Take it away",
  "to filter and take away",
  "Programming interface",
  "Computed in your browser",
  "PNP cut-offs carry the 600 points",
  "One figure, any question",
  "the figure stays as it was",
  "Kind",
  "There is no such page",
  "A past cut-off is not a prediction.",
  "selects by programme",
  "Open this page anew",
];
const OLD_FRENCH = [
  "un tirage",
  "la dernière ronde de la CEC",
  "la note de passage",
  "votre score",
  "Un étalon de plus de 180 jours",
  "lecture du fil",
  "le flux officiel",
  "779 personnes ont été invitées",
  "les personnes désignées",
  "{count, plural, other {# personnes}}",
  "ils avaient présenté leur profil",
  "la figure affichée",
  "la moitié à 399 ou moins",
  "3 points de plus que la CEC",
  "ronde #{number}",
  "ronde #441",
  "le 1er janvier",
  "dans aucune liste en vigueur",
  "De nous.",
  "c’est notre lecture",
  "un nom de notre choix",
  "À emporter",
  "Interface de programmation",
  "2026 à l’encre",
  "2026 en noir",
  "Un seuil passé n’est pas une prévision.",
  "le motif du retrait",
  "12\u202f500",
  "12 500",
];

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

test("the number of a draw stays on the line of its nº", () => {
  expect([...fr].filter(([, text]) => text.includes("nº "))).toEqual([]);
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

test.each([
  ["en", en],
  ["fr", fr],
] as const)("no %s message has a word that the glossary retires", (locale, texts) => {
  const found = [...texts].flatMap(([path, text]) => retiredIn(text, locale).map((word) => `${path}: ${word}`));
  expect(found).toEqual([]);
});

test.each(["en", "fr"] as const)("a term of the glossary stands once and is not retired itself (%s)", (locale) => {
  const terms = GLOSSARY[locale].map(({ term }) => term);
  expect(new Set(terms).size).toBe(terms.length);
  expect(terms.flatMap((term) => retiredIn(term, locale))).toEqual([]);
});

test("every retired word is found where it is said, and not where it is kept", () => {
  const said: Record<string, readonly string[]> = { en: OLD_ENGLISH, fr: OLD_FRENCH };
  for (const locale of ["en", "fr"] as const) {
    const patterns = GLOSSARY[locale].flatMap(({ retired }) => retired);
    const silent = patterns.filter((word) => !said[locale]?.some((text) => new RegExp(word, "iu").test(text)));
    expect(silent).toEqual([]);
    for (const text of said[locale] ?? []) expect(retiredIn(text, locale), text).not.toEqual([]);
  }
  expect(retiredIn("Le bassin au fil du temps", "fr")).toEqual([]);
});
