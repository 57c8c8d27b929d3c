import { errorAnswer, image, missingAnswer, openRead, preflight } from "@/lib/answers/api-answer";
import { pageFigureImage, pageFigureName } from "@/lib/answers/page-figure";
import { webFont } from "@/lib/image/fonts";
import { pngOf } from "@/lib/image/png";

/** Two pixels for one: sharp on the screens of today, and in print. */
const DENSITY = 2;

export const GET = openRead(async (request: Request, { params }: RouteContext<"/api/v1/figures/[file]">) => {
  const [, text = "", form] = /^([a-z-]+)\.(svg|png)$/.exec((await params).file) ?? [];
  const name = pageFigureName(text);
  if (name === null) return missingAnswer("path", "there is no figure of this name");
  const read = await pageFigureImage(name, new URL(request.url).searchParams);
  if (!read.ok) return errorAnswer(read.errors);
  const body =
    form === "png"
      ? await pngOf(read.key, () => read.svg(null), DENSITY)
      : read.svg((await webFont()).toString("base64"));
  return image(body, `${read.name}.${form}`);
});

export const OPTIONS = preflight;
