import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { DatasetNow } from "@/lib/rules/dataset";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { ApiReference, type Example } from "./api-reference";
import { AsOf } from "./as-of";
import { BeTold } from "./be-told";
import type { TableWords } from "./columns";
import { Downloads } from "./downloads";
import { Licence } from "./licence";
import { OfficialFeed } from "./official-feed";

type Props = {
  dataset: DatasetNow;
  locale: Locale;
  today: IsoDate;
  /** Address of the site, without a final slash. */
  site: string;
  /** Draws in one JSON answer when no limit is given. */
  standardLimit: number;
  /** Every published table, for what its columns mean. */
  tables: readonly TableWords[];
  example: Example | null;
};

/** Everything to take away: files, the programming interface, the official feed, the terms. */
export function DataPage({ dataset, locale, today, site, standardLimit, tables, example }: Props) {
  const t = useTranslations("data");
  const sections = ["downloads", "asOf", "told", "api", "feed", "licence"] as const;
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="measure mt-3">{t("lead")}</p>
      <nav aria-label={t("jump")} className="mt-4 no-print">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {sections.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{t(`${id}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-10 space-y-12">
        <Downloads dataset={dataset} locale={locale} />
        <AsOf dataset={dataset} locale={locale} today={today} />
        <BeTold categories={dataset.categories} locale={locale} site={site} />
        <ApiReference
          categories={dataset.categories}
          locale={locale}
          site={site}
          standardLimit={standardLimit}
          tables={tables}
          example={example}
        />
        <OfficialFeed feed={dataset.feed} locale={locale} />
        <Licence dataset={dataset} locale={locale} today={today} site={site} />
      </div>
    </>
  );
}
