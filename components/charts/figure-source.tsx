import { useTranslations } from "next-intl";
import { DoubtNotes } from "@/components/ui/doubt-mark";
import type { Correction } from "@/lib/rules/correction/correction";
import type { PlottedDraw } from "@/lib/rules/draw/draw";
import type { Locale } from "@/lib/rules/text/bilingual";

type Props = {
  draws: readonly PlottedDraw[];
  corrections: readonly Correction[];
  /** Id of the notes. */
  note: string;
  /** True where the figure is a chart with a mark for each draw. */
  marks?: boolean;
  locale: Locale;
};

/** The source of the values of a figure, and what is doubtful of its draws. */
export function FigureSource({ draws, corrections, note, marks = true, locale }: Props) {
  const t = useTranslations("figure");
  return (
    <>
      {t.rich("source", { about: (text) => <a href={`/${locale}/about`}>{text}</a> })}
      <DoubtNotes id={note} draws={draws} corrections={corrections} hollow={marks} locale={locale} />
    </>
  );
}
