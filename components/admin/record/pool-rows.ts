import { formatCount } from "@/lib/format";
import { messages } from "@/lib/i18n/messages";
import type { EnteredPool } from "@/lib/rules/pool/entry";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { RecordRow } from "./record-rows";

/** In French a no-break space stands before a colon. */
const COLON: Readonly<Record<Locale, string>> = { en: ":", fr: "\u00a0:" };

/** The values of a pool snapshot in words. */
export const poolRows =
  (locale: Locale) =>
  ({ total, bands, source }: EnteredPool): RecordRow[] => {
    const words = messages[locale].records.pool;
    const items = bands.map(
      (band) => `${band.min}–${band.max}${COLON[locale]} ${formatCount(band.candidates, locale)}`,
    );
    return [
      { field: "total", label: words.total, text: total === null ? words.unknown : formatCount(total, locale) },
      { field: "bands", label: words.bands, text: items.join("; "), items },
      { field: "source", label: words.source, text: words.sources[source] },
    ];
  };
