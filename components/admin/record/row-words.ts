import type { Locale } from "@/lib/rules/text/bilingual";
import { recordTranslator } from "./record-translator";
import type { RowWords } from "./record-rows";

/** The words for what was added to and dropped from a list. */
export function rowWords(locale: Locale): RowWords {
  const t = recordTranslator(locale);
  return {
    dropped: (items) => t("values.dropped", { items }),
    added: (items) => t("values.added", { items }),
    nothingDropped: t("values.nothingDropped"),
    nothingAdded: t("values.nothingAdded"),
  };
}
