import type { useTranslations } from "next-intl";
import { ABILITIES } from "@/lib/rules/category/ability";
import { CRS_FIELDS, RESULTS, scoreField, type CrsField, type Result } from "@/lib/rules/crs/form";
import type { Level } from "@/lib/rules/eligibility/language-test";

export type CrsTranslate = ReturnType<typeof useTranslations<"crs">>;

/** The framework in which levels of a language stand. */
export const FRAMEWORK = { en: "CLB", fr: "NCLC" } as const;

/** A level: `9`, `10 or more`, `below 4`. */
export const bareLevel = (level: Level, t: CrsTranslate): string =>
  level === 10 ? t("result.orMore") : level === 0 ? t("result.below").toLowerCase() : String(level);

/** A level with its framework: `CLB 9`, `NCLC 10 or more`. The spouse's may be either. */
export const levelName = (result: Result, level: Level, t: CrsTranslate): string =>
  t("result.level", {
    framework: result === "spouse" ? t("result.source.both") : FRAMEWORK[result],
    level: String(level),
  });

/** A field in the middle of a sentence. */
export function fieldName(field: CrsField, missing: boolean, t: CrsTranslate): string {
  if (isPlain(field)) return t(`fields.${field}`);
  const result = RESULTS.find((each) => field === each || field.startsWith(`${each}-`)) ?? "en";
  const ability = ABILITIES.find((each) => field === scoreField(result, each));
  const name = t(`result.${result}`);
  if (ability) return t("fields.ability", { result: name, ability: t(`abilities.${ability}`).toLowerCase() });
  return missing ? t("fields.language") : t("fields.test", { result: name });
}

type PlainField = Exclude<CrsField, Result | ReturnType<typeof scoreField>>;
const isPlain = (field: CrsField): field is PlainField =>
  !RESULTS.some((result) => field === result || ABILITIES.some((ability) => field === scoreField(result, ability)));

/** Fields in the order of the form. */
export const inOrder = (fields: readonly CrsField[]): readonly CrsField[] =>
  CRS_FIELDS.filter((field) => fields.includes(field));
