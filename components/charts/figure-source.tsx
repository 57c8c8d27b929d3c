import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/bilingual";
import { compareNumbers, type PlottedDraw } from "@/lib/domain/draw";

/** Where the values of a figure come from, and which of its draws the official feed has not confirmed yet. */
export function FigureSource({ draws, locale }: { draws: readonly PlottedDraw[]; locale: Locale }) {
  const t = useTranslations("figure");
  const open = draws
    .filter(({ source }) => source === "secondary")
    .map(({ number }) => number)
    .sort(compareNumbers);
  const [first, last] = [open[0], open.at(-1)];
  return (
    <>
      {t.rich("source", { about: (text) => <a href={`/${locale}/about`}>{text}</a> })}{" "}
      {first !== undefined && last !== undefined && t("unconfirmed", { count: open.length, first, last })}
    </>
  );
}
