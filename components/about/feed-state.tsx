import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { FeedFreshness } from "@/lib/rules/feed/import-run";
import { formatDay } from "@/lib/format";

/**
 * Whether the official feed is being read, and on which day it last was: a day, since a page kept in memory would lie
 * about an hour.
 */
export function FeedState({ feed: { state, day }, locale }: { feed: FeedFreshness; locale: Locale }) {
  const t = useTranslations("about.freshness.states");
  if (day === null)
    return state === "stale" ? <strong className="font-semibold text-ink">{t("staleNever")}</strong> : t("never");
  const said = formatDay(day, locale);
  if (state === "stale") return <strong className="font-semibold text-ink">{t("stale", { day: said })}</strong>;
  return state === "never" ? t("never") : t(state, { day: said });
}
