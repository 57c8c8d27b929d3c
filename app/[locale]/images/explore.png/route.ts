import { paramsOf, shownQuery } from "@/lib/http/image-of";
import { cardRoute } from "@/lib/http/card-answer";

export const dynamic = "force-dynamic";

/** A card has room for one figure, whatever the layout. */
export const GET = cardRoute((locale, _name, request) =>
  shownQuery(locale, { ...paramsOf(request), layout: "together" }),
);
