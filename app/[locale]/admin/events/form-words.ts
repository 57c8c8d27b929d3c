import type { Locale } from "@/lib/rules/text/bilingual";
import { messages } from "@/lib/i18n/messages";

/** The words of the form of an event, as its client component takes them. */
export const formWords = (locale: Locale) => ({
  form: messages[locale].events.form,
  merge: messages[locale].acts.merge,
  problem: messages[locale].admin.errors.title,
  item: messages[locale].admin.errors.item,
});
