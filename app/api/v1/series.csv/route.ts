import { seriesCsv } from "@/lib/api/series-csv";
import { SERIES } from "@/lib/api/tables/answers";
import { fileDay } from "@/lib/api/view";
import { csv, describedBy, openRead, preflight, refusal } from "@/lib/answers/api-answer";
import { seriesFile } from "@/lib/answers/shown-series";
import { isoDate } from "@/lib/rules/time/iso-date";

/** Stands for the day of the request in what the tag is made of. */
const ANY_DAY = isoDate("2000-01-01");

export const GET = openRead(async (request) => {
  const read = await seriesFile(request);
  if (!read.ok) return refusal(read);
  const { shown, view, form, dataset } = read;
  // The figure marks policy events unless told not to; a file of draws holds them when asked for.
  const { searchParams } = new URL(request.url);
  const withEvents = searchParams.get("events") === "on";
  const body = (retrievedAt = shown.retrievedAt) => seriesCsv({ ...shown, retrievedAt }, view, withEvents, form);
  const file = csv(body(), `express-entry-${shown.query.measure}`, fileDay(dataset));
  return { ...describedBy(file, SERIES, dataset, view.site, searchParams), tagged: body(ANY_DAY) };
});

export const OPTIONS = preflight;
