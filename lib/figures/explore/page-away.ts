import { formatInvitationsQuery, type InvitationsQuery } from "@/lib/figures/query/invitations-query";
import { formatPoolQuery, type PoolQuery } from "@/lib/rules/pool/query";
import type { Locale } from "@/lib/rules/text/bilingual";
import { addressOf } from "@/lib/rules/text/query-codec";
import type { Away } from "./away";

/** The figures of pages other than Explore, by their names in the addresses of pictures and frames. */
export const PAGE_FIGURES = ["pool", "invitations", "to-date"] as const;
export type PageFigureName = (typeof PAGE_FIGURES)[number];

type PageFile = {
  /** Of the page below the language. */
  readonly page: string;
  readonly name: PageFigureName;
  /** The query of the page, see addressOf. */
  readonly query: string;
  readonly csv: string;
  readonly json: string | null;
};

/** Where the figure of a page other than Explore can be taken from. */
function pageAway({ page, name, query, csv, json }: PageFile, locale: Locale, site: string): Away {
  const picture = (form: string) => addressOf(`/api/v1/figures/${name}.${form}`, query, `lang=${locale}`);
  const address = addressOf(`${site}/${locale}/${page}`, query);
  return {
    files: { csv, json, svg: picture("svg"), png: picture("png") },
    page: address,
    cited: address,
    embed: addressOf(`${site}/${locale}/embed/figures/${name}`, query),
  };
}

/** Where the map of the pool can be taken from. */
export const poolAway = (query: PoolQuery, locale: Locale, site: string): Away =>
  pageAway(
    {
      page: "pool",
      name: "pool",
      query: formatPoolQuery({ ...query, asked: false }),
      csv: "/api/v1/pools.csv",
      json: "/api/v1/pools",
    },
    locale,
    site,
  );

/** Where a figure of the page of invitations can be taken from; its values are the draws that it counts. */
export function invitationsAway(
  name: "invitations" | "to-date",
  query: InvitationsQuery,
  locale: Locale,
  site: string,
): Away {
  const { from, to } = query.range;
  const days = name === "invitations" ? `from=${from}&to=${to}` : "";
  const categories = query.categories === null ? "" : `category=${query.categories.join(",")}`;
  return pageAway(
    {
      page: "invitations",
      name,
      query: formatInvitationsQuery(query),
      csv: addressOf("/api/v1/draws.csv", categories, days),
      json: addressOf("/api/v1/draws", categories, days),
    },
    locale,
    site,
  );
}
