import type { RecordField, RecordSection } from "@/components/admin/record/record-form-state";
import type { RecordFormText } from "@/components/admin/record/record-form";
import { occupation, recordWords, type Titles } from "@/components/admin/record/record-words";
import { suggestText } from "@/components/occupations/suggest-text";
import type { Locale } from "@/lib/rules/text/bilingual";
import { CATEGORY_KINDS } from "@/lib/rules/category/category";
import { CATEGORY_ENTRY } from "@/lib/rules/category/entry";
import { CONFIDENCES, CORRECTION_FIELDS } from "@/lib/rules/correction/correction";
import { CORRECTION_ENTRY } from "@/lib/rules/correction/entry";
import { VERSION_ENTRY } from "@/lib/rules/category/version-entry";
import { ABILITIES, FRAMEWORKS, LOCATIONS, RULE_STATES } from "@/lib/rules/category/version-rules-entry";
import { messages } from "@/lib/i18n/messages";
import type { RecordTarget } from "./record-target";

const ENTRIES = { category: CATEGORY_ENTRY, version: VERSION_ENTRY, correction: CORRECTION_ENTRY } as const;
const NOTE = ["reason", "source", "revision"] as const;

/** The names of the fields of a form, in its order. */
export const entryOf = ({ kind, step }: Pick<RecordTarget, "kind" | "step">): readonly string[] =>
  step === "save" ? [...ENTRIES[kind], ...NOTE] : NOTE;

/** The words of every form of a record, as its client component takes them. */
export const recordFormText = (locale: Locale): RecordFormText => ({
  form: messages[locale].records.form,
  check: messages[locale].records.check,
  merge: messages[locale].acts.merge,
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

const both = (
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

/**
 * The form of a version.
 * @param listed the codes it lists now
 */
export function versionSections(
  locale: Locale,
  { reasonNeeded, listed, titles }: { reasonNeeded: boolean; listed: readonly string[]; titles: Titles },
): RecordSection[] {
  const { version, form, states } = messages[locale].records;
  const { rules } = messages[locale];
  const { t } = recordWords(locale, []);
  const { fields, hints, sections } = version;
  const three = RULE_STATES.map((value) => ({ value, label: states[value] }));
  const two = three.slice(1);
  const listedNow = {
    summary: t("version.listNow", { count: listed.length }),
    items: listed.map((noc) => occupation(noc, titles)),
  };
  const numberRule = (name: "minMonths" | "minHours" | "withinPastYears"): RecordField[] => [
    { name, label: fields[name], kind: "choice", options: three },
    { name: `${name}Value`, label: fields[`${name}Value`], kind: "number", beside: true },
  ];
  const yesNo = (
    name: "partTimeAllowed" | "mustBeContinuous" | "singleOccupation" | "mustBePrimaryNoc",
  ): RecordField => ({
    name,
    label: fields[name],
    kind: "choice",
    options: [...(["true", "false"] as const).map((value) => ({ value, label: rules[name][value] })), ...two],
  });
  return [
    {
      title: sections.names,
      fields: [
        ...both("official", "line", fields, { mark: form.optional, hint: hints.official }),
        ...both("own", "line", fields, { hint: hints.own, mark: form.optional }),
        { name: "aliases", label: fields.aliases, kind: "text", mark: form.optional, hint: hints.aliases },
      ],
    },
    {
      title: sections.dates,
      fields: [
        { name: "listYear", label: fields.listYear, kind: "line", narrow: true, hint: hints.listYear },
        { name: "announced", label: fields.announced, kind: "day", mark: form.blank },
        { name: "effectiveFrom", label: fields.effectiveFrom, kind: "day", mark: form.blank },
        { name: "effectiveTo", label: fields.effectiveTo, kind: "day", hint: hints.effectiveTo },
        ...both("datesNote", "text", fields, { mark: form.optional }),
      ],
    },
    {
      title: sections.rules,
      lead: version.rulesLead,
      fields: [
        ...numberRule("minMonths"),
        ...numberRule("minHours"),
        yesNo("partTimeAllowed"),
        yesNo("mustBeContinuous"),
        ...numberRule("withinPastYears"),
        {
          name: "experienceLocation",
          label: fields.experienceLocation,
          kind: "choice",
          options: [...LOCATIONS.map((value) => ({ value, label: rules.experienceLocation[value] })), ...two],
        },
        yesNo("singleOccupation"),
        yesNo("mustBePrimaryNoc"),
      ],
    },
    {
      title: sections.language,
      fields: [
        { name: "language", label: fields.language, kind: "choice", options: three },
        {
          name: "languageFramework",
          label: fields.languageFramework,
          kind: "choice",
          options: FRAMEWORKS.map((value) => ({ value, label: value })),
          beside: true,
        },
        { name: "languageMinimum", label: fields.languageMinimum, kind: "number", beside: true },
        {
          name: "languageAbilities",
          label: fields.languageAbilities,
          kind: "checks",
          options: ABILITIES.map((value) => ({ value, label: rules.abilities[value] })),
        },
        { name: "languageTests", label: fields.languageTests, kind: "line", hint: hints.languageTests },
        { name: "languageYears", label: fields.languageYears, kind: "number" },
      ],
    },
    {
      title: sections.other,
      fields: [
        ...both("other", "text", fields, { mark: form.optional, hint: hints.other }),
        ...both("rulesNote", "text", fields, { mark: form.optional }),
      ],
    },
    {
      title: sections.list,
      fields: [
        {
          name: "occupations",
          label: fields.occupations,
          kind: "codes",
          hint: hints.occupations,
          codes: {
            locale,
            titles: Object.fromEntries(titles),
            listed: listedNow,
            words: version.codes,
            suggest: suggestText(locale),
          },
        },
      ],
    },
    { title: null, fields: noteFields(locale, { needed: reasonNeeded }) },
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
