import type { LanguageRule, Rule, VersionRules } from "./category";
import type { EntryReader, Texts } from "@/lib/rules/record/form-reader";

const NUMBER_NAMES = ["minMonths", "minHours", "withinPastYears"] as const;
/** The rules that are a number, each with the largest that is no slip. */
export const NUMBER_RULES = { minMonths: 120, minHours: 20_000, withinPastYears: 20 } as const satisfies Record<
  (typeof NUMBER_NAMES)[number],
  number
>;
/** The rules that are yes or no. */
export const YES_NO_RULES = ["partTimeAllowed", "mustBeContinuous", "singleOccupation", "mustBePrimaryNoc"] as const;
export const LOCATIONS = ["canada_or_abroad", "canada_only"] as const;
export const FRAMEWORKS = ["NCLC", "CLB"] as const;
export const ABILITIES = ["reading", "writing", "listening", "speaking"] as const;
/** The states of a rule as a form offers them. */
export const RULE_STATES = ["value", "none", "not_established"] as const;

/** The fields of the form that make the rules of a version, in its order. */
export const RULE_ENTRY = [
  "minMonths",
  "minMonthsValue",
  "minHours",
  "minHoursValue",
  "partTimeAllowed",
  "mustBeContinuous",
  "withinPastYears",
  "withinPastYearsValue",
  "experienceLocation",
  "singleOccupation",
  "mustBePrimaryNoc",
  "language",
  "languageFramework",
  "languageMinimum",
  "languageAbilities",
  "languageTests",
  "languageYears",
  "otherEn",
  "otherFr",
  "rulesNoteEn",
  "rulesNoteFr",
] as const;

const MAX_SENTENCE = 1000;
const MAX_LEVEL = 12;
const MAX_TESTS = 200;

function numberRule(reader: EntryReader, name: keyof typeof NUMBER_RULES): Rule<number> {
  const state = reader.choice(name, RULE_STATES);
  return state === "value" ? { state, value: reader.count(`${name}Value`, NUMBER_RULES[name]) } : { state };
}

/** A rule whose value is chosen in the list that also holds its two other states. */
function chosenRule<T extends string, V>(
  reader: EntryReader,
  name: string,
  values: readonly T[],
  valueOf: (chosen: T) => V,
): Rule<V> {
  const chosen = reader.choice<T | "none" | "not_established">(name, [...values, "none", "not_established"]);
  const value = values.find((each) => each === chosen);
  return value === undefined
    ? { state: chosen === "none" ? "none" : "not_established" }
    : { state: "value", value: valueOf(value) };
}

const yesNoRule = (reader: EntryReader, name: string) =>
  chosenRule(reader, name, ["true", "false"], (chosen) => chosen === "true");

function languageRule(reader: EntryReader): Rule<LanguageRule> {
  const state = reader.choice("language", RULE_STATES);
  if (state !== "value") return { state };
  const named = reader
    .text("languageAbilities")
    .split(",")
    .filter((name) => name !== "");
  const abilities = ABILITIES.filter((ability) => named.includes(ability));
  if (abilities.length === 0) reader.refuse("languageAbilities", "missing");
  return {
    state,
    value: {
      framework: reader.choice("languageFramework", FRAMEWORKS),
      minimum: reader.count("languageMinimum", MAX_LEVEL),
      abilities,
      tests: reader
        .line("languageTests", MAX_TESTS)
        .split(",")
        .map((test) => test.trim())
        .filter((test) => test !== ""),
      resultsMaxAgeYears: reader.count("languageYears", NUMBER_RULES.withinPastYears),
    },
  };
}

/** Reads the rules of a version, each in one of three states; what is wrong is told to the reader. */
export function readRules(reader: EntryReader): VersionRules {
  const [en, fr] = [reader.lines("otherEn", MAX_SENTENCE), reader.lines("otherFr", MAX_SENTENCE)];
  if (en.length !== fr.length) reader.refuse(en.length < fr.length ? "otherEn" : "otherFr", "uneven");
  return {
    minMonths: numberRule(reader, "minMonths"),
    minHours: numberRule(reader, "minHours"),
    partTimeAllowed: yesNoRule(reader, "partTimeAllowed"),
    mustBeContinuous: yesNoRule(reader, "mustBeContinuous"),
    withinPastYears: numberRule(reader, "withinPastYears"),
    experienceLocation: chosenRule(reader, "experienceLocation", LOCATIONS, (chosen) => chosen),
    singleOccupation: yesNoRule(reader, "singleOccupation"),
    mustBePrimaryNoc: yesNoRule(reader, "mustBePrimaryNoc"),
    language: languageRule(reader),
    other: en.map((sentence, index) => ({ en: sentence, fr: fr[index] ?? "" })),
  };
}

/** Rules as a person would have entered them. */
export function textsOfRules(rules: VersionRules): Texts {
  const numbers = NUMBER_NAMES.flatMap((name): [string, string][] => {
    const rule = rules[name];
    return [
      [name, rule.state],
      [`${name}Value`, rule.state === "value" ? String(rule.value) : ""],
    ];
  });
  const chosen = [...YES_NO_RULES, "experienceLocation" as const].map((name): [string, string] => {
    const rule: Rule<unknown> = rules[name];
    return [name, rule.state === "value" ? String(rule.value) : rule.state];
  });
  const language = rules.language.state === "value" ? rules.language.value : null;
  return {
    ...Object.fromEntries([...numbers, ...chosen]),
    language: rules.language.state,
    languageFramework: language?.framework ?? "",
    languageMinimum: language ? String(language.minimum) : "",
    languageAbilities: language?.abilities.join(",") ?? "",
    languageTests: language?.tests.join(", ") ?? "",
    languageYears: language ? String(language.resultsMaxAgeYears) : "",
    otherEn: rules.other.map(({ en }) => en).join("\n"),
    otherFr: rules.other.map(({ fr }) => fr).join("\n"),
  };
}
