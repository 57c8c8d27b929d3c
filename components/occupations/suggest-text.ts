import { createTranslator, useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { messages } from "@/lib/i18n/messages";
import { MAX_SUGGESTIONS, type SuggestText } from "./suggestion";

type Translate = ReturnType<typeof useTranslations<"occupations">>;

const wordsOf = (t: Translate): SuggestText => ({
  list: t("search.suggestions"),
  counts: Array.from({ length: MAX_SUGGESTIONS + 1 }, (_, count) => t("search.suggested", { count })),
  reasons: {
    code: t("results.reason.code"),
    title: t("results.reason.title"),
    common_name: t("results.reason.common_name"),
    job_title: t("results.reason.job_title"),
    similar: t("results.reason.similar"),
  },
});

/** The words of a field that suggests occupations, in the language of the page. */
export const useSuggestText = (): SuggestText => wordsOf(useTranslations("occupations"));

/** The same in any language. */
export const suggestText = (locale: Locale): SuggestText =>
  wordsOf(createTranslator({ locale, messages: messages[locale], namespace: "occupations" }) as Translate);
