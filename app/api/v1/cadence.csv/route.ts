import { cadenceCsv } from "@/lib/api/figures/figures-csv";
import { readFileQuery } from "@/lib/api/query";
import { CADENCE } from "@/lib/api/tables/figures";
import { apiView } from "@/lib/api/view";
import { openRead, preflight, refusal, tableCsvAnswer } from "@/lib/answers/api-answer";
import { askedDataset } from "@/lib/answers/asked-dataset";
import { publicUrl } from "@/lib/env";

export const GET = openRead(async (request) => {
  const { searchParams } = new URL(request.url);
  const query = readFileQuery(searchParams, true);
  if (!query.ok) return refusal(query);
  const asked = await askedDataset(searchParams, "feed");
  if (!asked.ok) return refusal(asked);
  const { dataset } = asked;
  const view = apiView(dataset, query.locale, publicUrl());
  return tableCsvAnswer(CADENCE, cadenceCsv(view, dataset.knownTo, query.form), dataset, view.site, searchParams);
});

export const OPTIONS = preflight;
