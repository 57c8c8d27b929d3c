import { useMemo } from "react";
import { CategoryMarker } from "@/components/categories/category-mark";
import { DoubtText } from "@/components/ui/doubt-mark";
import { OFFICIAL } from "@/components/data/official-links";
import type { Locale } from "@/lib/rules/text/bilingual";
import { eligibleToday, type CategoryToday } from "@/lib/rules/eligibility/today";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { Profile } from "@/lib/rules/eligibility/profile";
import { formatCount, formatDay, formatDrawNumber } from "@/lib/format";
import { aheadText, undeterminedText, unmetText, type CheckedCategory, type CheckLanguage } from "./check-words";
import { officialPage, type CheckedDraw } from "./checked-draw";
import { VerdictLinks } from "./verdict-links";

type Props = {
  profile: Profile;
  /** Oldest first. */
  draws: readonly CheckedDraw[];
  categories: readonly CheckedCategory[];
  today: IsoDate;
  /** First day of a grid that is reported to have changed, where it holds today. */
  reportedFrom: IsoDate | null;
  language: CheckLanguage;
};

/** Each category under the version in force: met, or what is lacking and by when more work would do. */
export function CategoriesToday({ profile, draws, categories, today, reportedFrom, language }: Props) {
  const { t, locale } = language;
  const rows = useMemo(() => eligibleToday(profile, categories, today), [profile, categories, today]);
  return (
    <section aria-labelledby="today" className="mt-14">
      <h2 id="today">{t("today.title")}</h2>
      <p className="measure mt-2 text-ink-soft">
        {t("today.lead", { date: formatDay(today, locale) })} {t("answer.asTicked")} {t("notPrediction")}
        {reportedFrom !== null && ` ${t("today.reported", { from: formatDay(reportedFrom, locale) })}`}
      </p>
      <table role="table" className="data-table mt-3 max-md:block">
        <caption className="sr-only">{t("today.caption")}</caption>
        <thead role="rowgroup" className="max-md:hidden">
          <tr role="row">
            <th role="columnheader" scope="col" className="w-60">
              {t("today.columns.category")}
            </th>
            <th role="columnheader" scope="col" className="w-44">
              {t("today.columns.state")}
            </th>
            <th role="columnheader" scope="col">
              {t("today.columns.why")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-md:block">
          {rows.map((row) => (
            <CategoryRow key={row.category.slug} row={row} draws={draws} language={language} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type RowProps = Pick<Props, "draws" | "language"> & { row: CategoryToday<CheckedCategory> };

function CategoryRow({ row, draws, language }: RowProps) {
  const { t, locale } = language;
  const { slug, name, versions } = row.category;
  const state = row.eligibility?.state ?? "retired";
  const page = `/${locale}/categories/${slug}`;
  return (
    <tr
      role="row"
      data-category={slug}
      data-state={state}
      className="max-md:block max-md:border-b max-md:border-rule max-md:py-2"
    >
      <th role="rowheader" scope="row" className="max-md:block max-md:border-0! max-md:p-0!">
        <span className="inline-flex items-baseline gap-[0.45em]">
          <CategoryMarker slug={slug} />
          <a href={page}>{name}</a>
        </span>
      </th>
      <td
        role="cell"
        className={`max-md:block max-md:border-0! max-md:p-0! ${state === "eligible" ? "font-semibold" : "italic"}`}
      >
        {t(`today.${state}`)}
      </td>
      <td role="cell" className="text-ink-soft max-md:block max-md:border-0! max-md:p-0!">
        {state === "eligible" ? latestOf(slug, draws, language) : whyNot(row, language)}{" "}
        <VerdictLinks
          rule={versions.length > 0 ? `${page}#rules` : page}
          source={sourceOf(row, draws, locale)}
          language={language}
        />
      </td>
    </tr>
  );
}

/** The official page of the rules; where no draw leads to one, that of all rounds. */
function sourceOf(
  { category, version }: CategoryToday<CheckedCategory>,
  draws: readonly CheckedDraw[],
  locale: Locale,
) {
  const official = officialPage(category.slug, version?.slug ?? null, draws);
  return official === null ? { rounds: OFFICIAL.rounds[locale] } : { official };
}

function latestOf(slug: string, draws: readonly CheckedDraw[], { t, locale }: CheckLanguage) {
  const latest = draws.findLast(({ category }) => category === slug);
  if (!latest) return t("today.metNever");
  return (
    <>
      {t.rich("today.met", {
        cutoff: formatCount(latest.cutoff, locale),
        number: formatDrawNumber(latest.number, locale),
        date: formatDay(latest.date, locale, "short"),
        link: (chunks) => <a href={`/${locale}/draws/${latest.number}`}>{chunks}</a>,
      })}{" "}
      <DoubtText draw={latest} corrections={[]} locale={locale} />
    </>
  );
}

function whyNot({ eligibility, ahead }: CategoryToday<CheckedCategory>, language: CheckLanguage): string {
  if (eligibility === null) return language.t("today.retiredWhy");
  if (eligibility.state === "cannot_tell")
    return eligibility.undetermined.map((reason) => undeterminedText(reason, language)).join(" ");
  if (eligibility.state === "eligible") return "";
  return [
    ...eligibility.unmet.map((unmet) => unmetText(unmet, language)),
    ...(ahead ? [aheadText(ahead, language)] : []),
  ].join(" ");
}
