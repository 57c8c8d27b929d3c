import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { CRS_PAGES } from "../crs/official-pages";
import { linkTo } from "../data/link-to";
import { OFFICIAL } from "../data/official-links";

/** Whose numbers these are, and on what terms. */
export function Sources({ locale }: { locale: Locale }) {
  const t = useTranslations("about.sources");
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{t("title")}</h2>
      <dl className="facts mt-4 max-w-[60rem] border-t border-rule">
        <dt>{t("draws")}</dt>
        <dd>
          {t.rich("drawsText", {
            feed: linkTo(OFFICIAL.feed[locale]),
            page: linkTo(OFFICIAL.rounds[locale]),
            licence: linkTo(OFFICIAL.openGovernmentLicence[locale]),
          })}
        </dd>
        <dt>{t("categories")}</dt>
        <dd>{t("categoriesText")}</dd>
        <dt>{t("occupations")}</dt>
        <dd>{t.rich("occupationsText", { licence: linkTo(OFFICIAL.statcanLicence[locale]) })}</dd>
        <dt>{t("score")}</dt>
        <dd>
          {t.rich("scoreText", {
            criteria: linkTo(CRS_PAGES.criteria[locale]),
            tests: linkTo(CRS_PAGES.tests[locale]),
            calculator: linkTo(`/${locale}/crs`),
          })}
        </dd>
        <dt>{t("ours")}</dt>
        <dd>{t("oursText")}</dd>
      </dl>
    </section>
  );
}
