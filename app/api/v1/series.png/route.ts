import { pngOf } from "@/lib/image/png";
import { image, openRead, preflight, errorAnswer } from "@/lib/answers/api-answer";
import { seriesImage } from "@/lib/answers/series-image";

/** Two pixels for one: sharp on the screens of today, and in print. */
const DENSITY = 2;

export const GET = openRead(async (request) => {
  const read = await seriesImage(request);
  return read.ok
    ? image(await pngOf(read.key, () => read.svg(null), DENSITY), `${read.name}.png`)
    : errorAnswer(read.errors);
});

export const OPTIONS = preflight;
