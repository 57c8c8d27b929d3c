import { poolsJson } from "@/lib/api/pool-json";
import { readLocaleAsOf } from "@/lib/api/query";
import { list, openRead, preflight, refusal } from "@/lib/answers/api-answer";
import { askedDataset } from "@/lib/answers/asked-dataset";

export const GET = openRead(async (request) => {
  const { searchParams } = new URL(request.url);
  const query = readLocaleAsOf(searchParams);
  if (!query.ok) return refusal(query);
  const asked = await askedDataset(searchParams, "feed");
  if (!asked.ok) return refusal(asked);
  const { dataset } = asked;
  return list(poolsJson(dataset.pools), dataset);
});

export const OPTIONS = preflight;
