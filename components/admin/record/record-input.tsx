import type { FieldInput } from "@/components/ui/field";
import type { RecordField } from "./record-form-state";

type Props = { field: RecordField; value: string; attributes: FieldInput; choose: string };

/** The input of one field of a record. */
export function RecordInput({ field: { kind, lang, rows, options, narrow }, value, attributes, choose }: Props) {
  switch (kind) {
    case "text":
      return (
        <textarea
          {...attributes}
          lang={lang}
          rows={rows ?? 3}
          defaultValue={value}
          autoComplete="off"
          className="input w-full"
        />
      );
    case "choice":
      return (
        <select {...attributes} defaultValue={value} className="input max-w-full">
          {value === "" && <option value="">{choose}</option>}
          {options?.map((option) =>
            "group" in option ? (
              <optgroup key={option.group} label={option.group}>
                {option.options.map((each) => (
                  <option key={each.value} value={each.value}>
                    {each.label}
                  </option>
                ))}
              </optgroup>
            ) : (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ),
          )}
        </select>
      );
    case "day":
      return <input {...attributes} type="date" defaultValue={value} autoComplete="off" className="input w-44" />;
    case "number":
      return (
        <input
          {...attributes}
          type="text"
          inputMode="numeric"
          defaultValue={value}
          autoComplete="off"
          className="input w-24"
        />
      );
    default:
      return (
        <input
          {...attributes}
          type={kind === "link" ? "url" : "text"}
          lang={lang}
          defaultValue={value}
          autoComplete="off"
          className={`input ${narrow ? "w-44" : "w-full"}`}
        />
      );
  }
}
