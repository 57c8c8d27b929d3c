import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { FeedOrigin, StoredFeedError } from "@/lib/rules/feed/import-run";
import { messages } from "@/lib/i18n/messages";

const has = <T extends object>(map: T, key: string): key is keyof T & string => Object.hasOwn(map, key);

/** The words for what an import was refused for, what was wrong with a value, and where a feed came from. */
export function importWords(locale: Locale) {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "imports" });
  const words = messages[locale].imports;
  return {
    refusal: ({ code, params }: StoredFeedError): string =>
      has(words.refusals, code) ? t(`refusals.${code}`, params) : code,
    reason: (code: string): string => (has(words.reasons, code) ? words.reasons[code] : code),
    /** The address or file of a feed with how it came; a paste has no name of its own. */
    from: ({ origin, name }: { origin: FeedOrigin; name: string }): string =>
      origin === "paste" ? words.origins.paste : `${name} (${words.origins[origin]})`,
  };
}
