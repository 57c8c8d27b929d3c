import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { FeedOrigin, StoredFeedError } from "@/lib/rules/feed/import-run";
import { formatDay } from "@/lib/format";
import { parseIsoDate } from "@/lib/rules/time/iso-date";
import { messages } from "@/lib/i18n/messages";

const has = <T extends object>(map: T, key: string): key is keyof T & string => Object.hasOwn(map, key);

/** The words for what an import was refused for, what was wrong with a value, and where a feed came from. */
export function importWords(locale: Locale) {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "imports" });
  const words = messages[locale].imports;
  /** A day is recorded as ISO has it, and said as the language does. */
  const said = (text: string) => {
    const day = parseIsoDate(text);
    return day === null ? text : formatDay(day, locale);
  };
  return {
    refusal: ({ code, params }: StoredFeedError): string =>
      has(words.refusals, code)
        ? t(`refusals.${code}`, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, said(value)])))
        : code,
    reason: (code: string): string => (has(words.reasons, code) ? words.reasons[code] : code),
    /** The address or file of a feed with how it came; a paste has no name of its own. */
    from: ({ origin, name }: { origin: FeedOrigin; name: string }): string =>
      origin === "paste" ? words.origins.paste : `${name} (${words.origins[origin]})`,
  };
}
