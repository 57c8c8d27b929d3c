import type { ReactNode } from "react";

/** What ties an input to its label, hint and error. */
export type FieldInput = {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

type Props = {
  name: string;
  label: string;
  /** Stands after the label: "(optional)". */
  mark?: string | undefined;
  hint?: string | undefined;
  /** Where the value was read. */
  found?: string | undefined;
  /** What is wrong with the value, in words. */
  error?: string | undefined;
  className?: string;
  children: (input: FieldInput) => ReactNode;
};

/** The id of the input of a field, for links to it. */
export const fieldId = (name: string): string => `field-${name}`;

/** A label, what helps to fill it in, what is wrong, and the input itself. */
export function Field({ name, label, mark, hint, found, error, className = "", children }: Props) {
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, found && `${id}-found`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={`${error ? "border-l-2 border-alarm pl-3" : ""} ${className}`}>
      <label htmlFor={id} className="block font-semibold">
        {label} {mark && <span className="font-normal text-ink-soft">{mark}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-[0.9rem] text-ink-soft">
          {hint}
        </p>
      )}
      {found && (
        <p id={`${id}-found`} className="break-words text-[0.9rem]">
          {found}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-[0.95rem] text-alarm">
          {error}
        </p>
      )}
      <div className="mt-1">
        {children({ id, name, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      </div>
    </div>
  );
}
