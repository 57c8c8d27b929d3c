import type { Locale } from "@/lib/rules/text/bilingual";

/** What readers are told of new draws by, without an account: its key in `data.told`, and its path in the API. */
export const FEED_FORMS = [
  { key: "atom", path: "feeds/draws.atom" },
  { key: "json", path: "feeds/draws.json" },
  { key: "calendar", path: "draws.ics" },
] as const;

/**
 * The address of a feed or calendar in a language.
 * @param slug of a category; null for all draws
 */
export function feedAddress(path: (typeof FEED_FORMS)[number]["path"], slug: string | null, locale: Locale): string {
  const query = new URLSearchParams({ ...(slug && { category: slug }), ...(locale !== "en" && { lang: locale }) });
  return `/api/v1/${path}${query.size > 0 ? `?${query}` : ""}`;
}
