import { createTranslator, useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { messages } from "@/lib/i18n/messages";
import type { RowWords } from "./record-rows";

type Translate = ReturnType<typeof useTranslations<"records.values">>;

const wordsOf = (t: Translate): RowWords => ({
  dropped: (items) => t("dropped", { items }),
  added: (items) => t("added", { items }),
  nothingDropped: t("nothingDropped"),
  nothingAdded: t("nothingAdded"),
});

/** The words for what was added to and dropped from a list. */
export const rowWords = (locale: Locale): RowWords =>
  wordsOf(createTranslator({ locale, messages: messages[locale], namespace: "records.values" }) as Translate);

/** The same in the language of the page. */
export const useRowWords = (): RowWords => wordsOf(useTranslations("records.values"));
