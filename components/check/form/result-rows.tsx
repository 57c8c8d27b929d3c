import { useTranslations } from "next-intl";
import { ABILITIES, type Ability } from "@/lib/rules/category/ability";
import {
  EMPTY_RESULT,
  MAX_ROWS,
  RESULT_SOURCES,
  type CheckEntry,
  type ResultEntry,
} from "@/lib/rules/eligibility/profile-form";
import type { Fault } from "@/lib/rules/eligibility/profile-reading";
import { levelOf, LEVELS, parseScore, testOf, type LanguageTest } from "@/lib/rules/eligibility/language-test";
import { abilityField } from "../fault-place";
import { Rows } from "./rows";
import { CELL, TextField } from "./text-field";

type Props = {
  entry: CheckEntry;
  faults: ReadonlyMap<string, Fault>;
  onChange: (results: readonly ResultEntry[]) => void;
};

const isTest = (source: string): source is LanguageTest =>
  RESULT_SOURCES.some((known) => known === source) && source !== "nclc" && source !== "clb";

/** Language results: a test and its scores with the level that each reaches, or the levels themselves. */
export function ResultRows({ entry, faults, onChange }: Props) {
  const t = useTranslations("check.form");
  const rows = entry.results;
  const set = (index: number, changed: Partial<ResultEntry>) =>
    onChange(rows.map((row, each) => (each === index ? { ...row, ...changed } : row)));
  return (
    <Rows
      name="result"
      first="source"
      count={rows.length}
      max={MAX_ROWS}
      labelOf={(index) => t("result", { number: index + 1 })}
      removeLabel={(index) => t("removeResult", { number: index + 1 })}
      addLabel={t("addResult")}
      removable
      onAdd={() => onChange([...rows, EMPTY_RESULT])}
      onRemove={(index) => onChange(rows.filter((_, each) => each !== index))}
    >
      {(index) => <ResultFields row={rows[index] ?? EMPTY_RESULT} index={index} faults={faults} onChange={set} />}
    </Rows>
  );
}

type FieldsProps = {
  row: ResultEntry;
  index: number;
  faults: Props["faults"];
  onChange: (index: number, changed: Partial<ResultEntry>) => void;
};

function ResultFields({ row, index, faults, onChange }: FieldsProps) {
  const t = useTranslations("check.form");
  const rules = useTranslations("rules");
  const test = isTest(row.source) ? row.source : null;
  const field = (name: keyof ResultEntry) => ({
    field: `result-${index}-${name}`,
    value: row[name],
    faults,
    onChange: (value: string) => onChange(index, { [name]: value }),
  });
  const levels = LEVELS.toReversed().map((level) => ({
    value: String(level),
    label: t("level", { framework: "", level: String(level) }).trim(),
  }));
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-3 @2xl:grid-cols-[minmax(0,1.6fr)_repeat(4,minmax(0,1fr))_9.5rem]">
      <TextField
        {...field("source")}
        label={t("source")}
        options={RESULT_SOURCES.map((source) => ({
          value: source,
          label: isTest(source) ? testOf(source).name : t(`sources.${source}`),
        }))}
        // The scores of one test say nothing in another.
        onChange={(source) => onChange(index, { source, reading: "", writing: "", listening: "", speaking: "" })}
        className={`${CELL} @max-2xl:col-span-2`}
      />
      {ABILITIES.map((ability) => (
        <TextField
          key={ability}
          {...field(ability)}
          label={abilityField(ability, rules)}
          {...(test === null ? { options: levels } : { inputMode: "decimal" as const })}
          className={CELL}
        >
          {test !== null && <Level test={test} ability={ability} text={row[ability]} />}
        </TextField>
      ))}
      <TextField {...field("day")} label={t("testedOn")} type="date" className={`${CELL} @max-2xl:col-span-2`} />
    </div>
  );
}

function Level({ test, ability, text }: { test: LanguageTest; ability: Ability; text: string }) {
  const t = useTranslations("check.form");
  const score = parseScore(test, ability, text);
  if (score === null) return null;
  return (
    <p className="mt-0.5 text-[0.9rem] text-ink-soft">
      {t("level", { framework: testOf(test).framework, level: String(levelOf(test, ability, score)) })}
    </p>
  );
}
