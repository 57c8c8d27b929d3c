import { listChangesCsv } from "@/lib/api/list-changes-csv";
import { readListChangesQuery } from "@/lib/api/query";
import { getDataset } from "@/lib/db/dataset";
import { csv, errorAnswer, openRead, preflight } from "@/lib/answers/api-answer";

export const GET = openRead(async (request) => {
  const { categories, occupations, knownTo } = await getDataset();
  const query = readListChangesQuery(new URL(request.url).searchParams, categories);
  if (!query.ok) return errorAnswer(query.errors);
  const { from, to } = query.years;
  const body = listChangesCsv(categories, occupations, query.years, query.form);
  return csv(body, `express-entry-lists-${from}-${to}`, knownTo);
});

export const OPTIONS = preflight;
