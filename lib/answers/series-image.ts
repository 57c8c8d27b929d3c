import { getTranslations } from "next-intl/server";
import { imageSource } from "./image-source";
import { exploreImage } from "@/lib/figures/images/explore-image";
import { THEME_NAMES } from "@/lib/figures/images/theme";
import { IMAGE_PARAMETERS, readWord } from "@/lib/api/image-query";
import type { Read } from "@/lib/api/query";
import { today } from "@/lib/clock";
import { formatExploreQuery } from "@/lib/figures/query/explore-query";
import { ottawaDay } from "@/lib/rules/time/iso-date";
import { publicUrl } from "@/lib/env";
import { FIGURE_SIZES } from "@/lib/figures/layout/sizes";
import { shownModel } from "./shown-series";

type SeriesImage = {
  /** All that the picture depends on. */
  readonly key: string;
  /** Of the file, without its ending. */
  readonly name: string;
  readonly svg: (font: string | null) => string;
};

/** Reads the query of a picture: that of the explore page, with a theme and a width. */
export async function seriesImage(request: Request): Promise<Read<SeriesImage>> {
  const params = new URL(request.url).searchParams;
  const theme = readWord(params, "theme", THEME_NAMES);
  if (!theme.ok) return theme;
  const width = readWord(params, "width", ["desktop", "tablet", "phone"]);
  if (!width.ok) return width;
  const read = await shownModel(params, IMAGE_PARAMETERS);
  if (!read.ok) return read;

  const { model, language, dataset } = read;
  const { locale } = language;
  const [images, common] = await Promise.all([
    getTranslations({ locale, namespace: "images" }),
    getTranslations({ locale, namespace: "common" }),
  ]);
  // A picture holds its days: what it shows stands still at this address.
  const address = `${publicUrl()}/${locale}/explore?${formatExploreQuery({ ...model.query, chosen: true, period: null })}`;
  const source = [
    await imageSource(model, language, dataset.changedAt),
    images("address", { site: common("siteName"), address }),
  ];
  const size = FIGURE_SIZES.find(({ name }) => name === width.word)!;
  const changed = ottawaDay(dataset.changedAt);
  return {
    ok: true,
    key: [
      "series",
      dataset.changedAt.getTime(),
      today(),
      locale,
      theme.word,
      width.word,
      formatExploreQuery(model.query),
    ].join(" "),
    name: `express-entry-${model.query.measure}-${changed}`,
    svg: (font) =>
      exploreImage(model, {
        size,
        theme: theme.word,
        font,
        name: language.name,
        nothing: language.t("multipleEmpty"),
        source,
      }),
  };
}
