import { cardChart, socialImageSvg } from "@/lib/figures/images/social-image";
import { image, openRead, missingAnswer } from "./api-answer";
import { imageSource } from "./image-source";
import { knownLocale, type Shown } from "./image-of";
import type { Locale } from "@/lib/rules/text/bilingual";
import { formatExploreQuery } from "@/lib/figures/query/explore-query";
import { pngOf } from "@/lib/image/png";

const missing = missingAnswer("path", "there is no picture at this address");

/**
 * A route that answers with the picture of a shared link.
 * @param nameOf reads the name of the file without its ending; null answers 404
 * @param find what is shown under that name; null answers 404
 */
export const imageRoute = <P extends { locale: string }>(
  nameOf: (params: P) => string | null,
  find: (locale: Locale, name: string, request: Request) => Promise<Shown | null>,
) =>
  openRead(async (request: Request, context: { params: Promise<P> }) => {
    const params = await context.params;
    const [locale, name] = [knownLocale(params.locale), nameOf(params)];
    const shown = locale === null || name === null ? null : await find(locale, name, request);
    if (shown === null || locale === null) return missing;

    const { facts, model, language, words, dataset } = shown;
    const source = model === null ? "" : await imageSource(model, language, dataset.knownTo);
    const site = words.common("siteName");
    const { figure, category } = cardChart(model?.charts ?? []);
    const key = [
      "card",
      dataset.changedAt.getTime(),
      dataset.knownTo,
      locale,
      facts && new URL(request.url).pathname,
      model && formatExploreQuery(model.query),
    ].join(" ");
    const card = () =>
      socialImageSvg(
        facts
          ? { ...facts, subtitle: "", figure, site, source }
          : {
              over: [category === null ? [] : language.name(category), language.t("title")].flat().join(" · "),
              heading: model!.heading,
              subtitle: model!.subtitle,
              numbers: [],
              figure,
              site,
              source,
              alt: `${model!.heading}. ${model!.subtitle}`,
            },
      );
    return image(await pngOf(key, card, 1), `${name}.png`);
  });
