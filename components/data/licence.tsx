import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/bilingual";
import type { Dataset } from "@/lib/domain/dataset";
import { ottawaDay, type IsoDate } from "@/lib/domain/iso-date";
import { formatDay } from "@/lib/format";
import { OFFICIAL } from "./official-links";

type Props = { dataset: Dataset & { changedAt: Date }; locale: Locale; today: IsoDate; site: string };

/** On what terms the data may be used, and how to name them. */
export function Licence({ dataset, locale, today, site }: Props) {
  const t = useTranslations("data.licence");
  const latest = dataset.draws.at(-1);
  const to = (address: string) => (text: ReactNode) => <a href={address} rel="license">{text}</a>;
  return (
    <section aria-labelledby="licence">
      <h2 id="licence">{t("title")}</h2>
      <div className="measure mt-3 space-y-2">
        <p>{t.rich("ircc", { link: to(OFFICIAL.openGovernmentLicence[locale]) })}</p>
        <p>{t.rich("statcan", { link: to(OFFICIAL.statcanLicence[locale]) })}</p>
        <p>{t("code")}</p>
      </div>
      {latest && (
        <>
          <p className="mt-5">{t("cite")}</p>
          <blockquote className="measure mt-2 border-l-2 border-rule pl-4 break-words">
            {t("citation", {
              count: dataset.draws.length,
              last: formatDay(latest.date, locale),
              changed: formatDay(ottawaDay(dataset.changedAt), locale),
              url: `${site}/${locale}/data`,
              today: formatDay(today, locale),
            })}
          </blockquote>
        </>
      )}
    </section>
  );
}
