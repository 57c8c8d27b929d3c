import { paramsOf, shownQuery } from "@/lib/answers/image-of";
import { imageRoute } from "@/lib/answers/image-answer";

export const dynamic = "force-dynamic";

/** A card has room for one figure, whatever the layout. */
export const GET = imageRoute((locale, _name, request) =>
  shownQuery(locale, { ...paramsOf(request), layout: "together" }),
);
