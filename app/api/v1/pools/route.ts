import { poolsJson } from "@/lib/api/pool-csv";
import { readLocale } from "@/lib/api/query";
import { getDataset } from "@/lib/db/dataset";
import { list, openRead, preflight, errorAnswer } from "@/lib/answers/api-answer";

export const GET = openRead(async (request) => {
  const query = readLocale(new URL(request.url).searchParams);
  return query.ok ? list(poolsJson((await getDataset()).pools)) : errorAnswer(query.error);
});

export const OPTIONS = preflight;
