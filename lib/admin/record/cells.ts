import type { RecordRow } from "@/components/admin/record/record-rows";
import { rowWords } from "@/components/admin/record/row-words";
import { recordWords } from "@/components/admin/record/record-words";
import type { Locale } from "@/lib/rules/text/bilingual";
import { joined, type MergeShape, type MergeChoice, type Versions } from "@/lib/rules/record/merge";
import type { Texts } from "@/lib/rules/record/form-reader";
import { messages } from "@/lib/i18n/messages";

/** A state of a record as it is typed, and in words. */
export type SaidRecord = { readonly texts: Texts; readonly rows: readonly RecordRow[] };

const linesOf = (text: string | undefined) => (text ?? "").split("\n").filter((line) => line !== "");

/**
 * What two versions of a record hold in the fields that are chosen as one, in words. A list of codes tells what was
 * added and dropped since both began, an item a line.
 */
export function recordCells(
  locale: Locale,
  shape: MergeShape,
  { base, theirs, yours }: Versions<SaidRecord>,
): { label: (field: string) => string; say: (field: string, of: "base" | MergeChoice) => string } {
  const { t } = recordWords(locale, []);
  const words = rowWords(locale);
  const labels: Readonly<Partial<Record<string, string>>> = messages[locale].records.merge.fields;
  const states = { base: base ?? theirs, theirs, yours };
  const texts = { base: base && base.texts, theirs: theirs.texts, yours: yours.texts };
  const rowsOf = (field: string, { rows }: SaidRecord) => rows.filter((row) => shape.parts[field]?.includes(row.field));

  /** The items of a list in words, by their codes. */
  const items = new Map(
    Object.values(states)
      .flatMap(({ rows }) => rows)
      .flatMap((row) => row.items ?? [])
      .map((item) => [item.split(" ", 1)[0]!, item]),
  );
  function codes(field: string, of: "base" | MergeChoice): string {
    const from = linesOf(states.base.texts[field]);
    const to = of === "both" ? linesOf(joined(shape, field, texts) ?? "") : linesOf(states[of].texts[field]);
    const said = (these: string[], those: string[], word: (item: string) => string) =>
      these.filter((code) => !those.includes(code)).map((code) => word(items.get(code) ?? code));
    return (
      [...said(to, from, words.added), ...said(from, to, words.dropped)].join("\n") ||
      t("merge.listed", { count: to.length })
    );
  }

  return {
    label: (field) => labels[field] ?? rowsOf(field, theirs)[0]?.label ?? field,
    say: (field, of) => {
      const rows = rowsOf(field, states[of === "both" ? "theirs" : of]);
      if (rows.some((row) => row.items)) return codes(field, of);
      if (of === "both") return joined(shape, field, texts) || t("values.none");
      const filled = rows.filter(({ text }) => text !== t("values.none"));
      return (
        filled
          .map((row) => (row.field.startsWith("own") ? t("merge.ours", { name: row.text }) : row.text))
          .join("\n") || t("values.none")
      );
    },
  };
}
