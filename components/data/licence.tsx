import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { DatasetNow } from "@/lib/rules/dataset";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatDay } from "@/lib/format";
import { linkTo } from "./link-to";
import { OFFICIAL } from "./official-links";

type Props = { dataset: DatasetNow; locale: Locale; today: IsoDate; site: string };

/** On what terms the data may be used, and how to name them. */
export function Licence({ dataset, locale, today, site }: Props) {
  const t = useTranslations("data.licence");
  const latest = dataset.draws.at(-1);
  return (
    <section aria-labelledby="licence">
      <h2 id="licence">{t("title")}</h2>
      <div className="measure mt-3 space-y-2">
        <p>{t.rich("ircc", { link: linkTo(OFFICIAL.openGovernmentLicence[locale], "license") })}</p>
        <p>{t.rich("statcan", { link: linkTo(OFFICIAL.statcanLicence[locale], "license") })}</p>
        <p>{t("code")}</p>
      </div>
      {latest && (
        <>
          <p className="mt-5">{t("cite")}</p>
          <blockquote className="measure mt-2 border-l-2 border-rule pl-4 break-words">
            {t("citation", {
              count: dataset.draws.length,
              last: formatDay(latest.date, locale),
              knownTo: formatDay(dataset.knownTo, locale),
              url: `${site}/${locale}/data`,
              today: formatDay(today, locale),
            })}
          </blockquote>
        </>
      )}
    </section>
  );
}
