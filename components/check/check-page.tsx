import { NextIntlClientProvider, useTranslations } from "next-intl";
import { linkTo } from "@/components/data/link-to";
import type { Locale } from "@/lib/rules/text/bilingual";
import { firstGridDay, reportedDays, reportedGrid, scoreDaysOf } from "@/lib/rules/crs/grid-on";
import { toColumns } from "@/components/ui/columns";
import type { Category } from "@/lib/rules/category/category";
import type { Dataset, DatasetNow } from "@/lib/rules/dataset";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { messages } from "@/lib/i18n/messages";
import { CheckMethod } from "./check-method";
import type { CheckedCategory } from "./check-words";
import { Checker } from "./checker";
import { reportedValues } from "@/components/crs/reported-values";
import { CHECKED_FIELDS } from "./checked-draw";

type Props = {
  dataset: Dataset & Pick<DatasetNow, "knownTo">;
  today: IsoDate;
  locale: Locale;
};

const checkedCategory = ({ slug, kind, shortName, versions }: Category, locale: Locale): CheckedCategory => ({
  slug,
  kind,
  name: shortName[locale],
  versions: versions.map((version) => ({
    slug: version.slug,
    name: version.name[locale],
    announced: version.announced,
    effectiveFrom: version.effectiveFrom,
    effectiveTo: version.effectiveTo,
    rules: version.rules,
    occupations: version.occupations,
  })),
});

/** The checker: what it does with what is entered, the form and its answer, and how it is decided. */
export function CheckPage({ dataset, today, locale }: Props) {
  const t = useTranslations("check");
  const { check, common, doubt, figure, rules, occupations } = messages[locale];
  const gridBegan = firstGridDay(dataset.crsGrids);
  const reportedFrom = reportedGrid(dataset.crsGrids, today)?.from ?? null;
  // The sentences of the method are on the page already.
  const { method: _method, ...words } = check;
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="measure mt-2">
        {t("lead")} <strong className="font-semibold">{t("notPrediction")}</strong>
      </p>
      <p className="measure mt-2 text-[0.95rem] text-ink-soft">
        {t("privacy")} <a href="#method">{t("toMethod")}</a>
      </p>
      {reportedDays(dataset.crsGrids).map((days) => (
        <p key={days.from} className="measure mt-4 border-l-2 border-alarm pl-3" data-grid="reported">
          {t("reported", reportedValues(days, today, locale))}
        </p>
      ))}
      <noscript>
        <p className="measure mt-6 border-l-2 border-alarm pl-3">
          {t.rich("noScript", {
            categories: linkTo(`/${locale}/categories`),
            draws: linkTo(`/${locale}/draws`),
            occupations: linkTo(`/${locale}/occupations`),
          })}
        </p>
      </noscript>
      <NextIntlClientProvider
        locale={locale}
        messages={{
          check: words,
          common: { programs: common.programs, notConfirmed: common.notConfirmed },
          doubt: { mark: doubt.mark, note: doubt.note, inline: doubt.inline, sum: doubt.sum },
          figure: { unconfirmed: figure.unconfirmed },
          rules: { subject: rules.subject, abilities: rules.abilities },
          occupations: { results: { reading: occupations.results.reading, quoted: occupations.results.quoted } },
        }}
        timeZone="UTC"
      >
        <Checker
          draws={toColumns(dataset.draws, CHECKED_FIELDS)}
          categories={dataset.categories.map((category) => checkedCategory(category, locale))}
          corrections={dataset.corrections.filter(({ field }) => field === "invitations")}
          occupations={dataset.occupations.map(
            ({ noc, title }) => [noc, title[locale], title[locale === "en" ? "fr" : "en"]] as const,
          )}
          gridBegan={gridBegan}
          scoreDays={scoreDaysOf(dataset.crsGrids)}
          reportedFrom={reportedFrom}
          today={today}
          knownTo={dataset.knownTo}
        />
      </NextIntlClientProvider>
      <CheckMethod gridBegan={gridBegan} locale={locale} />
    </>
  );
}
