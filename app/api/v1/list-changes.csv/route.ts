import { listChangesCsv } from "@/lib/api/list-changes-csv";
import { readListChangesQuery } from "@/lib/api/query";
import { getDataset } from "@/lib/db/dataset";
import { csv, describedBy, errorAnswer, openRead, preflight } from "@/lib/answers/api-answer";
import { LIST_CHANGES } from "@/lib/api/tables/answers";
import { publicUrl } from "@/lib/env";

export const GET = openRead(async (request) => {
  const dataset = await getDataset();
  const { categories, occupations, knownTo } = dataset;
  const { searchParams } = new URL(request.url);
  const query = readListChangesQuery(searchParams, categories);
  if (!query.ok) return errorAnswer(query.errors);
  const { from, to } = query.years;
  const body = listChangesCsv(categories, occupations, query.years, query.form);
  const file = csv(body, `express-entry-lists-${from}-${to}`, knownTo);
  return { ...describedBy(file, LIST_CHANGES, dataset, publicUrl(), searchParams), also: LIST_CHANGES.also };
});

export const OPTIONS = preflight;
