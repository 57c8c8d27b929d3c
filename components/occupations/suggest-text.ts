import { createTranslator, useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { MatchReason } from "@/lib/rules/occupation/occupation-match";
import { messages } from "@/lib/i18n/messages";
import { MAX_SUGGESTIONS, type SuggestText } from "./suggestion";

const REASONS = ["code", "title", "common_name", "job_title", "similar"] as const satisfies readonly MatchReason[];

type Translate = ReturnType<typeof useTranslations<"occupations">>;

const wordsOf = (t: Translate): SuggestText => ({
  list: t("search.suggestions"),
  counts: Array.from({ length: MAX_SUGGESTIONS + 1 }, (_, count) => t("search.suggested", { count })),
  reasons: Object.fromEntries(
    REASONS.map((reason) => [reason, t(`results.reason.${reason}`)]),
  ) as SuggestText["reasons"],
});

/** The words of a field that suggests occupations, in the language of the page. */
export const useSuggestText = (): SuggestText => wordsOf(useTranslations("occupations"));

/** The same in any language. */
export const suggestText = (locale: Locale): SuggestText =>
  wordsOf(createTranslator({ locale, messages: messages[locale], namespace: "occupations" }) as Translate);
