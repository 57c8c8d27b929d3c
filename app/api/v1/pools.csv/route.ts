import { poolsCsv } from "@/lib/api/pool-csv";
import { readLocale } from "@/lib/api/query";
import { getDataset } from "@/lib/db/dataset";
import { csv, openRead, preflight, errorAnswer } from "@/lib/answers/api-answer";

export const GET = openRead(async (request) => {
  const query = readLocale(new URL(request.url).searchParams);
  if (!query.ok) return errorAnswer(query.error);
  const { pools, knownTo } = await getDataset();
  return csv(poolsCsv(pools), "express-entry-pools", knownTo);
});

export const OPTIONS = preflight;
