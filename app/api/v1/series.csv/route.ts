import { seriesCsv } from "@/lib/api/series-json";
import { csv, openRead, preflight, errorAnswer } from "@/lib/answers/api-answer";
import { shownSeries } from "@/lib/answers/shown-series";

export const GET = openRead(async (request) => {
  const read = await shownSeries(request);
  if (!read.ok) return errorAnswer(read.error);
  return csv(seriesCsv(read.shown, read.view), `express-entry-${read.shown.query.measure}`, read.shown.knownTo);
});

export const OPTIONS = preflight;
