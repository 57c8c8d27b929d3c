import { getTranslations } from "next-intl/server";
import { drawJson } from "@/lib/api/draw-json";
import { instantOfDraw, later, type FeedEntry } from "@/lib/api/feed";
import { apiView } from "@/lib/api/view";
import { drawMarks } from "@/lib/db/queries/draw-marks";
import { publicUrl } from "@/lib/env";
import { doubtInline } from "@/lib/figures/words/doubt-words";
import { shortNames } from "@/lib/figures/words/figure-words";
import { formatCount, formatDay, formatDrawNumber, formatSigned } from "@/lib/format";
import type { DatasetNow } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import { gapTo } from "@/lib/rules/draw/gap";
import { UNCLASSIFIED } from "@/lib/rules/draw/list-query";
import type { Locale } from "@/lib/rules/text/bilingual";

/** A draw in words, with what it is known by. */
export type DrawEntry = FeedEntry & {
  readonly of: Draw;
  /** Its name in calendars before the host: it stays when the draw is renumbered. */
  readonly uid: string;
  /** How often it was corrected; only rises. */
  readonly sequence: number;
};

/** The draws of some categories, all where none is named, the newest first. */
export const drawsOf = ({ draws }: Pick<DatasetNow, "draws">, categories: readonly string[]): readonly Draw[] =>
  draws.filter(({ category }) => categories.length === 0 || categories.includes(category ?? UNCLASSIFIED)).toReversed();

/** Draws in the words of feeds and calendars. */
export async function drawEntries(
  draws: readonly Draw[],
  dataset: DatasetNow,
  locale: Locale,
): Promise<readonly DrawEntry[]> {
  const [marks, t, common, doubt] = await Promise.all([
    drawMarks(),
    getTranslations({ locale, namespace: "feeds" }),
    getTranslations({ locale, namespace: "common" }),
    getTranslations({ locale, namespace: "doubt" }),
  ]);
  const site = publicUrl();
  const view = apiView(dataset, locale, site);
  const name = shortNames(dataset.categories, locale);
  return draws.flatMap((draw) => {
    const mark = marks.get(draw.number);
    // It was hidden between two reads.
    if (mark === undefined) return [];
    const category = draw.category === null ? t("unclassified") : name(draw.category);
    const words = {
      number: formatDrawNumber(draw.number, locale),
      date: formatDay(draw.date, locale),
      category,
      cutoff: formatCount(draw.cutoff, locale),
      invitations: formatCount(draw.invitations, locale),
    };
    const gap = gapTo(draw, view.references);
    const doubtful = doubtInline(draw, dataset.corrections, { common, doubt, locale });
    const text = [
      t("text", words),
      ...(gap === null
        ? []
        : [
            t("gap", {
              points: gap.points,
              gap: formatSigned(gap.points, locale),
              number: formatDrawNumber(gap.referenceNumber, locale),
            }),
          ]),
      ...(doubtful === null ? [] : [t("doubt", { doubt: doubtful })]),
    ].join(" ");
    const published = instantOfDraw(draw);
    return {
      of: draw,
      uid: `draw-id${mark.id}`,
      sequence: mark.changes,
      id: `tag:${new URL(site).hostname},2015:draw:${mark.id}`,
      url: `${site}/${locale}/draws/${draw.number}`,
      title: t("entry", words),
      text,
      published,
      updated: later(published, mark.changedAt),
      category: draw.category === null ? null : { slug: draw.category, name: category },
      draw: drawJson(draw, view),
    };
  });
}

/** The title of a feed or a calendar of some categories. */
export async function entriesTitle(
  categories: readonly string[],
  dataset: DatasetNow,
  locale: Locale,
): Promise<string> {
  const t = await getTranslations({ locale, namespace: "feeds" });
  const name = shortNames(dataset.categories, locale);
  const names = categories.map((slug) => (slug === UNCLASSIFIED ? t("unclassified") : name(slug)));
  return names.length === 0 ? t("title") : t("titleOf", { categories: names.join(", ") });
}
