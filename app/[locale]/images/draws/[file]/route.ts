import { shownDraw } from "@/app/picture-of";
import { cardRoute } from "../../card-answer";

export const dynamic = "force-dynamic";

export const GET = cardRoute(shownDraw);
