import { messages } from "@/lib/i18n/messages";
import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";
import type { SearchedPage } from "@/lib/rules/search/site-search";
import { FOOTER_PAGES, GROUPS, type SitePage } from "../bar/site-map";

const ADMIN = "admin";
type PublicPage = Exclude<SitePage, typeof ADMIN | "search">;

const isPublic = (page: SitePage): page is PublicPage => page !== ADMIN && page !== "search";
const PAGES = [...GROUPS.flatMap(({ pages }): readonly SitePage[] => pages), ...FOOTER_PAGES].filter(isPublic);

const keyOf = (page: PublicPage) => (page === "" ? ("dashboard" as const) : page);

/** A public page, with its name in the language of the reader. */
export type NamedPage = SearchedPage & { readonly name: string };

/** The public pages with their names and the other words that they are looked for by, in both languages. */
export const searchedPages = (locale: Locale): NamedPage[] =>
  PAGES.map((page) => {
    const key = keyOf(page);
    const names = LOCALES.flatMap((each) => [messages[each].common.pages[key], messages[each].search.words[key]]);
    return { path: page === "" ? "" : `/${page}`, names, name: messages[locale].common.pages[key] };
  });
