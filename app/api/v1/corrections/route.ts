import { correctionJson } from "@/lib/api/correction-json";
import { readLocaleAsOf } from "@/lib/api/query";
import { apiView } from "@/lib/api/view";
import { publicUrl } from "@/lib/env";
import { list, openRead, preflight, refusal } from "@/lib/answers/api-answer";
import { askedDataset } from "@/lib/answers/asked-dataset";

export const GET = openRead(async (request) => {
  const { searchParams } = new URL(request.url);
  const query = readLocaleAsOf(searchParams);
  if (!query.ok) return refusal(query);
  const asked = await askedDataset(searchParams, "records");
  if (!asked.ok) return refusal(asked);
  const { dataset } = asked;
  const view = apiView(dataset, query.locale, publicUrl());
  return list(
    dataset.corrections.map((correction) => correctionJson(correction, view)),
    dataset,
  );
});

export const OPTIONS = preflight;
