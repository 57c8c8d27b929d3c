import { exploreLanguage } from "./explore-language";
import { exploreModel, type ExploreModel } from "@/lib/figures/explore/explore-model";
import type { ExploreLanguage } from "@/lib/figures/explore/explore-words";
import { readLocale, type Read } from "@/lib/api/query";
import type { ShownSeries } from "@/lib/api/series-json";
import { apiView, type ApiView } from "@/lib/api/view";
import { now, today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import type { DatasetNow } from "@/lib/rules/dataset";
import { EXPLORE_PARAMETERS, parseExploreQuery } from "@/lib/figures/query/explore-query";
import type { UtcInstant } from "@/lib/rules/time/iso-date";
import { publicUrl } from "@/lib/env";

const instant = (at: Date) => at.toISOString().replace(/\.\d+Z$/, "Z") as UtcInstant;

type ShownModel = { readonly model: ExploreModel; readonly language: ExploreLanguage; readonly dataset: DatasetNow };

/**
 * Reads an explore query as the page does, and what it shows. What the page falls back from is refused here.
 * @param others parameters that the route takes beside the query and the language
 */
export async function shownModel(params: URLSearchParams, others: readonly string[] = []): Promise<Read<ShownModel>> {
  const read = readLocale(params, [...EXPLORE_PARAMETERS, ...others]);
  if (!read.ok) return read;
  const dataset = await getDataset();
  const { draws, categories, events } = dataset;
  const asked = Object.fromEntries(
    EXPLORE_PARAMETERS.filter((name) => params.has(name)).map((name) => [name, params.getAll(name)]),
  );
  const { dropped, ...query } = parseExploreQuery(asked, { draws, categories, today: today() });
  const [bad] = dropped;
  if (bad !== undefined) return { ok: false, error: { field: bad.field, message: `“${bad.value}” cannot be read` } };
  const language = await exploreLanguage(read.locale, categories);
  return { ok: true, model: exploreModel(query, { draws, events }, language), language, dataset };
}

/** The same as the series of an answer in JSON or CSV. */
export async function shownSeries(request: Request): Promise<Read<{ shown: ShownSeries; view: ApiView }>> {
  const read = await shownModel(new URL(request.url).searchParams);
  if (!read.ok) return read;
  const { model, language, dataset } = read;
  return {
    ok: true,
    view: apiView(dataset, language.locale, publicUrl()),
    shown: {
      query: model.query,
      title: model.heading,
      subtitle: model.subtitle,
      series: model.series,
      events: model.events,
      categories: dataset.categories,
      changedAt: instant(dataset.changedAt),
      retrievedAt: instant(now()),
    },
  };
}
