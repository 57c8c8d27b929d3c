import { HELD_DAYS, layoutPoolMap } from "@/lib/figures/layout/pool-map";
import { poolMapSvg } from "@/lib/figures/svg/pool-map-svg";
import { dayWords } from "@/lib/figures/words/day-words";
import { DOUBT_SIGNS, doubtNotes } from "@/lib/figures/words/doubt-words";
import { shortNames } from "@/lib/figures/words/figure-words";
import { formatDay } from "@/lib/format";
import { inRange } from "@/lib/rules/draw/period";
import { isUnconfirmedPool } from "@/lib/rules/pool/pool";
import type { PageFigure } from "./page-figure";
import { poolHeading, poolMapInput, poolRange, type PoolProps, type PoolWords } from "./pool-input";

/** The map of the pool as the page of the pool shows it. */
export function poolFigure(props: PoolProps, words: PoolWords): PageFigure {
  const { dataset, query, locale } = props;
  const { t, doubt } = words;
  const range = poolRange(props);
  const input = poolMapInput(props, range, words);
  const ends = { from: formatDay(range.from, locale), to: formatDay(range.to, locale) };
  const subtitle = t("subtitle", ends);
  const shown = dataset.pools.filter(({ asOf }) => inRange(asOf, range));
  const open = shown.filter(isUnconfirmedPool);
  const marked = new Set(input.cutoffs.map(({ number }) => number));
  const draws = dataset.draws.filter(({ number }) => marked.has(number));
  const name = shortNames(dataset.categories, locale);
  const day = (at: number) => formatDay(open.at(at)?.asOf ?? range.to, locale);
  return {
    heading: poolHeading(props, t),
    subtitle: shown.length === 0 ? t("empty", ends) : subtitle,
    notes: [
      `${t("marks", { days: HELD_DAYS })} ${t("scale")}`,
      ...(query.pnp ? [t("pnpNote")] : []),
      ...doubtNotes(draws, dataset.corrections, { ...words, locale }).map(({ sign, text }) => `${sign} ${text}`),
      ...(open.length > 0
        ? [`${DOUBT_SIGNS.unconfirmed} ${doubt("note.pools", { count: open.length, first: day(0), last: day(-1) })}`]
        : []),
    ],
    legend: dataset.categories
      .filter(({ slug }) => input.cutoffs.some(({ category }) => category === slug))
      .map(({ slug }) => ({ slug, name: name(slug) })),
    chart:
      shown.length === 0
        ? null
        : (size, className) => {
            const frame = layoutPoolMap({ ...input, day: dayWords(locale) }, size);
            return { ...frame, svg: poolMapSvg(frame, `pool-${size.width}`, subtitle, className) };
          },
  };
}
