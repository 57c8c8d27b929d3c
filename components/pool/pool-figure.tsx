import { useTranslations } from "next-intl";
import { CategoryMark } from "@/components/categories/category-mark";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { inRange, periodRange, type DayRange } from "@/lib/rules/draw/period";
import { latestCec } from "@/lib/rules/pool/query";
import { standing } from "@/lib/rules/pool/standing";
import { DENSITY_STEPS, HELD_DAYS, type PoolCutoff } from "@/lib/figures/layout/pool-map";
import { formatCount, formatDay } from "@/lib/format";
import { shortNames } from "@/lib/figures/words/figure-words";
import { FigureSource } from "../charts/figure-source";
import { PeriodLinks } from "../charts/period-links";
import { UnreadNote } from "../ui/unread-note";
import { PoolMap } from "../charts/pool-map";
import { rampOf } from "@/lib/figures/svg/pool-map-svg";
import { unclassifiedNote } from "@/lib/figures/words/unclassified-note";
import type { PoolPageProps } from "./pool-page";
import { poolAddress } from "./pool-question";
import { SnapshotTable } from "./snapshot-table";

/** The pool by score over time, with the cut-off of each draw on the same axis. */
export function PoolFigure({ dataset, query, problems, today, locale }: PoolPageProps) {
  const t = useTranslations("pool.map");
  const figure = useTranslations("figure");
  const { draws, categories, pools, events } = dataset;
  const count = (value: number | null) => (value === null ? "–" : formatCount(value, locale));
  const name = shortNames(categories, locale);
  const chosen = periodRange(query.period, today, draws);
  const first = pools.reduce<IsoDate>((least, { asOf }) => (asOf < least ? asOf : least), today);
  // The pool was first counted long after the first draw: an axis that fits begins there.
  const range: DayRange = { from: query.period === "all" && first > chosen.from ? first : chosen.from, to: chosen.to };
  const ends = { from: formatDay(range.from, locale), to: formatDay(range.to, locale) };
  const shown = pools.filter(({ asOf }) => inRange(asOf, range));
  const cutoffs = draws.flatMap((draw): PoolCutoff[] => {
    const { number, date, category, cutoff } = draw;
    if (!inRange(date, range) || category === null || (category === "pnp" && !query.pnp)) return [];
    return [
      {
        number,
        date,
        category,
        cutoff,
        title: t("mark", { category: name(category), number, date: formatDay(date, locale), cutoff }),
      },
    ];
  });
  const drawn = new Set(cutoffs.map(({ category }) => category));
  const cec = latestCec(draws, today);
  const stood = cec && standing(pools, cec.cutoff, cec.date);
  const heading = () => {
    if (!cec || !stood?.candidates) return t("plain");
    const { atLeast, atMost } = stood.candidates;
    return t(atLeast === atMost ? "exact" : "range", {
      atLeast: count(atLeast),
      atMost: count(atMost),
      cutoff: cec.cutoff,
    });
  };
  // The snapshot before the first day shown reaches into it.
  const snapshots = pools
    .filter(({ asOf }) => asOf <= range.to)
    .map(({ asOf, bands, total }) => ({
      asOf,
      bands,
      title:
        total === null
          ? t("columnUnknown", { date: formatDay(asOf, locale) })
          : t("column", { date: formatDay(asOf, locale), total: count(total) }),
    }));
  const said = {
    ...ends,
    first: count(shown[0]?.total ?? null),
    last: count(shown.at(-1)?.total ?? null),
    count: shown.length,
  };
  const between = {
    from: formatDay(shown[0]?.asOf ?? range.from, locale),
    to: formatDay(shown.at(-1)?.asOf ?? range.to, locale),
  };
  const subtitle = t("subtitle", ends);
  return (
    <section id="pool" aria-labelledby="pool-heading" className="mt-12 scroll-mt-4">
      <h2 id="pool-heading" className="measure">
        {heading()}
      </h2>
      <p className="mt-1 text-ink-soft">{subtitle}</p>
      <div className="mt-3 border-y border-rule py-3 no-print" id="controls">
        <UnreadNote problems={problems} />
        <div className="flex flex-wrap justify-between gap-x-8 gap-y-1">
          <PeriodLinks
            period={query.period}
            href={(period) => `${poolAddress(locale, { ...query, period })}#controls`}
          />
          <a href={`${poolAddress(locale, { ...query, pnp: !query.pnp })}#controls`} className="py-1">
            {t(query.pnp ? "pnpOff" : "pnpOn")}
          </a>
        </div>
      </div>
      {shown.length === 0 ? (
        <p className="measure my-8 border-y border-rule py-6">{t("empty", ends)}</p>
      ) : (
        <>
          <PoolMap
            input={{
              snapshots,
              cutoffs,
              range,
              events: events.map(({ date, title }) => ({ date, title: title[locale] })),
            }}
            locale={locale}
            name={subtitle}
          />
          <Shades />
          <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-[0.95rem]">
            {categories
              .filter(({ slug }) => drawn.has(slug))
              .map((category) => (
                <li key={category.slug}>
                  <CategoryMark category={category} locale={locale} />
                </li>
              ))}
          </ul>
          <p className="measure mt-3">
            {cec && stood?.candidates
              ? t.rich("reading", {
                  ...said,
                  ...between,
                  number: cec.number,
                  date: formatDay(cec.date, locale),
                  days: stood.days,
                  link: (text) => <a href={`/${locale}/draws/${cec.number}`}>{text}</a>,
                })
              : t("readingNoCec", { ...said, ...between })}
          </p>
          <details className="mt-3">
            <summary className="w-fit cursor-pointer py-1">{figure("table")}</summary>
            <div
              className="table-scroll mt-2 max-h-[32rem] overflow-y-auto print:max-h-none"
              tabIndex={0}
              role="region"
              aria-label={figure("tableOf", { figure: t("table") })}
            >
              <SnapshotTable pools={shown} locale={locale} />
            </div>
          </details>
        </>
      )}
      <p className="mt-2">
        <a href="/api/v1/pools.csv">{t("download")}</a>
      </p>
      <div className="mt-3 max-w-[60rem] space-y-1 text-[0.9rem] text-ink-soft">
        <p>
          {t("marks", { days: HELD_DAYS })} {t("widths")} {t("scale")}
        </p>
        {query.pnp && <p>{t("pnpNote")}</p>}
        <p>{unclassifiedNote(draws, range, figure)}</p>
        <p>
          <FigureSource
            draws={draws.filter(({ number }) => cutoffs.some((cutoff) => cutoff.number === number))}
            locale={locale}
          />
        </p>
      </div>
    </section>
  );

  function Shades() {
    const words = [undefined, ...DENSITY_STEPS].map((from, index) => {
      const to: number | undefined = DENSITY_STEPS[index];
      if (from === undefined) return t("under", { to: count(to!) });
      return to === undefined ? t("from", { from: count(from) }) : t("between", { from: count(from), to: count(to) });
    });
    return (
      <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.9rem] text-ink-soft">
        <span>{t("shades")}</span>
        {words.map((text, index) => (
          <span key={text} className="inline-flex items-center gap-[0.4em]">
            <svg viewBox="0 0 16 12" className="h-[0.8em] w-[1.1em]" aria-hidden="true">
              <rect width="16" height="12" fill={rampOf(index)} />
            </svg>
            {text}
          </span>
        ))}
      </p>
    );
  }
}
