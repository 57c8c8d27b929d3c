import { getTranslations } from "next-intl/server";
import { unconfirmedNote } from "@/lib/figures/words/unconfirmed-note";
import type { ExploreModel } from "@/lib/figures/explore/explore-model";
import type { ExploreLanguage } from "@/lib/figures/explore/language";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatDay } from "@/lib/format";

/** Where the values of a figure come from, to what day they are known, and which of its draws are not confirmed yet. */
export async function imageSource(
  model: ExploreModel,
  { locale, figure }: ExploreLanguage,
  knownTo: IsoDate,
): Promise<string> {
  const t = await getTranslations({ locale, namespace: "images" });
  const draws = model.series.flatMap(({ points }) => points.map(({ draw }) => draw));
  return [t("source", { knownTo: formatDay(knownTo, locale) }), unconfirmedNote(draws, figure)]
    .filter(Boolean)
    .join(" ");
}
