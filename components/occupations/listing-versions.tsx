import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { daysBetween, type IsoDate } from "@/lib/rules/time/iso-date";
import type { RuleName } from "@/lib/rules/category/rule-statements";
import { formatCount, formatDay, formatDrawNumber } from "@/lib/format";
import type { ListingSpan } from "@/lib/figures/series/listing-spans";
import { CategoryMarker } from "../categories/category-mark";
import { useRuleRows } from "../categories/rule-rows";
import { VersionDates } from "../categories/version-dates";
import type { CategorySpans } from "./listing-figure";

/** What a list asks of work in an occupation, in the order it is read. */
const ASKED: readonly RuleName[] = [
  "minMonths",
  "mustBeContinuous",
  "withinPastYears",
  "experienceLocation",
  "singleOccupation",
  "language",
];

type Props = { noc: string; listings: readonly CategorySpans[]; knownTo: IsoDate; today: IsoDate; locale: Locale };

/**
 * The category versions that list an occupation, newest first: from when to when, what each asks, and the draws held on
 * it.
 */
export function ListingVersions({ noc, listings, knownTo, today, locale }: Props) {
  const t = useTranslations("occupations.page");
  const caption = t("versionsCaption", { noc });
  return (
    <div className="table-scroll relative mt-4" tabIndex={0} role="region" aria-label={caption}>
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("columns.version")}</th>
            <th scope="col" className="max-lg:hidden">
              {t("columns.dates")}
            </th>
            <th scope="col" className="max-md:hidden">
              {t("columns.asked")}
            </th>
            <th scope="col" className="right max-sm:pr-0!">
              {t("columns.draws")}
            </th>
            <th scope="col" className="max-sm:hidden">
              {t("columns.latest")}
            </th>
          </tr>
        </thead>
        <tbody>
          {listings.flatMap(({ category, spans }) =>
            spans
              .toReversed()
              .map((span) => (
                <VersionRow
                  key={span.version.slug}
                  category={category}
                  span={span}
                  knownTo={knownTo}
                  today={today}
                  locale={locale}
                />
              )),
          )}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = Pick<Props, "knownTo" | "today" | "locale"> & {
  category: CategorySpans["category"];
  span: ListingSpan;
};

function VersionRow({ category, span, knownTo, today, locale }: RowProps) {
  const { version, draws } = span;
  const dates = <VersionDates version={version} category={category} locale={locale} today={today} />;
  const asked = useAsked(span);
  const latest = <LatestOf draws={draws} knownTo={knownTo} locale={locale} />;
  return (
    <tr data-version={version.slug}>
      <th scope="row" className="md:max-lg:min-w-56">
        <span className="flex items-baseline gap-[0.45em]">
          <CategoryMarker slug={category.slug} />
          <a href={`/${locale}/categories/${category.slug}#${version.slug}`}>{version.name[locale]}</a>
        </span>
        <span className="block pl-[1.2em] text-ink-soft lg:hidden">{dates}</span>
        <span className="block pl-[1.2em] text-[0.9rem] text-ink-soft md:hidden">{asked}</span>
        <span className="block pl-[1.2em] sm:hidden">{latest}</span>
      </th>
      <td className="max-lg:hidden lg:w-48">{dates}</td>
      <td className="max-md:hidden lg:w-80 text-[0.9rem] text-ink-soft">{asked}</td>
      <td className="right max-sm:pr-0!" data-column="draws">
        {formatCount(draws.length, locale)}
      </td>
      <td className="max-sm:hidden lg:w-56">{latest}</td>
    </tr>
  );
}

/** What a version asks of work, and which of its rules are not established. */
function useAsked({ version }: ListingSpan): string {
  const t = useTranslations("occupations.page");
  const rules = useTranslations("rules");
  const rows = useRuleRows()(version).filter(({ rule }) => ASKED.includes(rule));
  const unknown = rows.filter(({ state }) => state === "not_established").map(({ rule }) => rules(`subject.${rule}`));
  return [
    ...rows.filter(({ state }) => state === "value").map(({ text }) => text),
    ...(unknown.length > 0 ? [t("rulesUnknown", { rules: unknown.join(", ") })] : []),
  ].join(" · ");
}

function LatestOf({ draws, knownTo, locale }: Pick<Props, "knownTo" | "locale"> & Pick<ListingSpan, "draws">) {
  const t = useTranslations("occupations.page");
  const draw = draws.at(-1);
  if (!draw) return <span className="text-ink-soft">{t("noDrawYet")}</span>;
  return (
    <>
      <a href={`/${locale}/draws/${draw.number}`}>{formatDrawNumber(draw.number, locale)}</a>{" "}
      <time dateTime={draw.date} className="whitespace-nowrap">
        {formatDay(draw.date, locale, "short")}
      </time>{" "}
      <span className="whitespace-nowrap text-ink-soft">
        {t("daysBefore", { days: daysBetween(draw.date, knownTo), knownTo: formatDay(knownTo, locale, "short") })}
      </span>
    </>
  );
}
