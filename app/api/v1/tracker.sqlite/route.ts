import { readLocale } from "@/lib/api/query";
import { trackerDatabase } from "@/lib/api/sqlite/database";
import { apiView } from "@/lib/api/view";
import { errorAnswer, file, openRead, preflight } from "@/lib/answers/api-answer";
import { makeApart } from "@/lib/apart/threads";
import { getDataset } from "@/lib/db/dataset";
import { publicUrl } from "@/lib/env";

/** Every table in one database. */
export const GET = openRead(async (request) => {
  const query = readLocale(new URL(request.url).searchParams);
  if (!query.ok) return errorAnswer(query.errors);
  const dataset = await getDataset();
  const site = publicUrl();
  const database = trackerDatabase(apiView(dataset, query.locale, site), { ...dataset, site });
  const written = await makeApart({ make: "database", database });
  return { ...file(written, `express-entry-tracker-${dataset.knownTo}`, "sqlite"), also: "statcan" };
});

export const OPTIONS = preflight;
