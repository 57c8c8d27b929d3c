import { shownDraw } from "@/lib/http/image-of";
import { cardRoute } from "@/lib/http/card-answer";

export const dynamic = "force-dynamic";

export const GET = cardRoute(shownDraw);
