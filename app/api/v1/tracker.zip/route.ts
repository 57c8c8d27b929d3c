import { readLocale } from "@/lib/api/query";
import { trackerArchive } from "@/lib/api/tracker-archive";
import { apiView } from "@/lib/api/view";
import { errorAnswer, file, openRead, preflight } from "@/lib/answers/api-answer";
import { getDataset } from "@/lib/db/dataset";
import { publicUrl } from "@/lib/env";

/** Every table in one file. */
export const GET = openRead(async (request) => {
  const query = readLocale(new URL(request.url).searchParams);
  if (!query.ok) return errorAnswer(query.errors);
  const dataset = await getDataset();
  const site = publicUrl();
  const archive = trackerArchive(apiView(dataset, query.locale, site), { ...dataset, site });
  return { ...file(archive, `express-entry-tracker-${dataset.knownTo}.zip`), also: "statcan" };
});

export const OPTIONS = preflight;
