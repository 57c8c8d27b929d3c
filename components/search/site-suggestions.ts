import { formatCount, formatDay, formatDrawNumber } from "@/lib/format";
import { shortNames } from "@/lib/figures/words/figure-words";
import type { Dataset } from "@/lib/rules/dataset";
import type { OccupationSearch } from "@/lib/rules/occupation/occupation-search";
import type { FoundInSite } from "@/lib/rules/search/site-search";
import type { Locale } from "@/lib/rules/text/bilingual";
import { searchedPages, type NamedPage } from "./searched-pages";

/** Suggestions shown at most. */
export const MAX_SUGGESTIONS = 8;

/** One suggestion: the page it leads to, without the language, its name, and what it is. */
export type SiteSuggestion = { readonly path: string; readonly name: string; readonly detail: string };

/** What suggestions are, in the language of the page. */
export type KindWords = Readonly<Record<"category" | "page" | "occupation", string>>;

/** What a search found as suggestions, the first {@link MAX_SUGGESTIONS}: draws, categories, pages, occupations. */
export function siteSuggestions(
  found: FoundInSite,
  occupations: OccupationSearch | null,
  dataset: Pick<Dataset, "categories" | "occupations">,
  kinds: KindWords,
  locale: Locale,
): SiteSuggestion[] {
  const name = shortNames(dataset.categories, locale);
  const titles = new Map(dataset.occupations.map(({ noc, title }) => [noc, title[locale]]));
  const named = new Map(searchedPages(locale).map((page: NamedPage) => [page.path, page.name]));
  const draws = found.draws === null ? [] : found.draws.asked === "days" ? daysOf(found.draws) : found.draws.draws;
  const matches = occupations === null ? [] : [...occupations.alike, ...occupations.matches];
  return [
    ...draws.map((draw) => ({
      path: `/draws/${draw.number}`,
      name: `${formatDrawNumber(draw.number, locale)}, ${formatDay(draw.date, locale, "short")}`,
      detail: `${draw.category === null ? draw.roundName : name(draw.category)}, ${formatCount(draw.cutoff, locale)}`,
    })),
    ...found.categories.map((category) => ({
      path: `/categories/${category.slug}`,
      name: category.name[locale],
      detail: kinds.category,
    })),
    ...found.pages.map(({ path }) => ({ path, name: named.get(path) ?? path, detail: kinds.page })),
    ...matches.flatMap(({ noc }) => {
      const title = titles.get(noc);
      return title === undefined
        ? []
        : [{ path: `/occupations/${noc}`, name: `${noc} ${title}`, detail: kinds.occupation }];
    }),
  ].slice(0, MAX_SUGGESTIONS);
}

const daysOf = ({ draws, nearest }: Extract<FoundInSite["draws"], { asked: "days" }>) =>
  draws.length > 0 ? draws : nearest;
