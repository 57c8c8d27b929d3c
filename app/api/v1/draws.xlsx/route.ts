import { readDrawsQuery } from "@/lib/api/query";
import { DRAWS, drawRows } from "@/lib/api/tables/draws";
import { apiView, fileDay } from "@/lib/api/view";
import { sheetsOf } from "@/lib/api/workbook";
import { file, openRead, preflight, refusal, withNext } from "@/lib/answers/api-answer";
import { makeApart } from "@/lib/apart/threads";
import { askedDataset } from "@/lib/answers/asked-dataset";
import { publicUrl } from "@/lib/env";
import { afterCursor, filterDraws } from "@/lib/rules/draw/list-query";

export const GET = openRead(async (request) => {
  const { searchParams } = new URL(request.url);
  const asked = await askedDataset(searchParams, "feed");
  if (!asked.ok) return refusal(asked);
  const { dataset } = asked;
  const query = readDrawsQuery(searchParams, dataset.categories);
  if (!query.ok) return refusal(query);

  const { locale, filter } = query;
  const { rows, next } = afterCursor(filterDraws(dataset.draws, filter, dataset), filter, dataset);
  const view = apiView(dataset, locale, publicUrl());
  const sheets = sheetsOf(DRAWS, drawRows(rows, view), locale);
  const workbook = await makeApart({ make: "workbook", sheets, day: dataset.knownTo });
  return withNext(file(workbook, `express-entry-draws-${fileDay(dataset)}`, "xlsx"), request, view.site, next);
});

export const OPTIONS = preflight;
