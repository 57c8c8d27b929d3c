import { webFont } from "@/lib/image/fonts";
import { image, openRead, preflight, errorAnswer } from "@/lib/answers/api-answer";
import { seriesImage } from "@/lib/answers/series-image";

export const GET = openRead(async (request) => {
  const read = await seriesImage(request);
  return read.ok ? image(read.svg((await webFont()).toString("base64")), `${read.name}.svg`) : errorAnswer(read.errors);
});

export const OPTIONS = preflight;
