/**
 * The pages of the site by what readers come for, in the order of the bar. A page is its path after the language,
 * without the first slash; the dashboard is empty. Its name: `common.pages`.
 */
export const GROUPS = [
  { name: "trends", pages: ["", "explore", "invitations", "pool", "cadence"] },
  { name: "draws", pages: ["draws", "draws/compare"] },
  { name: "who", pages: ["categories", "occupations", "list-changes"] },
  { name: "mine", pages: ["check", "crs", "after-invitation"] },
] as const;

/** What is about the site and its data: in the footer. */
export const FOOTER_PAGES = ["search", "about", "alerts", "data", "admin"] as const;

export type SitePage = (typeof GROUPS)[number]["pages"][number] | (typeof FOOTER_PAGES)[number];

/** The address of a page in a language. */
export const addressOfPage = (locale: string, page: SitePage): string => `/${locale}${page === "" ? "" : `/${page}`}`;

/**
 * The page of the bar that an address belongs to: itself, or the one that it is below. Null for a page of the footer
 * and for one that is in no group.
 * @param path without the language, with or without a query: `/draws/379`
 */
export function placeOf(path: string): { readonly page: SitePage; readonly itself: boolean } | null {
  const [bare = ""] = path.slice(1).split("?");
  const pages = GROUPS.flatMap((group): readonly SitePage[] => group.pages);
  const own = pages.find((page) => page === bare);
  if (own !== undefined) return { page: own, itself: path.slice(1) === own };
  // A comparison has the address of its first draw.
  if (/^draws\/[^/]+\/vs(?:\/|$)/.test(bare)) return { page: "draws/compare", itself: false };
  const above = pages.find((page) => page !== "" && bare.startsWith(`${page}/`));
  return above === undefined ? null : { page: above, itself: false };
}
