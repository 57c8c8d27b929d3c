import { seriesJson } from "@/lib/api/series-json";
import { dataJson, openRead, preflight, refusal } from "@/lib/answers/api-answer";
import { shownSeries } from "@/lib/answers/shown-series";
import type { IsoDate } from "@/lib/rules/time/iso-date";

export const GET = openRead(async (request) => {
  const read = await shownSeries(request);
  if (!read.ok) return refusal(read);
  const body = (retrievedAt?: IsoDate) => dataJson({ ...seriesJson(read.shown, read.view), retrievedAt }, read.dataset);
  return { ...body(read.shown.retrievedAt), tagged: String(body().body) };
});

export const OPTIONS = preflight;
