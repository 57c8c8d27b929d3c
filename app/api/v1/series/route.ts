import { seriesJson } from "@/lib/api/series-json";
import { dataJson, openRead, preflight, errorAnswer } from "@/lib/answers/api-answer";
import { shownSeries } from "@/lib/answers/shown-series";

export const GET = openRead(async (request) => {
  const read = await shownSeries(request);
  return read.ok ? dataJson(seriesJson(read.shown, read.view), read.dataset) : errorAnswer(read.error);
});

export const OPTIONS = preflight;
