import { correctionJson } from "@/lib/api/correction-json";
import { readLocale } from "@/lib/api/query";
import { apiView } from "@/lib/api/view";
import { getDataset } from "@/lib/db/dataset";
import { publicUrl } from "@/lib/env";
import { list, openRead, preflight, errorAnswer } from "@/lib/answers/api-answer";

export const GET = openRead(async (request) => {
  const query = readLocale(new URL(request.url).searchParams);
  if (!query.ok) return errorAnswer(query.errors);

  const dataset = await getDataset();
  const view = apiView(dataset, query.locale, publicUrl());
  return list(
    dataset.corrections.map((correction) => correctionJson(correction, view)),
    dataset,
  );
});

export const OPTIONS = preflight;
