import { paramsOf, shownQuery } from "@/app/picture-of";
import { cardRoute } from "../card-answer";

export const dynamic = "force-dynamic";

/** A card has room for one figure, whatever the layout. */
export const GET = cardRoute((locale, _name, request) =>
  shownQuery(locale, { ...paramsOf(request), layout: "together" }),
);
