import { useTranslations } from "next-intl";
import { layoutColumns } from "@/lib/figures/layout/columns";
import { FIGURE_SIZES } from "@/lib/figures/layout/sizes";
import { formatCount, formatDay, formatShare } from "@/lib/format";
import { invitationsByPeriod, type PeriodOfInvitations } from "@/lib/figures/series/invitations-by-period";
import { Bars } from "../charts/bars";
import { columnsSvg } from "@/lib/figures/svg/columns-svg";
import { dayWords } from "@/lib/figures/words/day-words";
import { FigureSource } from "../charts/figure-source";
import { shortNames } from "@/lib/figures/words/figure-words";
import { SHOWN_AT } from "@/lib/figures/words/widths";
import { CategoryMarker } from "../categories/category-mark";
import { correctedDraws } from "./corrected-note";
import type { InvitationsPageProps } from "./invitations-page";
import { periodName } from "./period-name";
import { PeriodTable } from "./period-table";

const UNCLASSIFIED = "unclassified";

/** More periods than this stand as columns over true time: as rows they would fill several screens of a phone. */
const MOST_ROWS = 16;

const percent = (share: number): number => Math.round(share * 10_000) / 100;

/** Invitations of each period by category, as numbers or shares. */
export function PeriodFigure({ dataset, query, locale }: InvitationsPageProps) {
  const t = useTranslations("invitations");
  const figure = useTranslations("figure");
  const common = useTranslations("common");
  const { by, show, range } = query;
  const ends = { from: formatDay(range.from, locale), to: formatDay(range.to, locale) };
  const periods = invitationsByPeriod(dataset, by, range, query.categories);
  const names = shortNames(dataset.categories, locale);
  const name = (category: string | null) => (category === null ? common("unclassified") : names(category));
  const held = periods.reduce((sum, { draws }) => sum + draws, 0);
  const invited = periods.reduce((sum, { total }) => sum + total.official, 0);
  const most = periods.reduce<PeriodOfInvitations | null>(
    (top, each) => (top === null || each.total.official > top.total.official ? each : top),
    null,
  );
  const subtitle = t(`subtitle.${show}`, { grain: by, ...ends });
  const cut = periods.filter(({ whole }) => !whole);
  const label = (period: PeriodOfInvitations) => `${periodName(by, period.from, locale, t)}${period.whole ? "" : " †"}`;
  const totalOf = ({ total }: PeriodOfInvitations) =>
    total.official === 0 && show === "share" ? common("unknown") : formatCount(total.official, locale);
  const partsOf = ({ parts }: PeriodOfInvitations) =>
    parts.map(({ category, official, share }) => ({
      category: category ?? UNCLASSIFIED,
      value: show === "share" ? percent(share ?? 0) : official,
      name: name(category),
    }));

  const drawing = () => {
    if (periods.length <= MOST_ROWS) {
      return (
        <Bars
          bars={periods
            .toReversed()
            .map((period) => ({ label: label(period), total: totalOf(period), parts: partsOf(period) }))}
          name={subtitle}
        />
      );
    }
    const input = {
      columns: periods.map((period) => ({
        from: period.from,
        to: period.to,
        title: t("column", { period: periodName(by, period.from, locale, t, "full"), total: totalOf(period) }),
        parts: partsOf(period),
      })),
      range,
      most: show === "share" ? 100 : null,
      words: {
        day: dayWords(locale),
        value: (value: number) => (show === "share" ? formatShare(value / 100, locale) : formatCount(value, locale)),
      },
    };
    return (
      <div
        className="@container mt-4"
        dangerouslySetInnerHTML={{
          __html: FIGURE_SIZES.map((size, index) =>
            columnsSvg(layoutColumns(input, size), subtitle, SHOWN_AT[index]!),
          ).join(""),
        }}
      />
    );
  };

  return (
    <section id="periods" aria-labelledby="periods-heading" className="mt-8 scroll-mt-4">
      <h2 id="periods-heading" className="measure">
        {held === 0 || most === null
          ? t("none", ends)
          : t("headline", {
              total: formatCount(invited, locale),
              draws: held,
              period: periodName(by, most.from, locale, t, "full"),
            })}
      </h2>
      <p className="mt-1 text-ink-soft">{subtitle}</p>
      {held === 0 ? (
        <p className="measure my-8 border-y border-rule py-6">{t("empty", ends)}</p>
      ) : (
        <>
          {drawing()}
          <Legend />
          <details className="mt-3">
            <summary className="w-fit cursor-pointer py-1">{figure("table")}</summary>
            <div
              className="table-scroll mt-2 max-h-[32rem] overflow-y-auto print:max-h-none"
              tabIndex={0}
              role="region"
              aria-label={figure("tableOf", { figure: t("table") })}
            >
              <PeriodTable
                periods={periods}
                query={query}
                name={name}
                label={label}
                categories={dataset.categories}
                locale={locale}
              />
            </div>
          </details>
        </>
      )}
      <div className="mt-3 max-w-[60rem] space-y-1 text-[0.9rem] text-ink-soft">
        {show === "share" && <p>{t("shareOf")}</p>}
        {cut.length > 0 && (
          <p>
            {t("cut", {
              list: cut.length,
              items: cut
                .map(({ from, to }) =>
                  t("cutItem", {
                    period: periodName(by, from, locale, t),
                    from: formatDay(from, locale),
                    to: formatDay(to, locale),
                  }),
                )
                .join(", "),
            })}
          </p>
        )}
        {periods
          .filter(({ total }) => total.corrected !== null)
          .map(({ from, total }) => (
            <p key={from}>
              {t.rich("corrected", {
                period: periodName(by, from, locale, t, "full"),
                official: formatCount(total.official, locale),
                corrected: formatCount(total.corrected!, locale),
                draws: () => correctedDraws(total.correctedNumbers, locale),
              })}
            </p>
          ))}
        <p>
          <FigureSource
            draws={dataset.draws.filter(
              ({ date, category }) =>
                date >= range.from &&
                date <= range.to &&
                (query.categories === null || query.categories.includes(category ?? "")),
            )}
            locale={locale}
          />
        </p>
      </div>
    </section>
  );

  function Legend() {
    const sums = [...dataset.categories.map(({ slug }) => slug), null].flatMap((category) => {
      const own = periods.flatMap(({ parts }) => parts.filter((part) => part.category === category));
      return own.length === 0 ? [] : [{ category, sum: own.reduce((all, { official }) => all + official, 0) }];
    });
    return (
      <ul className="num mt-3 flex flex-wrap gap-x-5 gap-y-1 text-[0.95rem]" aria-label={t("legend")}>
        {sums.map(({ category, sum }) => (
          <li key={category} className="inline-flex items-baseline gap-[0.4em]">
            <CategoryMarker slug={category ?? UNCLASSIFIED} />
            {name(category)}{" "}
            <span className="text-ink-soft">
              {show === "share" ? formatShare(sum / invited, locale) : formatCount(sum, locale)}
            </span>
          </li>
        ))}
      </ul>
    );
  }
}
