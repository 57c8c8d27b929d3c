import { changeJson, changesAfter } from "@/lib/api/changes";
import { readChangesQuery } from "@/lib/api/changes-query";
import { dataJson, openRead, preflight, refusal, withNext } from "@/lib/answers/api-answer";
import { getDataset } from "@/lib/db/dataset";
import { historyBegan, seenRevisions } from "@/lib/db/queries/seen-revisions";
import { publicUrl } from "@/lib/env";
import { instantOf } from "@/lib/rules/time/iso-date";

/** What readers would notice in the data since a day, an instant or a version, oldest first; never who did it. */
export const GET = openRead(async (request) => {
  const dataset = await getDataset();
  const query = readChangesQuery(new URL(request.url).searchParams, dataset.version);
  if (!query.ok) return refusal(query);
  const { since, cursor, limit } = query;
  const [revisions, began] = await Promise.all([
    seenRevisions(since, undefined, { until: dataset.version }),
    historyBegan(),
  ]);
  const changes = revisions.flatMap((revision) => changeJson(revision) ?? []);
  const { data, next } = changesAfter(changes, cursor, limit);
  // The clock that gave the changes their place: what comes later has this instant or a later one.
  const until = instantOf(dataset.changedAt);
  const answer = dataJson({ data, total: changes.length, next, since, until, began }, dataset);
  return withNext(answer, request, publicUrl(), next);
});

export const OPTIONS = preflight;
