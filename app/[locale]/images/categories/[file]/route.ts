import { readFileName } from "@/lib/rules/text/path-part";
import { shownCategory } from "@/lib/http/image-of";
import { imageRoute } from "@/lib/http/image-answer";

export const dynamic = "force-dynamic";

type Params = { locale: string; file: string };

export const GET = imageRoute(({ file }: Params) => readFileName("slug", file, ".png"), shownCategory);
