import { drawJson } from "@/lib/api/draw-json";
import { readDrawsQuery, STANDARD_LIMIT } from "@/lib/api/query";
import { apiView } from "@/lib/api/view";
import { afterCursor, filterDraws } from "@/lib/rules/draw/list-query";
import { publicUrl } from "@/lib/env";
import { list, openRead, preflight, refusal, withNext } from "@/lib/answers/api-answer";
import { askedDataset } from "@/lib/answers/asked-dataset";

export const GET = openRead(async (request) => {
  const { searchParams } = new URL(request.url);
  const asked = await askedDataset(searchParams, "feed");
  if (!asked.ok) return refusal(asked);
  const { dataset } = asked;
  const query = readDrawsQuery(searchParams, dataset.categories);
  if (!query.ok) return refusal(query);

  const filter = { ...query.filter, limit: query.filter.limit ?? STANDARD_LIMIT };
  const { rows, total, next } = afterCursor(filterDraws(dataset.draws, filter, dataset), filter, dataset);
  const view = apiView(dataset, query.locale, publicUrl());
  const data = rows.map((draw) => drawJson(draw, view));
  return withNext(list(data, dataset, total, next), request, view.site, next);
});

export const OPTIONS = preflight;
