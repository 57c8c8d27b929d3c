import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { CrsGrid, GridPoints } from "@/lib/rules/crs/grid";
import { gridSpans, type GridSpan } from "@/lib/rules/crs/grid-on";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay } from "@/lib/format";
import { AdditionalTable, CoreTables, TransferabilityTable } from "./points-tables";

type SpanProps = { span: GridSpan; today: IsoDate; locale: Locale };

/** Every grid that the calculator counts with, the latest first. */
export const GridTables = ({ grids, ...props }: { grids: readonly CrsGrid[]; today: IsoDate; locale: Locale }) =>
  gridSpans(grids).map((span, index) => (
    <GridSection key={span.from} id={index === 0 ? "grid" : `grid-${span.from}`} span={span} {...props} />
  ));

function GridSection({ id, ...props }: SpanProps & { id: string }) {
  const title = useSpanTitle(props);
  const t = useTranslations("crs.grid");
  const { grid, from } = props.span;
  return (
    <section aria-labelledby={`${id}-heading`} id={id} className="mt-16 scroll-mt-4 border-t border-rule pt-8">
      <h2 id={`${id}-heading`}>{title}</h2>
      {grid.state === "known" ? (
        <PointsTables {...props} points={grid.points} />
      ) : (
        <p className="measure mt-1">
          {t(grid.state === "reported" ? "reported" : "notKnown", { from: formatDay(from, props.locale) })}
        </p>
      )}
    </section>
  );
}

function useSpanTitle({ span: { grid, from, until }, today, locale }: SpanProps): string {
  const t = useTranslations("crs.grid");
  const since = formatDay(from, locale);
  if (until !== null) return t("titleUntil", { since, until: formatDay(until, locale) });
  return grid.state === "known" && from <= today ? t("title") : t("titleFrom", { since });
}

function PointsTables({ span, points, today, locale }: SpanProps & { points: GridPoints }) {
  const t = useTranslations("crs.grid");
  const { grid, from, until, jobOffers } = span;
  const { caps } = points;
  return (
    <>
      <p className="measure mt-1 text-ink-soft">
        {t("lead", {
          asOf: formatDay(grid.asOf, locale),
          held: until !== null ? "ended" : from > today ? "ahead" : "now",
          since: formatDay(from, locale),
          until: until === null ? "" : formatDay(until, locale),
        })}
      </p>
      <p className="measure mt-2">
        {t("caps", {
          single: caps.core[0],
          withSpouse: caps.core[1],
          spouse: caps.spouse,
          transferability: caps.transferability,
          additional: caps.additional,
          total: formatCount(caps.total, locale),
        })}
      </p>
      <div className="mt-6 grid gap-x-14 gap-y-10 lg:grid-cols-2">
        <CoreTables points={points} />
        <TransferabilityTable points={points} />
        <AdditionalTable points={points} jobOffers={jobOffers} locale={locale} />
      </div>
    </>
  );
}
