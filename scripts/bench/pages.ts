/** The pages that are measured, each at its default address. */
export const PAGES = {
  dashboard: "/en",
  category: "/en/categories/healthcare",
  draw: "/en/draws/379",
  list: "/en/draws",
} as const;

export type PageName = keyof typeof PAGES;

export const PAGE_NAMES = Object.keys(PAGES) as PageName[];

/** A page without content in the same app, which only the copy under measurement has: what a page costs at the least. */
export const EMPTY_PAGE = {
  path: "/en/empty",
  file: "app/[locale]/(public)/empty/page.tsx",
  source: "export default function Empty() {\n  return <p>Empty</p>;\n}\n",
} as const;
