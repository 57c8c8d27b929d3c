import { seriesCsv } from "@/lib/api/series-json";
import { ottawaDay } from "@/lib/rules/time/iso-date";
import { csv, openRead, preflight, errorAnswer } from "@/lib/answers/api-answer";
import { shownSeries } from "@/lib/answers/shown-series";

export const GET = openRead(async (request) => {
  const read = await shownSeries(request);
  if (!read.ok) return errorAnswer(read.error);
  return csv(
    seriesCsv(read.shown, read.view),
    `express-entry-${read.shown.query.measure}`,
    ottawaDay(new Date(read.shown.changedAt)),
  );
});

export const OPTIONS = preflight;
