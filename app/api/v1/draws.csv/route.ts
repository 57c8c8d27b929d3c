import { drawsCsv } from "@/lib/api/draw-csv";
import { readDrawFileQuery } from "@/lib/api/query";
import { apiView } from "@/lib/api/view";
import { getDataset } from "@/lib/db/dataset";
import { publishedValues } from "@/lib/rules/draw/published";
import { afterCursor, filterDraws } from "@/lib/rules/draw/list-query";
import { publicUrl } from "@/lib/env";
import { csv, openRead, preflight, errorAnswer, withNext } from "@/lib/answers/api-answer";

export const GET = openRead(async (request) => {
  const dataset = await getDataset();
  const query = readDrawFileQuery(new URL(request.url).searchParams, dataset.categories);
  if (!query.ok) return errorAnswer(query.errors);

  const { rows, next } = afterCursor(filterDraws(dataset.draws, query.filter, dataset), query.filter, dataset);
  const view = apiView(dataset, query.locale, publicUrl());
  const file = csv(drawsCsv(rows, view, publishedValues(), query.form), "express-entry-draws", dataset.knownTo);
  return withNext(file, request, view.site, next);
});

export const OPTIONS = preflight;
