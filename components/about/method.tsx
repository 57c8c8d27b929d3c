import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/rules/text/bilingual";
import { sumInvitations } from "@/lib/rules/correction/corrected-sum";
import type { Dataset } from "@/lib/rules/dataset";
import { SELECTION_BEGAN } from "@/lib/rules/draw/draw";
import { yearOf, type IsoDate } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay } from "@/lib/format";
import { PAUSE_DAYS } from "@/lib/figures/series/series";
import { DrawLinks } from "./draw-links";
import { GapMethod } from "./gap-method";

type Props = { dataset: Dataset; locale: Locale; today: IsoDate; knownTo: IsoDate };

/** The sums of the calendar years that a known error touches. */
function correctedYears({ draws, corrections }: Dataset) {
  const years = [...new Set(draws.map(({ date }) => yearOf(date)))];
  return years.flatMap((year) => {
    const { official, corrected, correctedNumbers } = sumInvitations(
      draws.filter(({ date }) => yearOf(date) === year),
      corrections,
    );
    return corrected === null ? [] : [{ year, official, corrected, numbers: correctedNumbers }];
  });
}

/** How every computed number comes about. */
export function Method({ dataset, locale, today, knownTo }: Props) {
  const t = useTranslations("about.method");
  return (
    <section aria-labelledby="method">
      <h2 id="method">{t("title")}</h2>
      <dl className="facts mt-4 max-w-[60rem] border-t border-rule">
        <Entry term={t("gap")}>
          <GapMethod draws={dataset.draws} locale={locale} />
        </Entry>
        <Entry term={t("categories")}>{t("categoriesText")}</Entry>
        <Entry term={t("ranks")}>{t("ranksText", { since: formatDay(SELECTION_BEGAN, locale) })}</Entry>
        <Entry term={t("rank")}>{t("rankText")}</Entry>
        <Entry term={t("pauses")}>{t("pausesText", { days: PAUSE_DAYS })}</Entry>
        <Entry term={t("nominees")}>{t("nomineesText")}</Entry>
        <Entry term={t("days")}>{t("daysText", { today: formatDay(today, locale) })}</Entry>
        <Entry term={t("knownTo")}>{t("knownToText", { knownTo: formatDay(knownTo, locale) })}</Entry>
        <Entry term={t("unknown")}>{t("unknownText")}</Entry>
        <Entry term={t("names")}>{t("namesText")}</Entry>
        <Entry term={t("versions")}>{t("versionsText")}</Entry>
        <Entry term={t("sums")}>
          {t("sumsText")}
          {correctedYears(dataset).map(({ year, official, corrected, numbers }) => (
            <span key={year} className="mt-2 block">
              {t.rich("sum", {
                year: String(year),
                official: formatCount(official, locale),
                corrected: formatCount(corrected, locale),
                draws: () => <DrawLinks numbers={numbers} locale={locale} />,
              })}
            </span>
          ))}
        </Entry>
      </dl>
    </section>
  );
}

function Entry({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
