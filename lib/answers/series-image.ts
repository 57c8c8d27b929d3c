import { getTranslations } from "next-intl/server";
import { imageSource } from "./image-source";
import { exploreImage } from "@/lib/figures/images/explore-image";
import { THEME_NAMES, type ThemeName } from "@/lib/figures/images/theme";
import type { Read } from "@/lib/api/query";
import { formatExploreQuery, type ExploreContext } from "@/lib/figures/query/explore-query";
import { addressOf, queryTable, word } from "@/lib/rules/text/query-codec";
import { publicUrl } from "@/lib/env";
import { FIGURE_SIZES } from "@/lib/figures/layout/sizes";
import { SERIES_PARAMETERS, shownModel, type SeriesValues } from "./shown-series";

export type SeriesImage = {
  /** All that the image depends on. */
  readonly key: string;
  /** Of the file, without its ending. */
  readonly name: string;
  readonly svg: (font: string | null) => string;
};

/** How a picture is drawn. */
export type PictureValues = { readonly theme: ThemeName; readonly width: (typeof WIDTHS)[number] };
type ImageValues = SeriesValues & PictureValues;

const WIDTHS = ["desktop", "tablet", "phone"] as const;

/** The parameters of how a picture is drawn. */
export const PICTURE = { theme: word(THEME_NAMES, "light"), width: word(WIDTHS, "desktop") };

/** The size of a picture by its name. */
export const pictureSize = (width: PictureValues["width"]) => FIGURE_SIZES.find(({ name }) => name === width)!;

const IMAGE_TABLE = queryTable<ImageValues, ExploreContext>({ ...SERIES_PARAMETERS, ...PICTURE });

/** Reads the query of an image: that of the explore page, with a theme and a width. */
export async function seriesImage(request: Request): Promise<Read<SeriesImage>> {
  const read = await shownModel(request, IMAGE_TABLE);
  if (!read.ok) return read;
  const {
    model,
    language,
    dataset,
    values: { theme, width },
  } = read;
  const { locale } = language;
  const [images, common] = await Promise.all([
    getTranslations({ locale, namespace: "images" }),
    getTranslations({ locale, namespace: "common" }),
  ]);
  // An image holds its days: what it shows stands still at this address.
  const address = addressOf(
    `${publicUrl()}/${locale}/explore`,
    formatExploreQuery({ ...model.query, chosen: true, period: null }),
  );
  const source = [
    await imageSource(model, language, dataset.knownTo),
    images("address", { site: common("siteName"), address }),
  ];
  const size = pictureSize(width);
  return {
    ok: true,
    key: [
      "series",
      dataset.changedAt.getTime(),
      dataset.knownTo,
      locale,
      theme,
      width,
      formatExploreQuery(model.query),
    ].join(" "),
    name: `express-entry-${model.query.measure}-${dataset.knownTo}`,
    svg: (font) =>
      exploreImage(model, {
        size,
        theme,
        font,
        name: language.name,
        nothing: language.t("multipleEmpty"),
        source,
      }),
  };
}
