import { readAsOf, type Read } from "@/lib/api/query";
import { today } from "@/lib/clock";
import { getDataset } from "@/lib/db/dataset";
import { datasetOn } from "@/lib/db/queries/dataset-on";
import type { DatasetNow } from "@/lib/rules/dataset";
import { LAUNCH } from "@/lib/rules/time/launch";
import { knownTo } from "@/lib/rules/draw/known-to";

/** What an address tells of a day: `feed` where a copy of the official feed holds it too. */
export type Told = "feed" | "records";

const refused = (message: string, status?: 404): Read<never> => ({
  ok: false,
  errors: [{ field: "asOf", message }],
  ...(status && { status }),
});

/**
 * The data that an address asks for: those of now, or with `asOf` those of the end of a day in Ottawa. A day that
 * cannot be read gives those of now: whoever reads the other parameters tells that fault with the rest.
 * @throws when the database does not answer
 */
export async function askedDataset(
  params: URLSearchParams,
  told: Told,
): Promise<Read<{ readonly dataset: DatasetNow }>> {
  const now = await getDataset();
  const day = readAsOf(params);
  if (day === null || day === today()) return { ok: true, dataset: now };
  if (day > today()) return refused(`must not be after today, ${today()}`);
  // Nothing is older than the programme, and Postgres has no place for the year 0.
  const on = day < LAUNCH ? null : await datasetOn(day);
  if (on === null)
    return refused(`how the data were on that day is not known here: it is from ${now.vintagesFrom} on`, 404);
  if (on.copyOf !== null && told === "records")
    return refused(`of that day only a copy of the official feed is kept, which does not hold this`, 404);
  const { dataset, changedAt, copyOf, version } = on;
  // Which readings were complete is not kept: what was known for certain is the newest draw.
  const known = { knownTo: knownTo(dataset.draws, null, day), missingDraws: [] };
  return { ok: true, dataset: { ...now, ...dataset, ...known, changedAt, asOf: { day, copyOf, version } } };
}
