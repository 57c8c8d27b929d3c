import { getTranslations } from "next-intl/server";
import { doubtNotes } from "@/lib/figures/words/doubt-words";
import type { ExploreModel } from "@/lib/figures/explore/explore-model";
import type { ExploreLanguage } from "@/lib/figures/explore/language";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatDay } from "@/lib/format";

/**
 * Whose title it is where it is a reader's, where the values of a figure come from, to what day they are known, and
 * what is doubtful of its draws.
 */
export async function imageSource(model: ExploreModel, language: ExploreLanguage, knownTo: IsoDate): Promise<string> {
  const { locale } = language;
  const t = await getTranslations({ locale, namespace: "images" });
  const notes = doubtNotes(model.counted, model.corrections, language).map(({ sign, text }) => `${sign} ${text}`);
  return [model.titleNote, t("source", { knownTo: formatDay(knownTo, locale) }), ...notes].filter(Boolean).join(" ");
}
