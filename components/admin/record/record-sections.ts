import { CERTAINTIES, EVENT_ENTRY } from "@/lib/rules/event/policy-event";
import type { Locale } from "@/lib/rules/text/bilingual";
import { CATEGORY_KINDS } from "@/lib/rules/category/category";
import { CONFIDENCES, CORRECTION_FIELDS } from "@/lib/rules/correction/correction";
import { messages } from "@/lib/i18n/messages";
import type { RecordField, RecordFormText, RecordSection } from "./record-form-state";
import { recordWords } from "./record-words";

/** The words of every form of a record, as its client component takes them. */
export const recordFormText = (locale: Locale): RecordFormText => ({
  form: messages[locale].records.form,
  check: messages[locale].records.check,
  merge: messages[locale].acts.merge,
  kept: messages[locale].kept,
  problem: messages[locale].admin.errors.title,
  item: messages[locale].admin.errors.item,
});

/** Why, and from where. */
export function noteFields(locale: Locale, { needed, reason }: { needed: boolean; reason?: string }): RecordField[] {
  const { form } = messages[locale].records;
  return [
    {
      name: "reason",
      label: reason ?? form.reason,
      kind: "line",
      hint: needed ? form.hints.reasonEdit : form.hints.reasonNew,
      ...(needed ? {} : { mark: form.optional }),
    },
    { name: "source", label: form.source, kind: "line", mark: form.optional, hint: form.hints.source },
  ];
}

/** A field in both languages. */
export const both = (
  name: string,
  kind: "line" | "text",
  labels: Readonly<Record<string, string>>,
  more: Partial<RecordField> = {},
): RecordField[] =>
  (["En", "Fr"] as const).map((language) => ({
    name: name + language,
    label: labels[name + language] ?? "",
    kind,
    lang: language === "En" ? "en" : "fr",
    ...more,
  }));

/** The form of a category. */
export function categorySections(
  locale: Locale,
  { editing, places }: { editing: boolean; places: readonly number[] },
): RecordSection[] {
  const { category, form } = messages[locale].records;
  const { t } = recordWords(locale, []);
  const { fields, hints, sections } = category;
  return [
    {
      title: sections.names,
      fields: [...both("name", "line", fields), ...both("shortName", "line", fields, { hint: hints.shortName })],
    },
    {
      title: sections.meaning,
      fields: [
        ...both("definition", "text", fields, { hint: hints.definition }),
        {
          name: "kind",
          label: fields.kind,
          kind: "choice",
          options: CATEGORY_KINDS.map((value) => ({ value, label: category.kinds[value] })),
        },
        { name: "roundNames", label: fields.roundNames, kind: "text", mark: form.optional, hint: hints.roundNames },
      ],
    },
    {
      title: sections.dates,
      fields: [
        { name: "introduced", label: fields.introduced, kind: "day", mark: form.blank, hint: hints.introduced },
        { name: "retired", label: fields.retired, kind: "day", mark: form.optional, hint: hints.retired },
        { name: "showsFrom", label: fields.showsFrom, kind: "day", mark: form.optional, hint: form.hints.showsFrom },
      ],
    },
    {
      title: sections.order,
      fields: [
        {
          name: "position",
          label: fields.position,
          kind: "number",
          hint: t("category.hints.position", { places: places.join(", ") }),
        },
      ],
    },
    { title: null, fields: noteFields(locale, { needed: editing }) },
  ];
}

/** The form of a correction. */
export function correctionSections(locale: Locale, { editing }: { editing: boolean }): RecordSection[] {
  const { correction, form } = messages[locale].records;
  const { field: names, levels } = messages[locale].draw.corrections;
  const { fields, hints } = correction;
  return [
    {
      title: null,
      fields: [
        { name: "drawNumber", label: fields.drawNumber, kind: "number" },
        {
          name: "field",
          label: fields.field,
          kind: "choice",
          options: CORRECTION_FIELDS.map((value) => ({ value, label: names[value] })),
        },
        { name: "officialValue", label: fields.officialValue, kind: "line", hint: hints.officialValue },
        { name: "likelyValue", label: fields.likelyValue, kind: "line", mark: form.blank, hint: hints.likelyValue },
        {
          name: "confidence",
          label: fields.confidence,
          kind: "choice",
          options: CONFIDENCES.map((value) => ({ value, label: levels[value] })),
        },
        ...both("evidence", "text", fields, { hint: hints.evidence, rows: 4 }),
        ...noteFields(locale, { needed: editing }),
      ],
    },
  ];
}

const EVENT_KINDS = { date: "day", titleEn: "line", titleFr: "line", certainty: "choice", sourceUrl: "link" } as const;

/** The form of a policy event. */
export function eventSections(locale: Locale, { editing }: { editing: boolean }): RecordSection[] {
  const { events, records } = messages[locale];
  const fields = EVENT_ENTRY.map(
    (name): RecordField => ({
      name,
      label: events.form[name],
      kind: EVENT_KINDS[name],
      hint: events.form.hints[name],
      ...(name === "certainty" && {
        options: CERTAINTIES.map((value) => ({ value, label: events.certainties[value] })),
      }),
      ...(name === "titleEn" && { lang: "en" }),
      ...(name === "titleFr" && { lang: "fr" }),
      ...(name === "sourceUrl" && { mark: records.form.optional }),
    }),
  );
  return [{ title: null, fields: [...fields, ...noteFields(locale, { needed: editing })] }];
}
