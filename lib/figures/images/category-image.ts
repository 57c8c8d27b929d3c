import type { Category } from "@/lib/rules/category/category";
import type { DatasetNow } from "@/lib/rules/dataset";
import { doubtInline } from "@/lib/figures/words/doubt-words";
import { formatCount, formatDay, formatSigned } from "@/lib/format";
import { categoriesNow } from "@/lib/figures/series/category-now";
import { gapNote, withDoubt, type ImageLanguage, type DrawFacts } from "./draw-image";

/** A category in its name and three numbers; no numbers for one that was never drawn. */
export function categoryFacts(
  category: Category,
  dataset: Pick<DatasetNow, "draws" | "categories" | "corrections" | "knownTo">,
  language: ImageLanguage,
): DrawFacts {
  const { locale, images, draw: t, common } = language;
  const name = category.name[locale];
  const now = categoriesNow(dataset, dataset.knownTo).find((each) => each.category.slug === category.slug);
  const over = common(`kinds.${category.kind}`);
  if (!now) return { over, heading: name, alt: images("social.categoryNeverAlt", { name }), numbers: [] };

  const { latest, gap } = now;
  const open = doubtInline(latest, [], language);
  const first = dataset.draws.find((draw) => draw.category === category.slug)!;
  const date = formatDay(latest.date, locale);
  return {
    over,
    heading: name,
    alt: withDoubt(
      open,
      images("social.categoryAlt", {
        name,
        cutoff: formatCount(latest.cutoff, locale),
        number: latest.number,
        date,
        gap: gap === null ? "none" : formatSigned(gap.points, locale),
      }),
    ),
    numbers: [
      {
        label: images("social.latest"),
        value: formatCount(latest.cutoff, locale),
        note: withDoubt(
          open,
          images("social.latestNote", { number: latest.number, date: formatDay(latest.date, locale, "short") }) +
            (category.slug === "pnp" ? `, ${images("social.pnpNote")}` : ""),
        ),
      },
      {
        label: t("labels.gap"),
        value: gap === null ? "–" : formatSigned(gap.points, locale),
        note: gapNote(latest, dataset.draws, images, locale),
      },
      {
        label: t("labels.invitations"),
        value: formatCount(latest.invitations, locale),
        note: withDoubt(
          doubtInline({ ...latest, source: "feed" }, dataset.corrections, language),
          images("social.invitationsNote"),
        ),
      },
      {
        label: images("social.draws"),
        value: formatCount(now.count, locale),
        note: images("social.drawsNote", { date: formatDay(first.date, locale, "month") }),
      },
    ],
  };
}
