import { formatExploreQuery, type ExploreQuery } from "@/lib/figures/query/explore-query";
import type { Locale } from "@/lib/rules/text/bilingual";
import { addressOf } from "@/lib/rules/text/query-codec";

/** Where a figure can be taken from: addresses of its files within the site, whole ones of all else. */
export type Away = {
  /** Null for a form that the figure does not have. */
  readonly files: {
    readonly csv: string;
    readonly json: string | null;
    readonly svg: string | null;
    readonly png: string | null;
  };
  /** The page at this state, following its period. */
  readonly page: string;
  /** The same with its days, where the page's address can hold them. */
  readonly cited: string;
  /** The document for a frame; null where there is none. */
  readonly embed: string | null;
};

/** Where the figure of an explore query can be taken from. */
export function exploreAway(query: ExploreQuery, locale: Locale, site: string): Away {
  const address = formatExploreQuery(query);
  const file = (name: string) => addressOf(`/api/v1/${name}`, address, `lang=${locale}`);
  const page = `${site}/${locale}/explore`;
  return {
    files: { csv: file("series.csv"), json: file("series"), svg: file("series.svg"), png: file("series.png") },
    page: addressOf(page, address),
    // A citation holds its days; the link follows its period.
    cited: addressOf(page, formatExploreQuery({ ...query, chosen: true, period: null })),
    embed: addressOf(`${site}/${locale}/embed/explore`, address),
  };
}
