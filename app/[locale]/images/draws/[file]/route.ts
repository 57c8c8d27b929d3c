import { shownDraw } from "@/lib/http/image-of";
import { imageRoute } from "@/lib/http/image-answer";

export const dynamic = "force-dynamic";

export const GET = imageRoute(shownDraw);
