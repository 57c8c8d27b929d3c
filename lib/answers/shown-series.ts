import { askedDataset } from "./asked-dataset";
import { exploreLanguage } from "./explore-language";
import { exploreModel, type ExploreModel } from "@/lib/figures/explore/explore-model";
import type { ExploreLanguage } from "@/lib/figures/explore/language";
import { AS_OF, EXCEL, LANG, readQuery, type Read } from "@/lib/api/query";
import type { CsvForm } from "@/lib/api/csv";
import type { ShownSeries } from "@/lib/api/series-json";
import { apiView, type ApiView } from "@/lib/api/view";
import { today } from "@/lib/clock";
import { marksOf } from "@/lib/rules/crs/grid-mark";
import type { DatasetNow } from "@/lib/rules/dataset";
import {
  EXPLORE_PARAMETERS,
  exploreQueryOf,
  type ExploreContext,
  type ExploreValues,
} from "@/lib/figures/query/explore-query";
import type { Locale } from "@/lib/rules/text/bilingual";
import { queryTable, type Parameters, type QueryTable } from "@/lib/rules/text/query-codec";
import type { IsoDate, UtcInstant } from "@/lib/rules/time/iso-date";
import { publicUrl } from "@/lib/env";

const instant = (at: Date) => at.toISOString().replace(/\.\d+Z$/, "Z") as UtcInstant;

/** The values of an address of a series: those of the explore page, and the language. */
export type SeriesValues = ExploreValues & { readonly lang: Locale };

export const SERIES_PARAMETERS: Parameters<SeriesValues, ExploreContext, string> = { ...EXPLORE_PARAMETERS, ...LANG };

type DayValues = SeriesValues & { readonly asOf: IsoDate | null };
type FileValues = DayValues & { readonly excel: CsvForm };

const SERIES = queryTable<DayValues, ExploreContext>({ ...SERIES_PARAMETERS, ...AS_OF });
const SERIES_FILE = queryTable<FileValues, ExploreContext>({ ...SERIES_PARAMETERS, ...AS_OF, ...EXCEL });

type ShownModel<V> = {
  readonly model: ExploreModel;
  readonly language: ExploreLanguage;
  readonly dataset: DatasetNow;
  readonly values: V;
};

/** Reads an explore query as the page does, and what it shows. What the page falls back from is refused here. */
export async function shownModel<V extends SeriesValues>(
  request: Request,
  table: QueryTable<V, ExploreContext, string>,
): Promise<Read<ShownModel<V>>> {
  const { searchParams } = new URL(request.url);
  const asked = await askedDataset(table.names.includes("asOf") ? searchParams : new URLSearchParams(), "feed");
  if (!asked.ok) return asked;
  const { dataset } = asked;
  const { draws, categories, corrections, crsGrids, knownTo } = dataset;
  const events = marksOf(dataset.events, dataset.crsGrids);
  const context = { draws, categories, knownTo };
  const read = readQuery(table, searchParams, context, (values) => exploreQueryOf(values, context).problems);
  if (!read.ok) return read;
  const { query } = exploreQueryOf(read.values, context);
  const language = await exploreLanguage(read.values.lang, categories);
  return {
    ok: true,
    model: exploreModel(query, { draws, events, corrections, crsGrids }, language),
    language,
    dataset,
    values: read.values,
  };
}

type SeriesOf = { readonly shown: ShownSeries; readonly view: ApiView; readonly dataset: DatasetNow };

/** The same as the series of an answer in JSON. */
export async function shownSeries(request: Request): Promise<Read<SeriesOf>> {
  const read = await shownModel(request, SERIES);
  return read.ok ? { ok: true, ...seriesOf(read) } : read;
}

/** The same for a file, with its form. */
export async function seriesFile(request: Request): Promise<Read<SeriesOf & { readonly form: CsvForm }>> {
  const read = await shownModel(request, SERIES_FILE);
  return read.ok ? { ok: true, ...seriesOf(read), form: read.values.excel } : read;
}

function seriesOf({ model, language, dataset }: Omit<ShownModel<unknown>, "values">): SeriesOf {
  return {
    dataset,
    view: apiView(dataset, language.locale, publicUrl()),
    shown: {
      query: model.query,
      title: model.finding,
      subtitle: model.subtitle,
      series: model.series,
      events: model.events,
      categories: dataset.categories,
      knownTo: dataset.knownTo,
      changedAt: instant(dataset.changedAt),
      retrievedAt: today(),
    },
  };
}
