import type { Category, CategoryVersion } from "@/lib/rules/category/category";
import { isOutOfForce } from "@/lib/rules/category/current-version";
import { defaultPrograms } from "./default-programs";
import { compareDraws, type Draw, type DrawsOfCategories } from "../draw";
import type { EnteredDraw } from "./entry";
import { nextNumber } from "./text";
import { dateOf, daysBetween, ottawaDay, type IsoDate } from "@/lib/rules/time/iso-date";
import { FEW, surpriseOf, type CountField, type Surprise } from "./surprise";
import { classifyRoundName } from "@/lib/rules/category/round-name";

/** What is allowed but unlikely: each asks the person for a yes. Days and slugs are left to the page to word. */
export type EntryWarning =
  | { readonly code: "number_not_next"; readonly next: string }
  | { readonly code: "number_changed"; readonly from: string }
  | { readonly code: "before_latest"; readonly number: string; readonly date: string }
  | { readonly code: "same_day"; readonly numbers: readonly string[] }
  | { readonly code: "unclassified" | "name_new"; readonly roundName: string }
  | {
      readonly code: "version_not_in_force";
      readonly version: string;
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly code: "version_not_announced"; readonly version: string; readonly announced: string }
  | { readonly code: "programs_unusual"; readonly category: string }
  | (Surprise & {
      readonly code: "cutoff_unusual" | "invitations_unusual";
      /** Whose draws it was compared with; null = those of all categories, as its own has too few. */
      readonly category: string | null;
    })
  /** `days`: from it to the draw. */
  | { readonly code: "tie_break_old" | "pool_far"; readonly days: number }
  | { readonly code: "link_of_other"; readonly number: string }
  | { readonly code: "sunday" | "pool_after_draw" | "no_source" };

/** What a yes to a warning is given to: another value in it needs another yes. */
export const warningId = (warning: EntryWarning): string => JSON.stringify(warning);

type WarningContext = {
  readonly dataset: DrawsOfCategories;
  /** The draw as it stands when it is edited: what is left as it was raises no warning. */
  readonly before: Draw | null;
  /** Where the values were read, in the person's words; "" = not said. */
  readonly source: string;
};

/** A draw beside what there is already. */
type Compared = {
  readonly draw: EnteredDraw;
  readonly before: Draw | null;
  readonly others: readonly Draw[];
  readonly categories: readonly Category[];
  /** Null while unclassified. */
  readonly category: Category | null;
  /** True when any of these fields differs from the draw as it stands, and always for a new draw. */
  readonly moved: (...fields: readonly (keyof EnteredDraw)[]) => boolean;
};

/** The warnings of a draw that holds every invariant, in the order of its fields. */
export function entryWarnings(draw: EnteredDraw, { dataset, before, source }: WarningContext): readonly EntryWarning[] {
  const compared: Compared = {
    draw,
    before,
    others: dataset.draws.filter(({ number }) => number !== before?.number),
    categories: dataset.categories,
    category: dataset.categories.find(({ slug }) => slug === draw.category) ?? null,
    moved: (...fields) => before === null || fields.some((field) => String(before[field]) !== String(draw[field])),
  };
  return [
    ...ofNumber(compared),
    ...ofDay(compared),
    ...ofRound(compared),
    ...ofRange(compared, "cutoff"),
    ...ofRange(compared, "invitations"),
    ...ofTieBreak(compared),
    ...ofSource(compared, source),
  ];
}

function ofNumber({ draw, before, others, moved }: Compared): EntryWarning[] {
  if (before !== null) return moved("number") ? [{ code: "number_changed", from: before.number }] : [];
  const next = nextNumber(others);
  return draw.number === next ? [] : [{ code: "number_not_next", next }];
}

function ofDay({ draw, others, moved }: Compared): EntryWarning[] {
  if (!moved("date")) return [];
  const latest = others.reduce<Draw | null>((last, each) => (last && compareDraws(last, each) > 0 ? last : each), null);
  const numbers = others.filter(({ date }) => date === draw.date).map(({ number }) => number);
  return [
    ...(latest && draw.date < latest.date
      ? [{ code: "before_latest", number: latest.number, date: latest.date } as const]
      : []),
    ...(numbers.length > 0 ? [{ code: "same_day", numbers } as const] : []),
    ...(dateOf(draw.date).getUTCDay() === 0 ? [{ code: "sunday" } as const] : []),
  ];
}

