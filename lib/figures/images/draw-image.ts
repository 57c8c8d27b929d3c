import type { useTranslations } from "next-intl";
import { doubtInline } from "@/lib/figures/words/doubt-words";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import { gapAbsence, gapTo, referencesOf } from "@/lib/rules/draw/gap";
import { formatCount, formatDay, formatSigned } from "@/lib/format";
import type { SocialImageNumber } from "./social-image";

type Translate<Namespace extends "images" | "draw" | "common" | "doubt"> = ReturnType<
  typeof useTranslations<Namespace>
>;

export type ImageLanguage = {
  readonly locale: Locale;
  readonly images: Translate<"images">;
  readonly draw: Translate<"draw">;
  readonly common: Translate<"common">;
  readonly doubt: Translate<"doubt">;
};

/** The image of a draw. */
export type DrawFacts = {
  readonly over: string;
  readonly heading: string;
  readonly alt: string;
  readonly numbers: readonly SocialImageNumber[];
};

/** The draw in a heading and three numbers: its cut-off, its gap to CEC, its invitations. */
export function drawFacts(
  draw: Draw,
  { draws, categories, corrections }: Pick<Dataset, "draws" | "categories" | "corrections">,
  language: ImageLanguage,
): DrawFacts {
  const { locale, images, draw: t } = language;
  const open = doubtInline(draw, corrections, language);
  const category = categories.find(({ slug }) => slug === draw.category);
  const version = category?.versions.find(({ slug }) => slug === draw.version);
  const references = referencesOf(draws);
  const gap = gapTo(draw, references);
  const count = (value: number) => formatCount(value, locale);
  return {
    over: `${images("social.draw", { number: draw.number })} · ${formatDay(draw.date, locale)}`,
    heading: version?.name[locale] ?? category?.name[locale] ?? draw.roundName,
    alt: withDoubt(
      open,
      images("social.drawAlt", {
        number: draw.number,
        date: formatDay(draw.date, locale),
        category: category?.name[locale] ?? draw.roundName,
        cutoff: count(draw.cutoff),
        gap: gap === null ? "none" : formatSigned(gap.points, locale),
        invitations: count(draw.invitations),
      }),
    ),
    numbers: [
      {
        label: t("labels.cutoff"),
        value: count(draw.cutoff),
        note: withDoubt(
          doubtInline(draw, [], language),
          images(draw.category === "pnp" ? "social.pnpNote" : "social.cutoffNote"),
        ),
      },
      {
        label: t("labels.gap"),
        value: gap === null ? "–" : formatSigned(gap.points, locale),
        note: gapNote(draw, draws, images, locale),
      },
      {
        label: t("labels.invitations"),
        value: count(draw.invitations),
        note: withDoubt(
          doubtInline({ ...draw, source: "feed" }, corrections, language),
          images("social.rankNote", { count: count(draw.invitations) }),
        ),
      },
    ],
  };
}

/** A text with what is doubtful of it. */
export const withDoubt = (open: string | null, text: string): string => (open === null ? text : `${text} (${open})`);

/** The draw that a gap is measured from, or why there is no gap. */
export function gapNote(draw: Draw, draws: readonly Draw[], images: Translate<"images">, locale: Locale): string {
  const references = referencesOf(draws);
  const gap = gapTo(draw, references);
  if (gap !== null)
    return images("social.gapNote", {
      cutoff: formatCount(gap.referenceCutoff, locale),
      number: gap.referenceNumber,
      days: gap.days,
    });
  const absence = gapAbsence(draw, references);
  if (absence?.reason === "too_old") return images("social.gapTooOld", { days: absence.days });
  return images(absence?.reason === "is_reference" ? "social.gapSelf" : "social.gapNoneBefore");
}
