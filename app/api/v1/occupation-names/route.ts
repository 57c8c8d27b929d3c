import { readLocale } from "@/lib/api/query";
import { getDataset } from "@/lib/db/dataset";
import { commonNames } from "@/lib/db/queries/occupation-names";
import { errorAnswer, list, openRead, preflight } from "@/lib/answers/api-answer";

export const GET = openRead(async (request) => {
  const query = readLocale(new URL(request.url).searchParams);
  if (!query.ok) return errorAnswer(query.error);
  const names = await commonNames();
  return list(
    names.map(([name, nocs]) => ({ name, nocs })),
    await getDataset(),
  );
}, "statcan");

export const OPTIONS = preflight;
