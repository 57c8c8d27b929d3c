import { readLocale } from "@/lib/api/query";
import { getDataset } from "@/lib/db/dataset";
import { list, openRead, preflight, refusal } from "@/lib/http/api-answer";

export const GET = openRead(async (request) => {
  const query = readLocale(new URL(request.url).searchParams);
  return query.ok ? list((await getDataset()).pools) : refusal(query.error);
});

export const OPTIONS = preflight;
