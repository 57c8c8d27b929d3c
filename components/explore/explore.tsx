import { NextIntlClientProvider, useTranslations } from "next-intl";
import { Freshness } from "@/components/dashboard/freshness";
import { marksOf } from "@/lib/rules/crs/grid-mark";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { DatasetNow } from "@/lib/rules/dataset";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { addressOf, type QueryParams } from "@/lib/rules/text/query-codec";
import { messages } from "@/lib/i18n/messages";
import { packDraw } from "./packed-draws";
import { Workbench } from "./workbench";

type Props = { dataset: DatasetNow; params: QueryParams; today: IsoDate; locale: Locale; site: string };

/** Questions to start with: a name and the query that asks it. */
const START_POINTS = [
  ["healthcare", "categories=healthcare&period=selection"],
  ["closing", "categories=healthcare,french,trades,education&measure=gap&period=selection"],
  ["year", "categories=french,cec,pnp,healthcare&measure=cumulative&period=selection&layout=multiples"],
  ["waiting", "categories=healthcare,french,cec,pnp&measure=interval&period=selection"],
  ["size", "categories=healthcare,french,cec&measure=invitations&period=selection"],
  ["own", "categories=healthcare,french,trades,education,cec&reference=480&period=12m"],
] as const;

/** The workbench: questions to start with, what the figure shows, the figure, and what can be taken away. */
export function Explore({ dataset, params, today, locale, site }: Props) {
  const t = useTranslations("explore");
  const { address, common, doubt, explore, figure } = messages[locale];
  return (
    <>
      <h1 className="text-[clamp(1.35rem,1.1rem+1.2vw,2rem)]">{t("title")}</h1>
      <nav
        aria-label={t("starts.title")}
        className="mt-1 mb-4 flex items-baseline gap-x-5 overflow-x-auto py-1 text-[0.95rem] whitespace-nowrap no-print wide:flex-wrap"
      >
        <span className="text-ink-soft" aria-hidden="true">
          {t("starts.title")}
        </span>
        {START_POINTS.map(([start, query]) => (
          <a key={start} href={addressOf(`/${locale}/explore`, query)}>
            {t(`starts.${start}`)}
          </a>
        ))}
      </nav>
      <NextIntlClientProvider
        locale={locale}
        messages={{ address, common: { notConfirmed: common.notConfirmed }, doubt, explore, figure }}
        timeZone="UTC"
      >
        <Workbench
          draws={dataset.draws.map(packDraw)}
          categories={dataset.categories.map(({ slug, kind, shortName }) => ({ slug, kind, shortName }))}
          events={marksOf(dataset.events, dataset.crsGrids)}
          corrections={dataset.corrections}
          crsGrids={dataset.crsGrids.map(({ from, state }) => ({ from, state }))}
          today={today}
          knownTo={dataset.knownTo}
          params={params}
          locale={locale}
          site={site}
        />
      </NextIntlClientProvider>
      <p className="measure mt-10 text-ink-soft">{t("lead")}</p>
      <Freshness dataset={dataset} locale={locale} />
    </>
  );
}
