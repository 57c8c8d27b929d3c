import { getTranslations } from "next-intl/server";
import { shortNames } from "@/components/charts/figure-words";
import { exploreModel } from "@/components/explore/explore-model";
import { readLocale, type Read } from "@/lib/api/query";
import type { ShownSeries } from "@/lib/api/series-json";
import { apiView, type ApiView } from "@/lib/api/view";
import { now, today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { EXPLORE_PARAMETERS, parseExploreQuery } from "@/lib/domain/explore-query";
import type { UtcInstant } from "@/lib/domain/iso-date";
import { publicUrl } from "@/lib/env";

const instant = (at: Date) => at.toISOString().replace(/\.\d+Z$/, "Z") as UtcInstant;

/** Reads an explore query as the page does, and what it shows. What the page falls back from is refused here. */
export async function shownSeries(request: Request): Promise<Read<{ shown: ShownSeries; view: ApiView }>> {
  const params = new URL(request.url).searchParams;
  const language = readLocale(params, EXPLORE_PARAMETERS);
  if (!language.ok) return language;
  const { locale } = language;
  const dataset = await getDataset();
  const { draws, categories, events } = dataset;
  const asked = Object.fromEntries(EXPLORE_PARAMETERS.filter((name) => params.has(name)).map((name) => [name, params.getAll(name)]));
  const { dropped, ...query } = parseExploreQuery(asked, { draws, categories, today: today() });
  const [bad] = dropped;
  if (bad !== undefined) return { ok: false, error: { field: bad.field, message: `“${bad.value}” cannot be read` } };

  const [t, figure] = await Promise.all([getTranslations({ locale, namespace: "explore" }), getTranslations({ locale, namespace: "figure" })]);
  const model = exploreModel(query, { draws, events }, { t, figure, locale, categories, name: shortNames(categories, locale) });
  return {
    ok: true,
    view: apiView(dataset, locale, publicUrl()),
    shown: {
      query,
      title: model.heading,
      subtitle: model.subtitle,
      series: model.series,
      events: model.events,
      categories,
      changedAt: instant(dataset.changedAt),
      retrievedAt: instant(now()),
    },
  };
}
