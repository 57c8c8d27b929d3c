import { eventJson } from "@/lib/api/event-json";
import { readLocale } from "@/lib/api/query";
import { getDataset } from "@/lib/db/dataset";
import { list, openRead, preflight, errorAnswer } from "@/lib/answers/api-answer";

export const GET = openRead(async (request) => {
  const query = readLocale(new URL(request.url).searchParams);
  if (!query.ok) return errorAnswer(query.errors);
  const dataset = await getDataset();
  return list(
    dataset.events.map((event) => eventJson(event, query)),
    dataset,
  );
});

export const OPTIONS = preflight;
