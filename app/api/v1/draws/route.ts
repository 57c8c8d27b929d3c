import { drawJson } from "@/lib/api/draw-json";
import { readDrawsQuery, STANDARD_LIMIT } from "@/lib/api/query";
import { apiView } from "@/lib/api/view";
import { getDataset } from "@/lib/db/dataset";
import { afterCursor, filterDraws } from "@/lib/rules/draw/list-query";
import { publicUrl } from "@/lib/env";
import { list, openRead, preflight, errorAnswer, withNext } from "@/lib/answers/api-answer";

export const GET = openRead(async (request) => {
  const dataset = await getDataset();
  const query = readDrawsQuery(new URL(request.url).searchParams, dataset.categories);
  if (!query.ok) return errorAnswer(query.errors);

  const filter = { ...query.filter, limit: query.filter.limit ?? STANDARD_LIMIT };
  const { rows, total, next } = afterCursor(filterDraws(dataset.draws, filter, dataset), filter, dataset);
  const view = apiView(dataset, query.locale, publicUrl());
  const data = rows.map((draw) => drawJson(draw, view));
  return withNext(list(data, dataset, total, next), request, view.site, next);
});

export const OPTIONS = preflight;
