import { readDrawsQuery } from "@/lib/api/query";
import { DRAWS, drawRows } from "@/lib/api/tables/draws";
import { apiView } from "@/lib/api/view";
import { workbookOf } from "@/lib/api/workbook";
import { errorAnswer, file, openRead, preflight, withNext } from "@/lib/answers/api-answer";
import { getDataset } from "@/lib/db/dataset";
import { publicUrl } from "@/lib/env";
import { afterCursor, filterDraws } from "@/lib/rules/draw/list-query";

export const GET = openRead(async (request) => {
  const dataset = await getDataset();
  const query = readDrawsQuery(new URL(request.url).searchParams, dataset.categories);
  if (!query.ok) return errorAnswer(query.errors);

  const { locale, filter } = query;
  const { rows, next } = afterCursor(filterDraws(dataset.draws, filter, dataset), filter, dataset);
  const view = apiView(dataset, locale, publicUrl());
  const workbook = await workbookOf(DRAWS, drawRows(rows, view), locale, dataset.knownTo);
  return withNext(file(workbook, `express-entry-draws-${dataset.knownTo}.xlsx`), request, view.site, next);
});

export const OPTIONS = preflight;
