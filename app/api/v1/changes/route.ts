import { changeJson } from "@/lib/api/changes";
import { readChangesQuery } from "@/lib/api/query";
import { dataJson, errorAnswer, openRead, preflight } from "@/lib/answers/api-answer";
import { getDataset } from "@/lib/db/dataset";
import { historyBegan, seenRevisions } from "@/lib/db/queries/seen-revisions";
import { instantOf } from "@/lib/rules/time/iso-date";

/** What was written in a transaction bears the instant at which that began: it may come out of order by as much. */
const OVERLAP_MS = 60_000;

/** What readers would notice in the data since a day or an instant, oldest first; never who did it. */
export const GET = openRead(async (request) => {
  const query = readChangesQuery(new URL(request.url).searchParams);
  if (!query.ok) return errorAnswer(query.errors);
  const [dataset, revisions, began] = await Promise.all([getDataset(), seenRevisions(query.since), historyBegan()]);
  const data = revisions.flatMap((revision) => changeJson(revision) ?? []);
  const until = instantOf(new Date(dataset.changedAt.getTime() - OVERLAP_MS));
  return dataJson({ data, total: data.length, since: query.since, until, began }, dataset);
});

export const OPTIONS = preflight;
