import { Field } from "@/components/ui/field";
import { ABSENCES } from "@/lib/rules/draw/draw";
import type { DrawFormText } from "./draw-form-props";

type Props = {
  name: "timeAbsence" | "tieBreakAbsence";
  value: string;
  error: string | undefined;
  text: DrawFormText;
};

/** Why an instant is blank: none was published, what was published is no instant, or nobody here knows. */
export function AbsenceField({ name, value, error, text: { form } }: Props) {
  return (
    <Field name={name} label={form[name]} hint={form.hints.absence} error={error}>
      {(attributes) => (
        <select {...attributes} defaultValue={value} className="input w-72 max-w-full">
          <option value="">{form.absences.not_known}</option>
          {ABSENCES.map((absence) => (
            <option key={absence} value={absence}>
              {form.absences[absence]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
