import { readFileName } from "@/lib/rules/text/path-part";
import { shownDraw } from "@/lib/answers/image-of";
import { imageRoute } from "@/lib/answers/image-answer";

export const dynamic = "force-dynamic";

type Params = { locale: string; file: string };

export const GET = imageRoute(({ file }: Params) => readFileName("number", file, ".png"), shownDraw);
