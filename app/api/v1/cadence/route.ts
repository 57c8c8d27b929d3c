import { cadenceJson } from "@/lib/api/figures/cadence-json";
import { readLocaleAsOf } from "@/lib/api/query";
import { apiView } from "@/lib/api/view";
import { publicUrl } from "@/lib/env";
import { list, openRead, preflight, refusal } from "@/lib/answers/api-answer";
import { askedDataset } from "@/lib/answers/asked-dataset";

export const GET = openRead(async (request) => {
  const { searchParams } = new URL(request.url);
  const query = readLocaleAsOf(searchParams);
  if (!query.ok) return refusal(query);
  const asked = await askedDataset(searchParams, "feed");
  if (!asked.ok) return refusal(asked);
  const { dataset } = asked;
  return list(cadenceJson(apiView(dataset, query.locale, publicUrl()), dataset.knownTo), dataset);
});

export const OPTIONS = preflight;
