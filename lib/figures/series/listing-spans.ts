import type { Category, CategoryVersion } from "@/lib/rules/category/category";
import { versionInForce } from "@/lib/rules/category/current-version";
import { compareDraws, type Draw } from "@/lib/rules/draw/draw";
import type { IsoDate } from "@/lib/rules/time/iso-date";

/** A category version that lists an occupation, over time. Days are ordered: from, soundFrom, soundTo, to. */
export type ListingSpan = {
  readonly version: CategoryVersion;
  /** The day from which the version is plotted: its first day, else its announcement or first draw. */
  readonly from: IsoDate;
  /** From this day to `soundTo` it is known to have been in force; null when that is known of no day. */
  readonly soundFrom: IsoDate | null;
  readonly soundTo: IsoDate | null;
  /** The day to which it is plotted: its last day, else the day before the next version or `today`. */
  readonly to: IsoDate;
  readonly startEstablished: boolean;
  /** True for a version in force, which has no end yet. */
  readonly endEstablished: boolean;
  readonly inForce: boolean;
  /** Held on it, oldest first. */
  readonly draws: readonly Draw[];
};

/**
 * The spans of the versions of a category that list an occupation, oldest first; those that begin after `today` are
 * left out. Of a version whose first or last day is not established only the time between its first and last draw is
 * known.
 */
export function listingSpans(noc: string, category: Category, draws: readonly Draw[], today: IsoDate): ListingSpan[] {
  const current = versionInForce(category, today)?.slug;
  return category.versions.flatMap((version, index): ListingSpan[] => {
    if (!version.occupations.includes(noc)) return [];
    const held = draws.filter((draw) => draw.version === version.slug).sort(compareDraws);
    const inForce = version.slug === current;
    const starts = [version.announced, held[0]?.date].filter((day) => day !== undefined && day !== null).sort();
    const from = version.effectiveFrom ?? starts[0];
    if (from === undefined || from > today) return [];
    const next = category.versions[index + 1];
    const bound = inForce ? today : (version.effectiveTo ?? next?.effectiveFrom ?? next?.announced ?? today);
    const to = bound < from ? from : bound > today ? today : bound;
    const soundFrom = version.effectiveFrom ?? held[0]?.date ?? null;
    const soundTo = version.effectiveTo !== null || inForce ? to : (held.at(-1)?.date ?? version.effectiveFrom);
    return [
      {
        version,
        from,
        soundFrom: soundFrom === null || soundTo === null ? null : soundFrom,
        soundTo: soundFrom === null ? null : soundTo,
        to,
        startEstablished: version.effectiveFrom !== null,
        endEstablished: version.effectiveTo !== null || inForce,
        inForce,
        draws: held,
      },
    ];
  });
}

/** The spans that began by a day, cut at it: a figure whose draws are known to that day ends there. */
export const spansUntil = (spans: readonly ListingSpan[], day: IsoDate): ListingSpan[] =>
  spans
    .filter(({ from }) => from <= day)
    .map((span) => ({
      ...span,
      to: span.to > day ? day : span.to,
      soundTo: span.soundTo !== null && span.soundTo > day ? day : span.soundTo,
    }));
