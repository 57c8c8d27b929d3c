import type { Dataset } from "./dataset";
import { defaultPrograms } from "./default-programs";
import { compareDraws, type Draw } from "./draw";
import type { EnteredDraw } from "./draw-entry";
import { nextNumber } from "./draw-entry-text";
import { addMonths } from "./iso-date";
import { classifyRoundName } from "./round-name";

/** What is allowed but unlikely: each asks the person for a yes. Days and slugs are left to the page to word. */
export type EntryWarning =
  | { readonly code: "number_not_next"; readonly next: string }
  | { readonly code: "number_changed"; readonly from: string }
  | { readonly code: "before_latest"; readonly number: string; readonly date: string }
  | { readonly code: "same_day"; readonly numbers: readonly string[] }
  | { readonly code: "cutoff_unusual" | "invitations_unusual"; readonly category: string; readonly min: number; readonly max: number; readonly draws: number }
  | { readonly code: "unclassified" | "name_new"; readonly roundName: string }
  | { readonly code: "version_not_in_force"; readonly version: string; readonly from: string | null; readonly to: string | null }
  | { readonly code: "programs_unusual"; readonly category: string }
  | { readonly code: "pool_after_draw" }
  | { readonly code: "no_source" };

/** What a yes to a warning is given to: another value in it needs another yes. */
export const warningId = (warning: EntryWarning): string => JSON.stringify(warning);

type Given = {
  readonly dataset: Pick<Dataset, "draws" | "categories">;
  /** The draw as it stands when it is edited: what is left as it was raises no warning. */
  readonly before: Draw | null;
  /** Where the values were read, in the person's words; "" = not said. */
  readonly source: string;
};

/** The warnings of a draw that holds every invariant, in the order of its fields. */
export function entryWarnings(draw: EnteredDraw, { dataset, before, source }: Given): readonly EntryWarning[] {
  const others = dataset.draws.filter(({ number }) => number !== before?.number);
  const isNew = <F extends keyof EnteredDraw>(field: F) => before === null || String(before[field]) !== String(draw[field]);
  const category = dataset.categories.find(({ slug }) => slug === draw.category) ?? null;
  const warnings: EntryWarning[] = [];

  if (before !== null && isNew("number")) warnings.push({ code: "number_changed", from: before.number });
  if (before === null && draw.number !== nextNumber(others)) warnings.push({ code: "number_not_next", next: nextNumber(others) });

  if (isNew("date")) {
    const latest = others.length === 0 ? null : others.reduce((a, b) => (compareDraws(a, b) > 0 ? a : b));
    if (latest && draw.date < latest.date) warnings.push({ code: "before_latest", number: latest.number, date: latest.date });
    const sameDay = others.filter(({ date }) => date === draw.date).map(({ number }) => number);
    if (sameDay.length > 0) warnings.push({ code: "same_day", numbers: sameDay });
  }

  if (isNew("roundName") || isNew("category") || isNew("version")) {
    if (category === null) warnings.push({ code: "unclassified", roundName: draw.roundName });
    else if (classifyRoundName(draw.roundName, dataset.categories) === null)
      warnings.push({ code: "name_new", roundName: draw.roundName });
  }
  const version = category?.versions.find(({ slug }) => slug === draw.version);
  if (version && (isNew("version") || isNew("date"))) {
    const { slug, effectiveFrom: from, effectiveTo: to } = version;
    if ((from !== null && draw.date < from) || (to !== null && draw.date > to))
      warnings.push({ code: "version_not_in_force", version: slug, from, to });
  }

  if (category && (isNew("programs") || isNew("category"))) {
    const usual = defaultPrograms(category);
    if (usual.join() !== draw.programs.join()) warnings.push({ code: "programs_unusual", category: category.slug });
  }

  const yearBefore = others.filter(
    ({ category: slug, date }) => slug === draw.category && date <= draw.date && date >= addMonths(draw.date, -12),
  );
  if (category && yearBefore.length > 0) {
    for (const field of ["cutoff", "invitations"] as const) {
      const values = yearBefore.map((each) => each[field]);
      const [min, max] = [Math.min(...values), Math.max(...values)];
      const moved = isNew(field) || isNew("category");
      if (moved && (draw[field] < min || draw[field] > max))
        warnings.push({ code: `${field}_unusual`, category: category.slug, min, max, draws: values.length });
    }
  }

  if (draw.poolAsOf !== null && draw.poolAsOf > draw.date && (isNew("poolAsOf") || isNew("date"))) {
    warnings.push({ code: "pool_after_draw" });
  }
  if (draw.instructionUrl === null && source === "" && before === null) warnings.push({ code: "no_source" });
  return warnings;
}
