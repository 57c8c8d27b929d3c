import { createTranslator } from "next-intl";
import { messages } from "@/lib/i18n/messages";
import type { Locale } from "@/lib/rules/text/bilingual";

/** The messages about records, in one language. */
export const recordTranslator = (locale: Locale) =>
  createTranslator({ locale, messages: messages[locale], namespace: "records" });
export type RecordTranslator = ReturnType<typeof recordTranslator>;
