import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { PlottedDraw } from "@/lib/rules/draw/draw";
import { unconfirmedNote } from "@/lib/figures/words/unconfirmed-note";

/** The source of the values of a figure, and which of its draws the official feed has not confirmed yet. */
export function FigureSource({ draws, locale }: { draws: readonly PlottedDraw[]; locale: Locale }) {
  const t = useTranslations("figure");
  return (
    <>
      {t.rich("source", { about: (text) => <a href={`/${locale}/about`}>{text}</a> })} {unconfirmedNote(draws, t)}
    </>
  );
}
