import { poolsCsv } from "@/lib/api/pool-csv";
import { readLocale } from "@/lib/api/query";
import { getDataset } from "@/lib/db/dataset";
import { ottawaDay } from "@/lib/rules/time/iso-date";
import { csv, openRead, preflight, errorAnswer } from "@/lib/answers/api-answer";

export const GET = openRead(async (request) => {
  const query = readLocale(new URL(request.url).searchParams);
  if (!query.ok) return errorAnswer(query.error);
  const { pools, changedAt } = await getDataset();
  return csv(poolsCsv(pools), "express-entry-pools", ottawaDay(changedAt));
});

export const OPTIONS = preflight;