function ofRound({ draw, categories, category, moved }: Compared): EntryWarning[] {
  const warnings: EntryWarning[] = [];
  const { roundName } = draw;
  if (moved("roundName", "category", "version")) {
    if (category === null) warnings.push({ code: "unclassified", roundName });
    else if (classifyRoundName(roundName, categories) === null) warnings.push({ code: "name_new", roundName });
  }
  const version = category?.versions.find(({ slug }) => slug === draw.version);
  if (version && moved("version", "date")) warnings.push(...ofForce(version, draw.date));
  if (category && moved("programs", "category") && defaultPrograms(category).join() !== draw.programs.join()) {
    warnings.push({ code: "programs_unusual", category: category.slug });
  }
  return warnings;
}

function ofForce(version: CategoryVersion, day: IsoDate): EntryWarning[] {
  const { slug, announced, effectiveFrom: from, effectiveTo: to } = version;
  if (!isOutOfForce(version, day)) return [];
  return from === null && announced !== null && day < announced
    ? [{ code: "version_not_announced", version: slug, announced }]
    : [{ code: "version_not_in_force", version: slug, from, to }];
}

/**
 * A value that surprises beside the earlier draws of its category; beside those of all categories where it has held too
 * few: by category, as general and programme draws have values of another kind, or else any.
 */
function ofRange({ draw, others, categories, category, moved }: Compared, field: CountField): EntryWarning[] {
  if (category === null || !moved(field, "category")) return [];
  const earlier = others.filter(({ date }) => date <= draw.date).sort(compareDraws);
  const own = earlier.filter((each) => each.category === category.slug);
  const selected = new Set(categories.filter(({ versions }) => versions.length > 0).map(({ slug }) => slug));
  const few = own.length < FEW;
  const ofAll = earlier.filter((each) => selected.has(each.category ?? ""));
  const all = ofAll.length < FEW ? earlier : ofAll;
  const besides = few ? all.filter((each) => each.category !== category.slug) : [];
  const surprise = surpriseOf(field, draw, { own, others: besides });
  return surprise ? [{ code: `${field}_unusual`, category: few ? null : category.slug, ...surprise }] : [];
}

/** A tie-break older than this is seldom one. */
const OLD_TIE_BREAK = 365;

function ofTieBreak({ draw, moved }: Compared): EntryWarning[] {
  if (draw.tieBreakAt === null || !moved("tieBreakAt", "date")) return [];
  const days = daysBetween(ottawaDay(new Date(draw.tieBreakAt)), draw.date);
  return days > OLD_TIE_BREAK ? [{ code: "tie_break_old", days }] : [];
}

/** A pool is counted some days before a draw. */
const FAR_POOL = 20;

function ofSource({ draw, before, moved }: Compared, source: string): EntryWarning[] {
  const days = draw.poolAsOf === null || !moved("poolAsOf", "date") ? 0 : daysBetween(draw.poolAsOf, draw.date);
  const linked = moved("instructionUrl", "number") ? linkedNumber(draw.instructionUrl ?? "") : null;
  const unsourced = before === null && draw.instructionUrl === null && source === "";
  return [
    ...(linked !== null && linked !== draw.number ? [{ code: "link_of_other", number: linked } as const] : []),
    ...(days < 0 ? [{ code: "pool_after_draw" } as const] : []),
    ...(days > FAR_POOL ? [{ code: "pool_far", days } as const] : []),
    ...(unsourced ? [{ code: "no_source" } as const] : []),
  ];
}

/** The number of a draw in the address of its official page, in its shape of now or of before; null without one. */
const linkedNumber = (link: string): string | null =>
  /(?:[?&]q=|\/invitations-)(\d{1,6}[a-z]?)(?=[&#]|\.html$|$)/.exec(link)?.[1] ?? null;
