import { readLocale } from "@/lib/api/query";
import { trackerFiles } from "@/lib/api/tracker-archive";
import { apiView } from "@/lib/api/view";
import { errorAnswer, file, openRead, preflight } from "@/lib/answers/api-answer";
import { makeApart } from "@/lib/apart/threads";
import { getDataset } from "@/lib/db/dataset";
import { publicUrl } from "@/lib/env";

/** Every table in one file. */
export const GET = openRead(async (request) => {
  const query = readLocale(new URL(request.url).searchParams);
  if (!query.ok) return errorAnswer(query.errors);
  const dataset = await getDataset();
  const site = publicUrl();
  const files = trackerFiles(apiView(dataset, query.locale, site), { ...dataset, site });
  const archive = await makeApart({ make: "archive", files, day: dataset.knownTo });
  return { ...file(archive, `express-entry-tracker-${dataset.knownTo}`, "zip"), also: "statcan" };
});

export const OPTIONS = preflight;
