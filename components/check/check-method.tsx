import { useFormatter, useTranslations } from "next-intl";
import { Fragment } from "react";
import { CRS_PAGES } from "@/components/crs/official-pages";
import { linkTo } from "@/components/data/link-to";
import { OFFICIAL } from "@/components/data/official-links";
import type { Locale } from "@/lib/rules/text/bilingual";
import { NOMINATION_POINTS } from "@/lib/rules/eligibility/profile";
import { FULL_TIME_HOURS, FULL_TIME_MONTH_HOURS, FULL_TIME_YEAR } from "@/lib/rules/eligibility/full-time";
import { testOf, TESTS } from "@/lib/rules/eligibility/language-test";
import { isoDate, type IsoDate } from "@/lib/rules/time/iso-date";
import { LONG_BREAK, SHORT_BREAK } from "@/lib/rules/eligibility/work-amount";
import { windowStart } from "@/lib/rules/time/window";
import { formatCount, formatDay } from "@/lib/format";
import { INSTRUCTIONS_2017, WORK_PAGE } from "./official-pages";

export const CONVENTIONS = [
  "order",
  "fullTime",
  "months",
  "share",
  "window",
  "breaks",
  "occupations",
  "programs",
  "score",
  "tieBreak",
  "pool",
  "language",
  "tables",
  "ahead",
  "complete",
] as const;

/** Years before a day, to show which they are. */
const EXAMPLE = { years: 3, day: isoDate("2025-11-14") };

/**
 * Every convention that a verdict rests on, with its source or as ours.
 * @param gridBegan first day of a computed score
 */
export function CheckMethod({ gridBegan, locale }: { gridBegan: IsoDate; locale: Locale }) {
  const t = useTranslations("check.method");
  const format = useFormatter();
  const tables = TESTS.map(testOf).flatMap(({ name, takenAfter }) =>
    takenAfter === null ? [] : [t("table", { test: name, day: formatDay(takenAfter, locale) })],
  );
  const links = {
    work: linkTo(WORK_PAGE[locale]),
    rounds: linkTo(OFFICIAL.rounds[locale]),
    tests: linkTo(CRS_PAGES.tests[locale]),
    instructions: linkTo(INSTRUCTIONS_2017),
    criteria: linkTo(CRS_PAGES.criteria[locale]),
  };
  const values = {
    fullTime: FULL_TIME_HOURS,
    halfTime: FULL_TIME_HOURS / 2,
    yearMonths: FULL_TIME_YEAR.months,
    longBreak: LONG_BREAK,
    shortBreak: SHORT_BREAK,
    yearWeeks: FULL_TIME_YEAR.weeks,
    twiceWeeks: 2 * FULL_TIME_YEAR.weeks,
    yearHours: formatCount(FULL_TIME_YEAR.hours, locale),
    monthHours: FULL_TIME_MONTH_HOURS,
    nomination: NOMINATION_POINTS,
    gridBegan: formatDay(gridBegan, locale),
    tables: format.list(tables),
    pte: formatDay(testOf("pte-core").acceptedFrom!, locale),
    windowYears: EXAMPLE.years,
    windowEnd: formatDay(EXAMPLE.day, locale),
    windowStart: formatDay(windowStart(EXAMPLE.day, 12 * EXAMPLE.years), locale),
  };
  return (
    <section aria-labelledby="method" className="mt-14">
      <h2 id="method">{t("title")}</h2>
      <p className="measure mt-2 text-ink-soft">{t("lead")}</p>
      <dl className="facts mt-4 max-w-[60rem] border-t border-rule">
        {CONVENTIONS.map((each) => (
          <Fragment key={each}>
            <dt>{t(each)}</dt>
            <dd>{t.rich(`${each}Text`, { ...links, ...values })}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
