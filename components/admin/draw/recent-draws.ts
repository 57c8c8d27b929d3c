import { formatCount, formatDay, formatDrawNumber } from "@/lib/format";
import type { Dataset } from "@/lib/rules/dataset";
import { compareDraws } from "@/lib/rules/draw/draw";
import { CEC } from "@/lib/rules/category/category";
import type { Locale } from "@/lib/rules/text/bilingual";

/** As many tell how a category has moved lately. */
const SHOWN = 5;

/** The last draws of a category in words, newest first. */
export type RecentDraws = {
  readonly name: string;
  readonly rows: readonly {
    readonly number: string;
    readonly day: string;
    readonly cutoff: string;
    readonly invitations: string;
  }[];
};
/** By the slug of the category; `cec` is the one that stands beside every other. */
export type RecentOfAll = { readonly cec: string; readonly by: Readonly<Record<string, RecentDraws>> };

/** The last five draws of each category in words. */
export function recentOfAll({ draws, categories }: Dataset, locale: Locale): RecentOfAll {
  const newestFirst = [...draws].sort((a, b) => compareDraws(b, a));
  const of = (slug: string) =>
    newestFirst
      .filter(({ category }) => category === slug)
      .slice(0, SHOWN)
      .map(({ number, date, cutoff, invitations }) => ({
        number: formatDrawNumber(number, locale),
        day: formatDay(date, locale, "short"),
        cutoff: formatCount(cutoff, locale),
        invitations: formatCount(invitations, locale),
      }));
  const by = categories.map(({ slug, name }) => [slug, { name: name[locale], rows: of(slug) }] as const);
  return { cec: CEC, by: Object.fromEntries(by) };
}
