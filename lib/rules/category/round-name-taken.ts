import type { Category } from "./category";
import type { EntryReader } from "@/lib/rules/record/form-reader";
import { LOCALES, type Bilingual, type Locale } from "@/lib/rules/text/bilingual";
import { knownRoundNames, normaliseRoundName, sameRound, type RoundClass } from "./round-name";

/**
 * Meaning that a round name has already, other than `own`; a name means one thing only.
 * @param categories every category that stands
 */
export function otherMeaning(name: string, own: RoundClass | null, categories: readonly Category[]): RoundClass | null {
  const wanted = normaliseRoundName(name);
  return (
    knownRoundNames(categories).find((known) => known.name === wanted && !(own && sameRound(known.meaning, own)))
      ?.meaning ?? null
  );
}

/** Refuses each name of a field that says nothing, or means something else already. */
export function checkNames(
  reader: EntryReader,
  names: readonly { field: string; text: string }[],
  own: RoundClass | null,
  categories: readonly Category[],
): void {
  for (const { field, text } of names) {
    if (normaliseRoundName(text) === "") reader.refuse(field, "no_letters", { name: text });
    const meaning = otherMeaning(text, own, categories);
    if (meaning)
      reader.refuse(field, "name_taken", { name: text, category: meaning.category, version: meaning.version ?? "" });
  }
}

const sameName = (a: string, b: string) => normaliseRoundName(a) === normaliseRoundName(b);

/**
 * Refuses names of a field that a record has twice, in whatever spelling.
 * @param before names of the record in other fields
 */
export function refuseTwice(
  reader: EntryReader,
  field: string,
  names: readonly string[],
  before: readonly string[] = [],
) {
  for (const [index, name] of names.entries())
    if ([...before, ...names.slice(0, index)].some((each) => sameName(each, name)))
      reader.refuse(field, "name_twice", { name });
}

/** What pages call a record in both languages, where it is entered, and who it is. */
type Called = Bilingual & { readonly slug: string };

/**
 * Refuses a name that another record is called by, in whatever spelling: readers could not tell the two apart.
 * @param name as entered, in both languages; "" = not asked about
 * @param fieldOf where the name of a language is entered
 * @param others those beside which it would stand
 * @param params who a record is, for the sentence
 */
export function refuseTwins(
  reader: EntryReader,
  name: Bilingual,
  fieldOf: (locale: Locale) => string,
  others: readonly Called[],
  params: (slug: string) => Readonly<Record<string, string>>,
): void {
  for (const locale of LOCALES) {
    const twin = others.find(
      (other) => normaliseRoundName(name[locale]) !== "" && sameName(other[locale], name[locale]),
    );
    if (twin) reader.refuse(fieldOf(locale), "twin", { name: name[locale], ...params(twin.slug) });
  }
}

/**
 * Known names that share words with one that is not known, the nearest first: to look at, never to decide by.
 * Half of the words of the shorter name must be shared.
 */
export function similarNames(
  name: string,
  categories: readonly Category[],
  limit = 5,
): { readonly text: string; readonly meaning: RoundClass }[] {
  const words = new Set(normaliseRoundName(name).split(" "));
  return knownRoundNames(categories)
    .map(({ text, name: known, meaning }) => {
      const own = new Set(known.split(" "));
      const shared = [...own].filter((word) => words.has(word)).length;
      const [shorter, longer] = [Math.min(own.size, words.size), Math.max(own.size, words.size)];
      return { text, meaning, likeness: shared / shorter, all: shared / longer };
    })
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((a, b) => b.all - a.all)
    .slice(0, limit)
    .map(({ text, meaning }) => ({ text, meaning }));
}
