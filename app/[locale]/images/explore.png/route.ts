import { shownQuery } from "@/lib/answers/image-of";
import { imageRoute } from "@/lib/answers/image-answer";
import { paramsOf } from "@/lib/rules/text/query-codec";

export const dynamic = "force-dynamic";

/** A card has room for one figure, whatever the layout. */
export const GET = imageRoute(
  () => "explore",
  (locale, _name, request) =>
    shownQuery(locale, { ...paramsOf(new URL(request.url).searchParams), layout: "together" }),
);
