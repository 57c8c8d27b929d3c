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
  /** The same with its days, where it can hold them. */
  readonly citedQuery: string;
  readonly csv: string;
  readonly json: string | null;
};

/** Where the figure of a page other than Explore can be taken from. */
function pageAway({ page, name, query, citedQuery, csv, json }: PageFile, locale: Locale, site: string): Away {
  const picture = (form: string) => addressOf(`/api/v1/figures/${name}.${form}`, query, `lang=${locale}`);
  return {
    files: { csv, json, svg: picture("svg"), png: picture("png") },
    page: addressOf(`${site}/${locale}/${page}`, query),
    cited: addressOf(`${site}/${locale}/${page}`, citedQuery),
    embed: addressOf(`${site}/${locale}/embed/figures/${name}`, query),
  };
}

/** Where the map of the pool can be taken from. Its page knows periods alone: a citation says the day known to. */
export function poolAway(query: PoolQuery, locale: Locale, site: string): Away {
  const address = formatPoolQuery({ ...query, asked: false });
  return pageAway(
    {
      page: "pool",
      name: "pool",
      query: address,
      citedQuery: address,
      csv: "/api/v1/pools.csv",
      json: "/api/v1/pools",
    },
    locale,
    site,
  );
}

/**
 * Where a figure of the page of invitations can be taken from, with its own values. The years over each other have no
 * table of their own: of them CSV gives the draws that they count. JSON would be a first part of those, so there is none.
 */
export function invitationsAway(
  name: "invitations" | "to-date",
  query: InvitationsQuery,
  locale: Locale,
  site: string,
): Away {
  const address = formatInvitationsQuery(query);
  const own = (path: string) => addressOf(`/api/v1/${path}`, address, `lang=${locale}`);
  const categories = query.categories === null ? "" : `category=${query.categories.join(",")}`;
  return pageAway(
    {
      page: "invitations",
      name,
      query: address,
      citedQuery: formatInvitationsQuery({ ...query, period: null }),
      csv: name === "invitations" ? own("invitations.csv") : addressOf("/api/v1/draws.csv", categories),
      json: name === "invitations" ? own("invitations") : null,
    },
    locale,
    site,
  );
}
