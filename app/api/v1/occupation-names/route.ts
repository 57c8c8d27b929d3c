import { readLocale } from "@/lib/api/query";
import { getDataset } from "@/lib/db/dataset";
import { commonNames } from "@/lib/db/queries/occupation-names";
import { errorAnswer, list, openRead, preflight } from "@/lib/answers/api-answer";

export const GET = openRead(async (request) => {
  const query = readLocale(new URL(request.url).searchParams);
  if (!query.ok) return errorAnswer(query.errors);
  const names = await commonNames();
  const data = names.map(([name, nocs]) => ({ name, nocs }));
  return list(data, await getDataset(), data.length, null, "statcan");
});

export const OPTIONS = preflight;
