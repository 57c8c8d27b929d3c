import { createTranslator } from "next-intl";
import { messages } from "@/lib/i18n/messages";

/** English, with categories named by their slugs. */
export const english = {
  t: createTranslator({ locale: "en", messages: messages.en, namespace: "explore" }),
  figure: createTranslator({ locale: "en", messages: messages.en, namespace: "figure" }),
  common: createTranslator({ locale: "en", messages: messages.en, namespace: "common" }),
  doubt: createTranslator({ locale: "en", messages: messages.en, namespace: "doubt" }),
  locale: "en",
  categories: [],
  name: (slug: string) => slug,
} as const;
