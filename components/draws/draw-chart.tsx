import { CEC } from "@/lib/rules/category/category";
import { addMonths, type IsoDate } from "@/lib/rules/time/iso-date";
import { windowStart } from "@/lib/rules/time/window";
import { formatDrawNumber } from "@/lib/format";
import { CutoffFigure } from "../charts/cutoff-figure";
import type { Citing } from "../explore/take-away";
import type { DrawProps } from "./draw-props";

/** Months before and after the draws that a chart is about. */
const BEFORE = 12;
const AFTER = 6;

type Props = Pick<DrawProps, "dataset" | "locale"> & {
  citing: Citing;
  id: string;
  /** At least one, marked by their numbers. */
  draws: readonly [DrawProps["draw"], ...DrawProps["draw"][]];
};

/** Draws among those of their categories, beside CEC; nothing where none of them has a category. */
export function DrawChart({ id, draws, dataset, locale, citing }: Props) {
  const slugs = new Set(draws.flatMap(({ category }) => category ?? []));
  if (slugs.size === 0) return null;
  const days = draws.map(({ date }) => date).toSorted();
  const [first, last] = [days[0] ?? draws[0].date, days.at(-1) ?? draws[0].date];
  return (
    <CutoffFigure
      id={id}
      dataset={dataset}
      categories={dataset.categories.map(({ slug }) => slug).filter((slug) => slug !== CEC && slugs.has(slug))}
      range={{
        from: later(windowStart(first, BEFORE), dataset.draws[0]?.date ?? first),
        to: earlier(addMonths(last, AFTER), dataset.knownTo),
      }}
      marks={draws.map(({ number, date }) => ({ date, title: formatDrawNumber(number, locale) }))}
      locale={locale}
      citing={citing}
    />
  );
}

const earlier = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other);
const later = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? other : one);
