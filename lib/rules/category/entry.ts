import { CATEGORY_KINDS, type Category } from "./category";
import type { EnteredCategory, StoredCategory } from "./stored";
import { EntryReader, outcome, type Entered, type Texts } from "@/lib/rules/record/form-reader";
import { fold } from "@/lib/rules/text/fold";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { checkNames } from "./round-name-taken";

/** The fields of the form of a category, in its order. */
export const CATEGORY_ENTRY = [
  "nameEn",
  "nameFr",
  "shortNameEn",
  "shortNameFr",
  "definitionEn",
  "definitionFr",
  "kind",
  "introduced",
  "retired",
  "showsFrom",
  "roundNames",
  "position",
] as const;

const MAX_NAME = 200;
/** A label of a chart has room for no more. */
const MAX_SHORT_NAME = 24;
const MAX_DEFINITION = 600;
const MAX_POSITION = 9999;
/** Between the two languages of a round name on one line. */
const SEPARATOR = "|";

type Context = {
  /** Slug of the category that is edited; null for a new one. */
  readonly own: string | null;
  /** Every category that stands, for their names. */
  readonly categories: readonly Category[];
  /** Every category, hidden ones too, for their places. */
  readonly places: readonly Pick<StoredCategory, "slug" | "position">[];
  readonly today: IsoDate;
};

/** Reads a category as entered. Never throws: every problem is a value. */
export function parseCategoryEntry(
  texts: Texts,
  { own, categories, places, today }: Context,
): Entered<EnteredCategory> {
  const reader = new EntryReader(texts, today);
  const entered: EnteredCategory = {
    name: reader.both("name", MAX_NAME),
    shortName: reader.both("shortName", MAX_SHORT_NAME),
    definition: reader.both("definition", MAX_DEFINITION),
    kind: reader.choice("kind", CATEGORY_KINDS),
    introduced: reader.optionalDay("introduced"),
    retired: reader.optionalDay("retired"),
    showsFrom: reader.optionalDay("showsFrom"),
    roundNames: reader.lines("roundNames", 2 * MAX_NAME).map((line) => {
      const [en = "", fr = "", ...more] = line.split(SEPARATOR).map((part) => part.trim());
      if (en === "" || more.length > 0) reader.refuse("roundNames", "uneven", { name: line });
      return { en, fr: fr === "" ? null : fr };
    }),
    position: reader.count("position", MAX_POSITION),
  };
  if (entered.introduced && entered.retired && entered.retired < entered.introduced)
    reader.refuse("retired", "ends_before");
  const names = entered.roundNames
    .flatMap(({ en, fr }) => [en, ...(fr === null ? [] : [fr])])
    .filter((text) => text !== "");
  checkNames(
    reader,
    names.map((text) => ({ field: "roundNames", text })),
    own === null ? null : { category: own, version: null },
    categories,
  );
  const inTheWay = places.find(({ slug, position }) => position === entered.position && slug !== own);
  if (inTheWay) reader.refuse("position", "place_taken", { category: inTheWay.slug });
  return outcome(reader, entered);
}

/** A category as a person would have entered it: reading that again gives the same one. */
export const textsOfCategory = (category: EnteredCategory): Texts => ({
  nameEn: category.name.en,
  nameFr: category.name.fr,
  shortNameEn: category.shortName.en,
  shortNameFr: category.shortName.fr,
  definitionEn: category.definition.en,
  definitionFr: category.definition.fr,
  kind: category.kind,
  introduced: category.introduced ?? "",
  retired: category.retired ?? "",
  showsFrom: category.showsFrom ?? "",
  roundNames: category.roundNames.map(({ en, fr }) => (fr === null ? en : `${en} ${SEPARATOR} ${fr}`)).join("\n"),
  position: String(category.position),
});

/** The last place before CEC's that is free, for a new category: after the selected ones. */
export function freePlace(places: readonly Pick<StoredCategory, "slug" | "position" | "kind">[]): number {
  const taken = new Set(places.map(({ position }) => position));
  const selected = places
    .filter(({ kind }) => kind !== "program" && kind !== "general")
    .map(({ position }) => position);
  let place = Math.max(0, ...selected) + 1;
  while (taken.has(place)) place += 1;
  return place;
}

/**
 * A slug made from words that `isFree` lets pass: `space-workers`, `space-workers-2`…
 * @param fallback for words without a letter at their beginning
 */
export function freeSlug(words: string, fallback: string, isFree: (slug: string) => boolean): string {
  const base =
    fold(words)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^[^a-z]+|-$/g, "") || fallback;
  let slug = base;
  for (let count = 2; !isFree(slug); count += 1) slug = `${base}-${count}`;
  return slug;
}
