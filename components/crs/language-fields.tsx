import { useLocale, useTranslations } from "next-intl";
import { fieldId } from "@/components/ui/field";
import type { Locale } from "@/lib/rules/text/bilingual";
import { ABILITIES } from "@/lib/rules/category/ability";
import {
  BY_LEVEL,
  scoreField,
  sourcesOf,
  type CrsField,
  type CrsReading,
  type CrsValues,
  type Result,
} from "@/lib/rules/crs/form";
import { LEVELS, testOf, type LanguageTest } from "@/lib/rules/eligibility/language-test";
import { formatDay } from "@/lib/format";
import { FRAMEWORK, levelName } from "./crs-words";

type Props = {
  result: Result;
  values: CrsValues;
  reading: CrsReading;
  onChange: (change: Partial<Record<CrsField, string>>) => void;
};

/** A language result: how it is given, its four scores, and the level that each reaches. */
export function LanguageFields({ result, values, reading, onChange }: Props) {
  const t = useTranslations("crs");
  const locale = useLocale() as Locale;
  const source = sourcesOf(result).find((each) => each === values[result]) ?? null;
  const test: LanguageTest | null = source === null || source === BY_LEVEL ? null : source;
  const framework = result === "spouse" ? t("result.source.both") : FRAMEWORK[result];
  const notes =
    test === null
      ? []
      : [
          testOf(test).takenAfter && t("result.takenAfter", { day: formatDay(testOf(test).takenAfter!, locale) }),
          test === "celpip-general" && t("result.celpip"),
        ].filter(Boolean);

  // The scores of one test say nothing in another.
  const choose = (next: string) =>
    onChange({ [result]: next, ...Object.fromEntries(ABILITIES.map((ability) => [scoreField(result, ability), ""])) });

  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{t(`result.${result}`)}</legend>
      <select
        id={fieldId(result)}
        value={source ?? ""}
        aria-label={t("result.sourceLabel", { result: t(`result.${result}`) })}
        onChange={(event) => choose(event.target.value)}
        className="input mt-1 w-full sm:w-80"
      >
        <option value="">{t("result.source.none")}</option>
        {sourcesOf(result).map((each) => (
          <option key={each} value={each}>
            {each === BY_LEVEL ? t("result.source.levels", { framework }) : testOf(each).name}
          </option>
        ))}
      </select>
      {source !== null && (
        <div className="mt-2 grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-4">
          {ABILITIES.map((ability) => {
            const field = scoreField(result, ability);
            const id = fieldId(field);
            const bad = reading.bad.includes(field);
            const level = reading.levels[result][ability];
            const scale = test && testOf(test).scale[ability];
            const input = {
              id,
              value: values[field] ?? "",
              "aria-invalid": bad || undefined,
              "aria-describedby": `${id}-level`,
              className: "input mt-1 w-full",
            };
            return (
              <div key={ability} className="flex min-w-0 flex-col justify-end">
                <label htmlFor={id} className="text-[0.95rem] hyphens-auto">
                  {t(`abilities.${ability}`)}
                </label>
                {scale === null ? (
                  <select {...input} onChange={(event) => onChange({ [field]: event.target.value })}>
                    <option value="">{t("form.choose")}</option>
                    {LEVELS.toReversed().map((each) => (
                      <option key={each} value={each}>
                        {each === 10 ? t("result.orMore") : each === 0 ? t("result.below") : each}
                      </option>
                    ))}
                  </select>
                ) : (
                  <input
                    {...input}
                    inputMode={scale.step === 1 ? "numeric" : "decimal"}
                    maxLength={5}
                    autoComplete="off"
                    onChange={(event) => onChange({ [field]: event.target.value })}
                  />
                )}
                <p id={`${id}-level`} className={`min-h-[1.5em] text-[0.9rem] ${bad ? "text-alarm" : "text-ink-soft"}`}>
                  {bad
                    ? scale && test
                      ? t("form.bad.score", {
                          test: testOf(test).name,
                          min: scale.min,
                          max: scale.max,
                          step: scale.step === 1 ? "whole" : "half",
                        })
                      : t("form.bad.other")
                    : test !== null &&
                      level !== null &&
                      levelName(result === "spouse" ? testOf(test).language : result, level, t)}
                </p>
              </div>
            );
          })}
        </div>
      )}
      {notes.map((note) => (
        <p key={String(note)} className="text-[0.9rem] text-ink-soft">
          {note}
        </p>
      ))}
    </fieldset>
  );
}
