import { suggestText } from "@/components/occupations/suggest-text";
import { messages } from "@/lib/i18n/messages";
import { ABILITIES, FRAMEWORKS, LOCATIONS, RULE_STATES } from "@/lib/rules/category/version-rules-entry";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { RecordField, RecordSection } from "./record-form-state";
import { both, noteFields } from "./record-sections";
import { occupation, recordWords, type Titles } from "./record-words";

type Given = {
  readonly reasonNeeded: boolean;
  /** The codes it lists now. */
  readonly listed: readonly string[];
  readonly titles: Titles;
};

/** The form of a version. */
export function versionSections(locale: Locale, { reasonNeeded, listed, titles }: Given): RecordSection[] {
  const { version, form } = messages[locale].records;
  const { fields, hints, sections } = version;
  const optional = { mark: form.optional };
  return [
    {
      title: sections.names,
      fields: [
        ...both("official", "line", fields, { ...optional, hint: hints.official }),
        ...both("own", "line", fields, { hint: hints.own, ...optional }),
        { name: "aliases", label: fields.aliases, kind: "text", ...optional, hint: hints.aliases },
      ],
    },
    {
      title: sections.dates,
      fields: [
        { name: "listYear", label: fields.listYear, kind: "line", narrow: true, hint: hints.listYear },
        { name: "announced", label: fields.announced, kind: "day", mark: form.blank },
        { name: "effectiveFrom", label: fields.effectiveFrom, kind: "day", mark: form.blank },
        { name: "effectiveTo", label: fields.effectiveTo, kind: "day", hint: hints.effectiveTo },
        { name: "showsFrom", label: fields.showsFrom, kind: "day", ...optional, hint: form.hints.showsFrom },
        ...both("datesNote", "text", fields, optional),
      ],
    },
    { title: sections.rules, lead: version.rulesLead, fields: ruleFields(locale) },
    { title: sections.language, fields: languageFields(locale) },
    {
      title: sections.other,
      fields: [
        ...both("other", "text", fields, { ...optional, hint: hints.other }),
        ...both("rulesNote", "text", fields, optional),
      ],
    },
    { title: sections.list, fields: [listField(locale, listed, titles)] },
    { title: null, fields: noteFields(locale, { needed: reasonNeeded }) },
  ];
}

/** The three states of a rule as choices. */
const statesOf = (locale: Locale) => {
  const { states } = messages[locale].records;
  return RULE_STATES.map((value) => ({ value, label: states[value] }));
};

function ruleFields(locale: Locale): RecordField[] {
  const { fields } = messages[locale].records.version;
  const { rules } = messages[locale];
  const three = statesOf(locale);
  const two = three.slice(1);
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
  ];
}

function languageFields(locale: Locale): RecordField[] {
  const { fields, hints } = messages[locale].records.version;
  const { abilities } = messages[locale].rules;
  return [
    { name: "language", label: fields.language, kind: "choice", options: statesOf(locale) },
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
      options: ABILITIES.map((value) => ({ value, label: abilities[value] })),
    },
    { name: "languageTests", label: fields.languageTests, kind: "line", hint: hints.languageTests },
    { name: "languageYears", label: fields.languageYears, kind: "number" },
  ];
}

function listField(locale: Locale, listed: readonly string[], titles: Titles): RecordField {
  const { version } = messages[locale].records;
  const { t } = recordWords(locale, []);
  return {
    name: "occupations",
    label: version.fields.occupations,
    kind: "codes",
    hint: version.hints.occupations,
    codes: {
      locale,
      titles: Object.fromEntries(titles),
      listed: {
        summary: t("version.listNow", { count: listed.length }),
        items: listed.map((noc) => occupation(noc, titles)),
      },
      words: version.codes,
      suggest: suggestText(locale),
    },
  };
}
