import { CATEGORY_ENTRY } from "@/lib/rules/category/entry";
import { CORRECTION_ENTRY } from "@/lib/rules/correction/entry";
import type { MergeShape } from "@/lib/rules/record/merge";
import { EVENT_ENTRY } from "@/lib/rules/event/policy-event";
import { POOL_ENTRY } from "@/lib/rules/pool/entry";
import { VERSION_ENTRY } from "@/lib/rules/category/version-entry";

/**
 * The parts of a form in its order, those of a group together under its name, at the place of its first; every other
 * part is a field of its own.
 */
function shapeOf(
  entry: readonly string[],
  groups: Readonly<Record<string, readonly string[]>>,
  lists: readonly string[],
): MergeShape {
  const groupOf = (part: string) => Object.entries(groups).find(([, parts]) => parts.includes(part));
  return { parts: Object.fromEntries(entry.map((part) => groupOf(part) ?? [part, [part]])), lists };
}

/*
 * What is chosen as one when two people have changed a record. A sentence and its translation are one, or a page would
 * say two things in two languages; names, which have a source each, are not. Two days are two: whoever enters the last
 * one has nothing to do with the first, and an end before the beginning is refused as ever.
 */

/**
 * Round names are no list to bring together: the last one is the name that new draws bear, and a line has two
 * languages.
 */
const CATEGORY_MERGE = shapeOf(CATEGORY_ENTRY, { definition: ["definitionEn", "definitionFr"] }, []);

/**
 * A name of ours counts only without an official one: they are one. So are a rule and its number, and all of the
 * language rule.
 */
const VERSION_MERGE = shapeOf(
  VERSION_ENTRY,
  {
    nameEn: ["officialEn", "ownEn"],
    nameFr: ["officialFr", "ownFr"],
    datesNote: ["datesNoteEn", "datesNoteFr"],
    minMonths: ["minMonths", "minMonthsValue"],
    minHours: ["minHours", "minHoursValue"],
    withinPastYears: ["withinPastYears", "withinPastYearsValue"],
    language: [
      "language",
      "languageFramework",
      "languageMinimum",
      "languageAbilities",
      "languageTests",
      "languageYears",
    ],
    other: ["otherEn", "otherFr"],
    rulesNote: ["rulesNoteEn", "rulesNoteFr"],
  },
  ["aliases", "occupations"],
);

/** What a correction is about and the value that stands there are one. */
const CORRECTION_MERGE = shapeOf(
  CORRECTION_ENTRY,
  { subject: ["drawNumber", "field", "officialValue"], evidence: ["evidenceEn", "evidenceFr"] },
  [],
);

const EVENT_MERGE = shapeOf(EVENT_ENTRY, {}, []);

const POOL_MERGE = shapeOf(POOL_ENTRY, {}, []);

/** By the kind of the record. */
export const RECORD_MERGE = {
  category: CATEGORY_MERGE,
  version: VERSION_MERGE,
  correction: CORRECTION_MERGE,
  event: EVENT_MERGE,
  pool: POOL_MERGE,
} as const;
