import { NextIntlClientProvider, useTranslations } from "next-intl";
import { linkTo } from "@/components/data/link-to";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { CrsGrid } from "@/lib/rules/crs/grid";
import { reportedDays } from "@/lib/rules/crs/grid-on";
import { addDays, type IsoDate } from "@/lib/rules/time/iso-date";
import { testOf } from "@/lib/rules/eligibility/language-test";
import { formatDay } from "@/lib/format";
import { messages } from "@/lib/i18n/messages";
import { Calculator } from "./calculator";
import { GridTables } from "./grid-tables";
import { CRS_PAGES } from "./official-pages";
import { reportedValues } from "./reported-values";
import { TestTables } from "./test-tables";

type Props = {
  /** Oldest first. */
  grids: readonly CrsGrid[];
  today: IsoDate;
  locale: Locale;
};

/** The calculator, the grids it counts with, and how it counts. */
export function CrsPage({ grids, today, locale }: Props) {
  const t = useTranslations("crs");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="measure mt-2 text-ink-soft">{t("lead")}</p>
      {reportedDays(grids).map((days) => (
        <p key={days.from} className="measure mt-4 border-l-2 border-alarm pl-3" data-grid="reported">
          {t("reported", reportedValues(days, today, locale))}
        </p>
      ))}
      <p className="mt-2 no-print">
        <a href="#grid">{t("toGrid")}</a>
      </p>
      <noscript>
        <p className="measure mt-4 border-l-2 border-alarm pl-3">{t("noScript")}</p>
      </noscript>
      <NextIntlClientProvider locale={locale} messages={{ crs: messages[locale].crs }} timeZone="UTC">
        <Calculator grids={grids} today={today} />
      </NextIntlClientProvider>
      <section aria-labelledby="method" className="mt-14">
        <h2 id="method">{t("method.title")}</h2>
        <ul className="measure mt-3 flex list-disc flex-col gap-2 pl-5">
          <li>
            {t.rich("method.source", {
              criteria: linkTo(CRS_PAGES.criteria[locale]),
              tests: linkTo(CRS_PAGES.tests[locale]),
            })}
          </li>
          <li>{t("method.notChecked")}</li>
          <li>{t("method.tier")}</li>
          <li>{t("method.french")}</li>
          <li>{t("method.mixed")}</li>
          <li>
            {t("method.tests", {
              day: formatDay(addDays(testOf("tef-canada").takenAfter!, 1), locale),
              pte: formatDay(testOf("pte-core").acceptedFrom!, locale),
            })}
          </li>
        </ul>
      </section>
      <GridTables grids={grids} today={today} locale={locale} />
      <TestTables locale={locale} />
    </>
  );
}
