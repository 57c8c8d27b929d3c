import type { HTMLInputTypeAttribute } from "react";
import { PROGRAMS } from "@/lib/rules/draw/draw";
import type { EntryText } from "@/lib/rules/draw/fields";
import { Field, fieldId } from "@/components/ui/field";
import type { DrawFormField, DrawFormState } from "./draw-form-state";
import type { DrawFormText } from "./draw-form-props";
import type { RoundGroup } from "./round-options";

/** What every control of the form is given. */
export type InputProps = { state: DrawFormState; text: DrawFormText };

/** What is wrong with the value of a field, in words. */
export const errorOf = ({ problems }: DrawFormState, field: DrawFormField): string | undefined =>
  problems.find((problem) => problem.field === field)?.message;

/** The id of the input of a field; of boxes, that of the first. */
export const inputId = (field: DrawFormField): string =>
  fieldId(field === "programs" ? `programs-${PROGRAMS[0]}` : field);

type DrawInputProps = InputProps & {
  name: EntryText | "reason" | "source";
  type: Extract<HTMLInputTypeAttribute, "text" | "date" | "url">;
  width: string;
  hint?: string;
  required?: boolean;
};

/** A value that is typed. */
export function DrawInput({ state, text: { form }, name, type, width, hint, required = false }: DrawInputProps) {
  return (
    <Field
      name={name}
      label={form[name]}
      mark={required ? undefined : form.optional}
      hint={hint}
      found={name === "reason" || name === "source" ? undefined : state.notice?.found[name]}
      error={errorOf(state, name)}
    >
      {(attributes) => (
        <input
          {...attributes}
          type={type}
          defaultValue={state.values[name]}
          autoComplete="off"
          inputMode={name === "cutoff" || name === "invitations" ? "numeric" : undefined}
          className={`input ${width}`}
        />
      )}
    </Field>
  );
}

type CategoryProps = InputProps & {
  groups: readonly RoundGroup[];
  onChosen: (value: string) => void;
  onProgramsKnown: (programs: string[]) => void;
};

/** The category or its version; choosing one tells its usual programmes. */
export function CategoryField({ state, text: { form }, groups, onChosen, onProgramsKnown }: CategoryProps) {
  const choose = (value: string) => {
    onChosen(value);
    const option = groups.flatMap(({ options }) => options).find((each) => each.value === value);
    if (option) onProgramsKnown([...option.programs]);
  };
  return (
    <Field
      name="category"
      label={form.category}
      hint={form.hints.category}
      found={state.notice?.found.category}
      error={errorOf(state, "category")}
    >
      {(attributes) => (
        <select
          {...attributes}
          defaultValue={state.values.category}
          onChange={(event) => choose(event.target.value)}
          className="input w-full"
        >
          <option value="">{form.choose}</option>
          {groups.map(({ label, options }) => (
            <optgroup key={label} label={label}>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

type ProgramsProps = InputProps & { programs: readonly string[]; onChange: (programs: string[]) => void };

/** The programmes that the draw took. */
export function ProgramsField({ state, text, programs, onChange }: ProgramsProps) {
  const error = errorOf(state, "programs");
  const toggle = (program: string, on: boolean) =>
    onChange(on ? [...programs, program] : programs.filter((each) => each !== program));
  return (
    <fieldset aria-describedby="programs-hint" className={error ? "border-l-2 border-alarm pl-3" : ""}>
      <legend className="font-semibold">{text.form.programs}</legend>
      <p id="programs-hint" className="text-[0.9rem] text-ink-soft">
        {text.form.hints.programs}
      </p>
      {error && <p className="text-[0.95rem] text-alarm">{error}</p>}
      <ul className="mt-1">
        {PROGRAMS.map((program) => (
          <li key={program}>
            <label className="flex items-baseline gap-3 py-0.5">
              <input
                id={fieldId(`programs-${program}`)}
                type="checkbox"
                name="programs"
                value={program}
                checked={programs.includes(program)}
                onChange={({ target }) => toggle(program, target.checked)}
                className="size-4 shrink-0 translate-y-0.5 accent-ink"
              />
              {text.programs[program]}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
