import { getTranslations } from "next-intl/server";
import { unreadSentence } from "@/components/ui/unread-note";
import { shownQuery } from "@/lib/answers/image-of";
import { formatExploreQuery, parseExploreQuery } from "@/lib/figures/query/explore-query";
import { addressOf, paramsOf } from "@/lib/rules/text/query-codec";
import { embedRoute } from "@/lib/answers/embed-answer";

export const dynamic = "force-dynamic";

/** What cannot be read falls back and is said to, as on the page. */
export const GET = embedRoute(async (locale, _params, request) => {
  const asked = paramsOf(new URL(request.url).searchParams);
  const shown = await shownQuery(locale, asked);
  const { problems } = parseExploreQuery(asked, shown.dataset);
  const t = await getTranslations({ locale, namespace: "address" });
  return {
    shown,
    path: addressOf("/explore", formatExploreQuery(shown.model.query)),
    notes: problems.length > 0 ? [unreadSentence(problems, t)] : [],
  };
});
