import { useTranslations } from "next-intl";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { inRange } from "@/lib/rules/draw/period";
import type { PoolSnapshot } from "@/lib/rules/pool/pool";
import { formatCount, formatDay } from "@/lib/format";
import { CategoryMark } from "../categories/category-mark";
import { useChartWords } from "../charts/chart-words";
import { poolAway } from "@/lib/figures/explore/page-away";
import { FoldedTakeAway } from "../explore/take-away";
import { FigureBeside } from "../charts/figure-beside";
import { PeriodLinks } from "../charts/period-links";
import { PoolMap } from "../charts/pool-map";
import { TableDetails } from "../ui/table-details";
import { UnreadNote } from "../ui/unread-note";
import type { PoolPageProps } from "./page-props";
import { latestStanding, poolHeading, poolMapInput, poolRange } from "@/lib/figures/pages/pool-input";
import { PoolNotes } from "./pool-notes";
import { PoolAnswer } from "./pool-answer";
import { poolAddress, PoolQuestion } from "./pool-question";
import { PoolShades } from "./pool-shades";
import { PoolDoubtNotes } from "./pool-doubt";
import { SnapshotTable } from "./snapshot-table";

/** The pool by score over time with the cut-off of each draw on the same axis, beside the question it answers. */
export function PoolFigure(props: PoolPageProps) {
  const { dataset, query, problems, locale } = props;
  const controls = useTranslations("dashboard.controls");
  const t = useTranslations("pool");
  return (
    <FigureBeside
      bar={`${t("ask.score")} ${query.score.typed} · ${controls(`periods.${query.period}`)}`}
      open={problems.length > 0 || query.score.fault !== null || query.on.fault !== null}
      controls={
        <>
          <PoolQuestion dataset={dataset} query={query} locale={locale} />
          <PoolControls {...props} />
        </>
      }
    >
      <PoolAnswer {...props} />
      <Figure {...props} />
    </FigureBeside>
  );
}

function Figure(props: PoolPageProps) {
  const { dataset, locale } = props;
  const t = useTranslations("pool.map");
  const words = useChartWords("pool");
  const range = poolRange(props);
  const [figure, common, doubt] = [useTranslations("figure"), useTranslations("common"), useTranslations("doubt")];
  const input = poolMapInput(props, range, { t, figure, common, doubt });
  const heading = poolHeading(props, t);
  const ends = { from: formatDay(range.from, locale), to: formatDay(range.to, locale) };
  const shown = dataset.pools.filter(({ asOf }) => inRange(asOf, range));
  const plotted = new Set(input.cutoffs.map(({ category }) => category));
  const subtitle = t("subtitle", ends);
  return (
    <section id="pool" aria-labelledby="pool-heading" className="scroll-mt-4">
      <h2 id="pool-heading">{heading}</h2>
      <p className="mt-1 text-ink-soft">{subtitle}</p>
      {shown.length === 0 ? (
        <p className="measure my-8 border-y border-rule py-6">{t("empty", ends)}</p>
      ) : (
        <>
          <PoolMap input={input} locale={locale} name={subtitle} words={words} />
          <PoolShades locale={locale} />
          <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-[0.95rem]">
            {dataset.categories
              .filter(({ slug }) => plotted.has(slug))
              .map((category) => (
                <li key={category.slug}>
                  <CategoryMark category={category} locale={locale} />
                </li>
              ))}
          </ul>
          <Reading dataset={dataset} locale={locale} shown={shown} />
          <TableDetails figure={t("table")} long>
            <SnapshotTable pools={shown} all={dataset.pools} locale={locale} />
          </TableDetails>
          <PoolDoubtNotes shown={shown} pools={dataset.pools} locale={locale} />
        </>
      )}
      <PoolNotes {...props} input={input} />
      <FoldedTakeAway
        away={poolAway(props.query, locale, props.site)}
        {...{ heading, subtitle, locale }}
        {...citingOf(props)}
      />
    </section>
  );
}

/** The period and whether PNP draws are marked, as links. */
function PoolControls({ query, problems, locale }: PoolPageProps) {
  const t = useTranslations("pool.map");
  return (
    <div className="mt-4">
      <UnreadNote problems={problems} />
      <PeriodLinks period={query.period} href={(period) => poolAddress(locale, { ...query, period })} />
      <p className="mt-2">
        <a href={poolAddress(locale, { ...query, pnp: !query.pnp })}>{t(query.pnp ? "pnpOff" : "pnpOn")}</a>
      </p>
    </div>
  );
}

const citingOf = ({ dataset: { knownTo }, today, site }: PoolPageProps) => ({ knownTo, today, site });

/** What the map shows in a sentence, for those who do not see it. */
function Reading({ shown, ...props }: Pick<PoolPageProps, "dataset" | "locale"> & { shown: readonly PoolSnapshot[] }) {
  const t = useTranslations("pool.map");
  const { locale } = props;
  const day = (date: IsoDate | undefined) => formatDay(date ?? props.dataset.knownTo, locale);
  const total = (pool: PoolSnapshot | undefined) => (pool?.total == null ? "–" : formatCount(pool.total, locale));
  const words = {
    from: day(shown[0]?.asOf),
    to: day(shown.at(-1)?.asOf),
    first: total(shown[0]),
    last: total(shown.at(-1)),
    count: shown.length,
  };
  const found = latestStanding(props.dataset);
  return (
    <p className="measure mt-3">
      {found === null
        ? t("readingNoCec", words)
        : t.rich("reading", {
            ...words,
            number: found.cec.number,
            date: day(found.cec.date),
            days: found.days,
            link: (text) => <a href={`/${locale}/draws/${found.cec.number}`}>{text}</a>,
          })}
    </p>
  );
}
