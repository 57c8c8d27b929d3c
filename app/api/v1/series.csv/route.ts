import { seriesCsv } from "@/lib/api/series-csv";
import { csv, openRead, preflight, errorAnswer } from "@/lib/answers/api-answer";
import { seriesFile } from "@/lib/answers/shown-series";
import { isoDate } from "@/lib/rules/time/iso-date";

/** Stands for the day of the request in what the tag is made of. */
const ANY_DAY = isoDate("2000-01-01");

export const GET = openRead(async (request) => {
  const read = await seriesFile(request);
  if (!read.ok) return errorAnswer(read.errors);
  const { shown, view, form } = read;
  // The figure marks policy events unless told not to; a file of draws holds them when asked for.
  const withEvents = new URL(request.url).searchParams.get("events") === "on";
  const body = (retrievedAt = shown.retrievedAt) => seriesCsv({ ...shown, retrievedAt }, view, withEvents, form);
  return { ...csv(body(), `express-entry-${shown.query.measure}`, shown.knownTo), tagged: body(ANY_DAY) };
});

export const OPTIONS = preflight;
