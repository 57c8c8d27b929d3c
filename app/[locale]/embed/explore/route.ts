import { paramsOf, shownQuery } from "@/lib/answers/image-of";
import { formatExploreQuery, parseExploreQuery } from "@/lib/figures/query/explore-query";
import { today } from "@/lib/clock";
import { embedRoute } from "@/lib/answers/embed-answer";

export const dynamic = "force-dynamic";

/** What cannot be read falls back and is said to, as on the page. */
export const GET = embedRoute(async (locale, _params, request) => {
  const asked = paramsOf(request);
  const shown = await shownQuery(locale, asked);
  const { dropped } = parseExploreQuery(asked, { ...shown.dataset, today: today() });
  const address = formatExploreQuery(shown.model.query);
  const { t } = shown.language;
  const values = dropped.map(({ field, value }) => t("controls.droppedValue", { field, value })).join(", ");
  return {
    shown,
    path: `/explore${address === "" ? "" : `?${address}`}`,
    notes: dropped.length > 0 ? [t("controls.dropped", { count: dropped.length, values })] : [],
  };
});
