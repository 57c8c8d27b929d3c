import { getTranslations } from "next-intl/server";
import { unreadSentence } from "@/components/ui/unread-note";
import { frameRoute } from "@/lib/answers/embed-answer";
import { pageFigureName, shownFigure } from "@/lib/answers/page-figure";
import { pageCharts } from "@/lib/figures/images/embed-html";
import { paramsOf } from "@/lib/rules/text/query-codec";

export const dynamic = "force-dynamic";

/** The figure of a page other than Explore. What cannot be read falls back and is said to, as on the page. */
export const GET = frameRoute<{ locale: string; name: string }>(async (locale, params, request) => {
  const name = pageFigureName(params.name);
  if (name === null) return null;
  const { figure, path, source, problems } = await shownFigure(
    name,
    paramsOf(new URL(request.url).searchParams),
    locale,
  );
  const [t, images, common] = await Promise.all([
    getTranslations({ locale, namespace: "address" }),
    getTranslations({ locale, namespace: "images" }),
    getTranslations({ locale, namespace: "common" }),
  ]);
  return {
    heading: figure.heading,
    subtitle: figure.subtitle,
    numbers: [],
    charts: pageCharts(figure),
    notes: [...(problems.length > 0 ? [unreadSentence(problems, t)] : []), ...figure.notes],
    source,
    path,
    label: images("embed.open", { site: common("siteName") }),
  };
});
