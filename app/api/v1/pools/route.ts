import { poolsJson } from "@/lib/api/pool-json";
import { readLocale } from "@/lib/api/query";
import { getDataset } from "@/lib/db/dataset";
import { list, openRead, preflight, errorAnswer } from "@/lib/answers/api-answer";

export const GET = openRead(async (request) => {
  const query = readLocale(new URL(request.url).searchParams);
  if (!query.ok) return errorAnswer(query.errors);
  const dataset = await getDataset();
  return list(poolsJson(dataset.pools), dataset);
});

export const OPTIONS = preflight;
