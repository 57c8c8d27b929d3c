import { drawsCsv } from "@/lib/api/draw-csv";
import { DRAWS } from "@/lib/api/tables/draws";
import { readDrawFileQuery } from "@/lib/api/query";
import { apiView, fileDay } from "@/lib/api/view";
import { publishedValues } from "@/lib/rules/draw/published";
import { afterCursor, filterDraws } from "@/lib/rules/draw/list-query";
import { publicUrl } from "@/lib/env";
import { csv, describedBy, openRead, preflight, refusal, withNext } from "@/lib/answers/api-answer";
import { askedDataset } from "@/lib/answers/asked-dataset";

export const GET = openRead(async (request) => {
  const { searchParams } = new URL(request.url);
  const asked = await askedDataset(searchParams, "feed");
  if (!asked.ok) return refusal(asked);
  const { dataset } = asked;
  const query = readDrawFileQuery(searchParams, dataset.categories);
  if (!query.ok) return refusal(query);

  const { rows, next } = afterCursor(filterDraws(dataset.draws, query.filter, dataset), query.filter, dataset);
  const view = apiView(dataset, query.locale, publicUrl());
  const file = csv(drawsCsv(rows, view, publishedValues(), query.form), "express-entry-draws", fileDay(dataset));
  return withNext(describedBy(file, DRAWS, dataset, view.site, searchParams), request, view.site, next);
});

export const OPTIONS = preflight;
