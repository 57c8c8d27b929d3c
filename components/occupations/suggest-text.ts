import { useTranslations } from "next-intl";
import type { MatchReason } from "@/lib/domain/occupation-match";
import { MOST_SUGGESTIONS, type SuggestText } from "./suggestion";

const REASONS = ["code", "title", "common_name", "job_title", "similar"] as const satisfies readonly MatchReason[];

/** The words of the field that suggests occupations. */
export function useSuggestText(): SuggestText {
  const t = useTranslations("occupations");
  return {
    list: t("search.suggestions"),
    counts: Array.from({ length: MOST_SUGGESTIONS + 1 }, (_, count) => t("search.suggested", { count })),
    reasons: Object.fromEntries(REASONS.map((reason) => [reason, t(`results.reason.${reason}`)])) as SuggestText["reasons"],
  };
}
