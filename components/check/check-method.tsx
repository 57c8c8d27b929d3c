import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { CRS_PAGES } from "@/components/crs/official-pages";
import { linkTo } from "@/components/data/link-to";
import { OFFICIAL } from "@/components/data/official-links";
import type { Locale } from "@/lib/domain/bilingual";
import { FULL_TIME_MONTH_HOURS } from "@/lib/domain/work-amount";
import { WORK_PAGE } from "./official-pages";

const CONVENTIONS = ["order", "fullTime", "months", "window", "breaks", "occupations", "programs", "score", "tieBreak", "pool", "language", "complete"] as const;

/** Every convention that a verdict rests on, with its source or as ours. */
export function CheckMethod({ locale }: { locale: Locale }) {
  const t = useTranslations("check.method");
  const links = { work: linkTo(WORK_PAGE[locale]), rounds: linkTo(OFFICIAL.rounds[locale]), tests: linkTo(CRS_PAGES.tests[locale]) };
  const values = { monthHours: FULL_TIME_MONTH_HOURS };
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
