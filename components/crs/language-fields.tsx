import { useLocale, useTranslations } from "next-intl";
import { Field, fieldId } from "@/components/ui/field";
import { ABILITIES, type Ability } from "@/lib/rules/category/ability";
import { BY_LEVEL, scoreField, sourcesOf, takenField, type Result } from "@/lib/rules/crs/form";
import { LEVELS, testOf, type LanguageTest } from "@/lib/rules/eligibility/language-test";
import { formatDay } from "@/lib/format";
import { FRAMEWORK, levelName } from "./crs-words";
import type { CrsFormState } from "./form-fields";

/** A language result: how it is given, its four scores, and the level that each reaches. */
export function LanguageFields({ result, form }: { result: Result; form: CrsFormState }) {
  const t = useTranslations("crs");
  const source = sourcesOf(result).find((each) => each === form.values[result]) ?? null;
  const test: LanguageTest | null = source === null || source === BY_LEVEL ? null : source;
  const framework = result === "spouse" ? t("result.source.both") : FRAMEWORK[result];
  // The scores of one test say nothing in another.
  const choose = (next: string) =>
    form.onChange({
      [result]: next,
      ...Object.fromEntries(ABILITIES.map((ability) => [scoreField(result, ability), ""])),
      [takenField(result)]: "",
    });

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
          {ABILITIES.map((ability) => (
            <AbilityField key={ability} ability={ability} result={result} test={test} form={form} />
          ))}
        </div>
      )}
      {test !== null && <TestNotes test={test} />}
      {test !== null && isDated(test) && <TakenField result={result} form={form} />}
    </fieldset>
  );
}

/** Whether the day of a test decides what its scores are worth. */
const isDated = (test: LanguageTest): boolean => testOf(test).takenAfter !== null;

/** The day of the test, which says whether its table is established. */
function TakenField({ result, form }: { result: Result; form: CrsFormState }) {
  const t = useTranslations("crs");
  const field = takenField(result);
  return (
    <div className="mt-2">
      <Field
        name={field}
        label={t("result.taken")}
        error={form.reading.bad.includes(field) ? t("form.bad.day") : undefined}
      >
        {(input) => (
          <input
            {...input}
            type="date"
            value={form.values[field] ?? ""}
            onChange={(event) => form.onChange({ [field]: event.target.value })}
            className="input w-44"
          />
        )}
      </Field>
    </div>
  );
}

type AbilityProps = { ability: Ability; result: Result; test: LanguageTest | null; form: CrsFormState };

/** A score of a test, or without a test a level. */
function AbilityField({ ability, result, test, form }: AbilityProps) {
  const t = useTranslations("crs");
  const field = scoreField(result, ability);
  const id = fieldId(field);
  const bad = form.reading.bad.includes(field);
  const input = {
    id,
    value: form.values[field] ?? "",
    "aria-invalid": bad || undefined,
    "aria-describedby": `${id}-level`,
    className: "input mt-1 w-full",
    onChange: (event: { target: { value: string } }) => form.onChange({ [field]: event.target.value }),
  };
  return (
    <div className="flex min-w-0 flex-col justify-end">
      <label htmlFor={id} className="text-[0.95rem] hyphens-auto">
        {t(`abilities.${ability}`)}
      </label>
      {test === null ? (
        <select {...input}>
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
          inputMode={testOf(test).scale[ability].step === 1 ? "numeric" : "decimal"}
          maxLength={5}
          autoComplete="off"
        />
      )}
      <p id={`${id}-level`} className={`min-h-[1.5em] text-[0.9rem] ${bad ? "text-alarm" : "text-ink-soft"}`}>
        <AbilityNote ability={ability} result={result} test={test} form={form} />
      </p>
    </div>
  );
}

/** The level that a score reaches, or why the score cannot be read. */
function AbilityNote({ ability, result, test, form: { reading } }: AbilityProps) {
  const t = useTranslations("crs");
  const bad = reading.bad.includes(scoreField(result, ability));
  if (test === null) return bad && t("form.bad.other");
  const { name, language, scale } = testOf(test);
  if (bad) {
    const { min, max, step } = scale[ability];
    return t("form.bad.score", { test: name, min, max, step: step === 1 ? "whole" : "half" });
  }
  const level = reading.levels[result][ability];
  return level !== null && levelName(result === "spouse" ? language : result, level, t);
}

function TestNotes({ test }: { test: LanguageTest }) {
  const t = useTranslations("crs.result");
  const locale = useLocale();
  const { takenAfter } = testOf(test);
  const notes = [
    ...(takenAfter === null ? [] : [t("takenAfter", { day: formatDay(takenAfter, locale) })]),
    ...(test === "celpip-general" ? [t("celpip")] : []),
  ];
  return notes.map((note) => (
    <p key={note} className="text-[0.9rem] text-ink-soft">
      {note}
    </p>
  ));
}
