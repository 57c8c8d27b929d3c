import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { RecordChange } from "@/lib/rules/record/revision";
import { messages } from "@/lib/i18n/messages";
import type { RecordRevision } from "./record-history";
import type { RecordRow } from "./record-rows";

/** The changes of a record in words, each state by `rowsOf`. */
export function revisionsInWords<T>(
  changes: readonly RecordChange<T>[],
  rowsOf: (state: T) => readonly RecordRow[],
  locale: Locale,
): RecordRevision[] {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "records.history" });
  return changes.map(({ revision, kind, at, by, reason, source, before, after }) => ({
    revision,
    kind,
    what: kind === "seed" ? t("create") : t(kind),
    heading: kind === "seed" ? t("seeded", { revision }) : t("heading", { revision, what: t(kind), who: by }),
    at,
    reason,
    source,
    before: before && rowsOf(before),
    after: rowsOf(after),
  }));
}
