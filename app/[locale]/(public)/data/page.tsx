import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DataPage } from "@/components/data/data-page";
import { Page } from "@/components/ui/page";
import { StructuredData } from "@/components/data/structured-data";
import { cataloguedAt, datasetLd } from "@/lib/api/catalogue/catalogue";
import { drawJson } from "@/lib/api/draw-json";
import { STANDARD_LIMIT } from "@/lib/api/query";
import { DESCRIBED, TABLES } from "@/lib/api/tables/tables";
import { apiView, metaJson } from "@/lib/api/view";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { gapTo } from "@/lib/rules/draw/gap";
import { publicUrl } from "@/lib/env";
import { localeOf } from "@/lib/i18n/locale-of";
import { pageMetadata } from "@/lib/i18n/page-metadata";

const PATH = "/data";

export async function generateMetadata({ params }: PageProps<"/[locale]/data">): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "data" });
  return pageMetadata({ locale, path: PATH, title: t("title"), description: t("description") });
}

export default async function Data({ params }: PageProps<"/[locale]/data">) {
  const locale = await localeOf(params);
  const dataset = await getDataset();
  const site = publicUrl();
  const view = apiView(dataset, locale, site);
  const draw = dataset.draws.findLast((each) => each.drawnAt !== null && gapTo(each, view.references) !== null);
  const answer = draw && { ...drawJson(draw, view), meta: metaJson(dataset, site) };
  const example = answer ? { number: answer.number, json: JSON.stringify(answer, null, 2) } : null;
  return (
    <Page locale={locale} path={PATH}>
      <StructuredData data={datasetLd(cataloguedAt(dataset, site), locale, TABLES)} />
      <DataPage
        dataset={dataset}
        locale={locale}
        today={today()}
        site={site}
        standardLimit={STANDARD_LIMIT}
        tables={DESCRIBED}
        example={example}
      />
    </Page>
  );
}
