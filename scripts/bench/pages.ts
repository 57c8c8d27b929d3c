/**
 * A page without content in the same app, which only the copy under measurement has: what a page costs at the least.
 */
export const EMPTY_PAGE = {
  path: "/en/empty",
  /** With any query the server leaves the very same kept page to Next, which answers as `next start` does. */
  byNext: "/en/empty?by=next",
  file: "app/[locale]/(public)/empty/page.tsx",
  source: "export default function Empty() {\n  return <p>Empty</p>;\n}\n",
} as const;

/** The pages that are measured, each at its default address. */
export const PAGES = {
  emptyByNext: EMPTY_PAGE.byNext,
  empty: EMPTY_PAGE.path,
  dashboard: "/en",
  category: "/en/categories/healthcare",
  draw: "/en/draws/379",
  list: "/en/draws",
  explore: "/en/explore",
  check: "/en/check",
} as const;

export type PageName = keyof typeof PAGES;

export const PAGE_NAMES = Object.keys(PAGES) as PageName[];

/** How a page is named in the tables. */
export const pageTitle = (name: PageName): string =>
  ({ emptyByNext: "an empty page, by Next", empty: "an empty page, from memory" })[name as string] ??
  `${name} ${PAGES[name]}`;
