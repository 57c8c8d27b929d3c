import { getTranslations } from "next-intl/server";
import { exploreModel, type ExploreModel } from "@/lib/figures/explore/explore-model";
import type { ExploreLanguage } from "@/lib/figures/explore/language";
import { listChangesFacts } from "@/lib/figures/images/list-changes-image";
import { categoryFacts } from "@/lib/figures/images/category-image";
import { drawFacts, type ImageLanguage, type DrawFacts } from "@/lib/figures/images/draw-image";
import { getDataset } from "@/lib/db/dataset";
import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";
import { listChanges } from "@/lib/rules/category/list-changes";
import type { DatasetNow } from "@/lib/rules/dataset";
import { parseListChangesQuery } from "@/lib/figures/query/list-changes-query";
import { parseExploreQuery } from "@/lib/figures/query/explore-query";
import { windowStart } from "@/lib/rules/time/window";
import type { QueryParams } from "@/lib/rules/text/query-codec";
import { exploreLanguage } from "./explore-language";

/* What the images and frames of a page show: its facts and its figure. */

/** What is shown of one thing; `facts` is null where the heading of the figure says it. */
export type Shown = {
  readonly facts: DrawFacts | null;
  /** Null when it belongs to no category yet. */
  readonly model: ExploreModel | null;
  readonly language: ExploreLanguage;
  readonly words: ImageLanguage;
  readonly dataset: DatasetNow;
};

/** The words of images. */
export async function imageLanguage(locale: Locale): Promise<ImageLanguage> {
  const [images, draw, common, doubt] = await Promise.all([
    getTranslations({ locale, namespace: "images" }),
    getTranslations({ locale, namespace: "draw" }),
    getTranslations({ locale, namespace: "common" }),
    getTranslations({ locale, namespace: "doubt" }),
  ]);
  return { locale, images, draw, common, doubt };
}

async function start(locale: Locale) {
  const dataset = await getDataset();
  const [language, words] = await Promise.all([exploreLanguage(locale, dataset.categories), imageLanguage(locale)]);
  const model = (params: QueryParams) => exploreModel(parseExploreQuery(params, dataset), dataset, language);
  return { dataset, language, words, model };
}

/** The language that an address names; null for another word. */
export const knownLocale = (text: string): Locale | null => LOCALES.find((known) => known === text) ?? null;

/** An explore query, read as the page reads it: what is not understood falls back. */
export async function shownQuery(
  locale: Locale,
  params: QueryParams,
): Promise<Shown & { readonly model: ExploreModel }> {
  const { model, ...rest } = await start(locale);
  return { ...rest, facts: null, model: model(params) };
}

/** What changed between the two latest lists, in four numbers; null when there are not two. */
export async function shownListChanges(locale: Locale): Promise<Shown | null> {
  const { model: _model, ...rest } = await start(locale);
  const { categories } = rest.dataset;
  const { years } = parseListChangesQuery({}, categories);
  if (years === null) return null;
  const t = await getTranslations({ locale, namespace: "listChanges" });
  return { ...rest, facts: listChangesFacts(listChanges(categories, years.from, years.to), years, t), model: null };
}

/** A draw, with its category against CEC in the twelve months up to it; null when there is none of that number. */
export async function shownDraw(locale: Locale, number: string): Promise<Shown | null> {
  const { model, ...rest } = await start(locale);
  const draw = rest.dataset.draws.find((each) => each.number === number);
  if (!draw) return null;
  const days = { from: windowStart(draw.date, 12), to: draw.date };
  return {
    ...rest,
    facts: drawFacts(draw, rest.dataset, rest.words),
    model: draw.category === null ? null : model({ categories: draw.category, ...days }),
  };
}

/**
 * A category against CEC, since category-based selection began or, for a programme, since its first draw; null when
 * there is none of that name.
 */
export async function shownCategory(locale: Locale, slug: string): Promise<Shown | null> {
  const { model, ...rest } = await start(locale);
  const category = rest.dataset.categories.find((each) => each.slug === slug);
  if (!category) return null;
  const hasDraws = rest.dataset.draws.some((draw) => draw.category === slug);
  const period = category.kind === "program" || category.kind === "general" ? "all" : "selection";
  return {
    ...rest,
    facts: categoryFacts(category, rest.dataset, rest.words),
    model: hasDraws ? model({ categories: slug, period }) : null,
  };
}
