import type { Category } from "@/lib/rules/category/category";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { entryWarnings, type EntryWarning } from "@/lib/rules/draw/entry/warnings";

/**
 * What the form asks of a person who types, and not of a row of the feed: several new rows follow one another, some of
 * one day and some late; the feed is their source, and a name that is not known waits in any case.
 */
const OF_TYPING: ReadonlySet<EntryWarning["code"]> = new Set([
  "number_not_next",
  "number_changed",
  "same_day",
  "before_latest",
  "no_source",
  "unclassified",
  "name_new",
]);

/**
 * What the form would ask about the values of a row of the feed before it saved them.
 * @param draw as it would be stored
 * @param before as it stands; null for a new one, and only what changes is asked about
 * @param here the draws and categories that are here; hidden ones are not compared with
 */
export const questionsOf = (
  draw: StoredDraw,
  before: StoredDraw | null,
  here: { readonly draws: readonly StoredDraw[]; readonly categories: readonly Category[] },
): readonly EntryWarning[] =>
  entryWarnings(draw, {
    dataset: { draws: here.draws.filter(({ hidden }) => !hidden), categories: here.categories },
    before,
    source: "",
  }).filter(({ code }) => !OF_TYPING.has(code));
