import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay, formatDrawNumber, formatShare } from "@/lib/format";
import { LEAST_INTERVALS, type Cadence, type IntervalStanding } from "@/lib/figures/series/cadence";
import type { Draw } from "@/lib/rules/draw/draw";
import { CategoryMark } from "../categories/category-mark";
import type { ChartWords } from "../charts/readout-box";
import { DrawDoubt } from "@/components/ui/doubt-mark";
import { Unknown } from "../ui/unknown";
import { BaseRateWords } from "./base-rate-words";
import { WaitStrip } from "./wait-strip";

type Props = { rows: readonly Cadence[]; draws: readonly Draw[]; knownTo: IsoDate; locale: Locale };

/** The columns, and where each stands in the block that a row is on a narrow page. */
const COLUMNS = [
  ["strip", "w-[24rem] max-lg:order-4 max-lg:col-span-3 max-lg:w-auto"],
  ["days", "right font-semibold max-lg:order-1"],
  ["since", "right max-lg:order-2"],
  ["all", "right max-lg:order-3"],
  ["median", "right max-lg:order-5"],
  ["shortest", "right max-lg:order-6"],
  ["longest", "right max-lg:order-7"],
  ["lastInterval", "right max-lg:order-8"],
  ["last", "whitespace-nowrap max-lg:order-9 max-lg:col-span-2"],
] as const;
type Column = (typeof COLUMNS)[number][0];

const ROW =
  "max-lg:grid max-lg:grid-cols-3 max-lg:content-start max-lg:gap-x-4 max-lg:gap-y-2 max-lg:border-b " +
  "max-lg:border-rule max-lg:py-4 max-lg:*:border-0! max-lg:*:p-0! max-lg:*:text-left!";

/** A row for each category. On a narrow page each row is a block under its name; the roles keep it a table there. */
export function CadenceTable({ rows, draws, knownTo, locale }: Props) {
  const t = useTranslations("cadence");
  const words = useReachWords();
  const most = Math.max(1, ...rows.flatMap(({ daysSince, overall }) => [daysSince, overall.longest ?? 0]));
  return (
    <table role="table" className="data-table mt-8 max-lg:block">
      <caption className="max-lg:block">{t("caption", { date: formatDay(knownTo, locale) })}</caption>
      <thead role="rowgroup" className="max-lg:sr-only">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t("category")}
          </th>
          {COLUMNS.map(([column]) => (
            <th
              key={column}
              role="columnheader"
              scope="col"
              className={column === "strip" || column === "last" ? "" : "right"}
            >
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-lg:grid max-lg:gap-x-10 md:max-lg:grid-cols-2">
        {rows.map((row) => (
          <Row key={row.category.slug} {...{ row, draws, most, knownTo, words, locale }} />
        ))}
      </tbody>
    </table>
  );
}

function useReachWords(): ChartWords {
  const t = useTranslations("cadence.reach");
  const figure = useTranslations("figure.readout");
  return { hint: t("hint"), keys: t("keys"), others: "", open: figure("open") };
}

type RowProps = { row: Cadence; most: number; words: ChartWords } & Omit<Props, "rows">;

/** The waits of a category as a strip; `most` is where its scale ends, in days. */
function Strip({ row, draws, most, knownTo, words, locale }: RowProps) {
  const { category, latest, daysSince, intervals, overall } = row;
  const t = useTranslations("cadence");
  const count = (value: number) => formatCount(value, locale);
  const day = (date: IsoDate) => formatDay(date, locale);
  const said = { category: category.shortName[locale], wait: count(daysSince), knownTo: day(knownTo) };
  const name =
    overall.n === 0
      ? t("stripNone", said)
      : t("stripName", {
          ...said,
          count: overall.n,
          shortest: count(overall.shortest!),
          longest: count(overall.longest!),
        });
  const read = (key: "past" | "running", days: number, from: IsoDate, to: IsoDate, number: string) => ({
    number,
    days,
    title: t(`reach.${key}`, { days, from: day(from), to: day(to), draw: formatDrawNumber(number, locale) }),
  });
  return (
    <>
      <WaitStrip
        category={category.slug}
        waits={intervals.map(({ days, from, to }) => read("past", days, from.date, to.date, to.number))}
        wait={read("running", daysSince, latest.date, knownTo, latest.number)}
        most={most}
        name={name}
        words={words}
        locale={locale}
      />
      <BaseRateWords row={row} draws={draws} locale={locale} />
    </>
  );
}

function Percentile({ standing: { n, share }, locale }: { standing: IntervalStanding; locale: Locale }) {
  const t = useTranslations("cadence");
  return (
    <>
      {share === null ? <Unknown reason={t("fewReason", { n, least: LEAST_INTERVALS })} /> : formatShare(share, locale)}
      <span className="ml-[0.5em] text-[0.82rem] whitespace-nowrap text-ink-soft">
        {t("n", { n: formatCount(n, locale) })}
      </span>
    </>
  );
}

function Row(props: RowProps) {
  const t = useTranslations("cadence");
  const { row, locale } = props;
  const { category, latest, daysSince, intervals, sinceSelection, overall } = row;
  const days = (value: number | null | undefined) =>
    value === null || value === undefined ? <Unknown reason={t("noInterval")} /> : formatCount(value, locale);
  const cells: Record<Column, ReactNode> = {
    strip: <Strip {...props} />,
    days: days(daysSince),
    since: <Percentile standing={sinceSelection} locale={locale} />,
    all: <Percentile standing={overall} locale={locale} />,
    median: days(overall.median),
    shortest: days(overall.shortest),
    longest: days(overall.longest),
    lastInterval: days(intervals.at(-1)?.days),
    last: (
      <>
        <time dateTime={latest.date}>{formatDay(latest.date, locale, "short")}</time>,{" "}
        <a href={`/${locale}/draws/${latest.number}`}>{formatDrawNumber(latest.number, locale)}</a>
        <DrawDoubt draw={latest} />
      </>
    ),
  };
  return (
    <tr role="row" className={ROW} data-category={category.slug}>
      <th role="rowheader" scope="row" className="max-lg:col-span-3">
        <CategoryMark category={category} locale={locale} />
      </th>
      {COLUMNS.map(([column, place]) => (
        <td key={column} role="cell" className={place} data-column={column}>
          {column !== "strip" && (
            <span aria-hidden="true" className="block text-[0.82rem] leading-tight font-normal text-ink-soft lg:hidden">
              {t(`columns.${column}`)}
            </span>
          )}
          {cells[column]}
        </td>
      ))}
    </tr>
  );
}
