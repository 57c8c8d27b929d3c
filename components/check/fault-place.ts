import type { Ability } from "@/lib/rules/category/ability";
import { MAX_SCORE } from "@/lib/rules/draw/draw";
import type { Locale } from "@/lib/rules/text/bilingual";
import { NOMINATION_POINTS } from "@/lib/rules/eligibility/profile";
import { MAX_ROWS } from "@/lib/rules/eligibility/profile-form";
import { HOURS_OF_A_WEEK, type Fault } from "@/lib/rules/eligibility/profile-reading";
import { formatCount } from "@/lib/format";
import type { CheckLanguage } from "./check-words";

/** The fault of a field, in words. */
export const faultText = (fault: Fault, { t, locale }: { t: CheckLanguage["t"]; locale: Locale }): string =>
  t(`fault.${fault}`, {
    weekHours: HOURS_OF_A_WEEK,
    mostRows: MAX_ROWS,
    mostPoints: formatCount(MAX_SCORE, locale),
    nomination: NOMINATION_POINTS,
  });

/** The label of the field of an ability: as the rules name the ability, with a capital. */
export function abilityField(ability: Ability, rules: CheckLanguage["rules"]): string {
  const name = rules(`abilities.${ability}`);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The place of a fault, in words: `work-0-from` is "Job 1, First day". */
export function faultPlace(field: string, { t, rules }: Pick<CheckLanguage, "t" | "rules">): string {
  const [, list, index, name] = /^(work|result)-(\d+)-(\w+)$/.exec(field) ?? [];
  if (list === undefined) {
    switch (field) {
      case "score":
      case "counted":
      case "since":
      case "until":
      case "day":
      case "time":
      case "primary":
        return t(`form.${field}`);
      default:
        return field;
    }
  }
  const row = t(list === "work" ? "form.job" : "form.result", { number: Number(index) + 1 });
  switch (name) {
    case "noc":
    case "from":
    case "to":
    case "hours":
    case "place":
    case "source":
      return `${row}, ${t(`form.${name}`)}`;
    case "day":
      return `${row}, ${t("form.testedOn")}`;
    case "reading":
    case "writing":
    case "listening":
    case "speaking":
      return `${row}, ${abilityField(name, rules)}`;
    default:
      return row;
  }
}
