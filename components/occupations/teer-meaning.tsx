import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { linkTo } from "../data/link-to";
import { NOC_2021, REGULATIONS } from "./official-noc";
import type { Teer } from "./occupations-by-teer";

/**
 * The highest TEER that the programmes count as skilled work: Immigration and Refugee Protection Regulations, s. 75 and
 * 87.1.
 */
const SKILLED = 3;

/** What the TEER of an occupation means for Express Entry, with the rule it follows from. */
export function TeerMeaning({ teer, locale }: { teer: Teer; locale: Locale }) {
  const t = useTranslations("occupations.page");
  return (
    <section aria-labelledby="others" className="mt-10">
      <h2 id="others">{t("othersTitle", { teer })}</h2>
      <p className="measure mt-2">{t(teer <= SKILLED ? "skilled" : "unskilled", { teer })}</p>
      <p className="measure mt-2 text-[0.95rem] text-ink-soft">
        {t.rich("teerSource", {
          noc: linkTo(NOC_2021[locale]),
          fsw: linkTo(REGULATIONS.fsw[locale]),
          cec: linkTo(REGULATIONS.cec[locale]),
        })}
      </p>
      <p className="mt-2">
        <a href={`/${locale}/draws?kind=general,program`}>{t("otherDraws")}</a>
      </p>
    </section>
  );
}
