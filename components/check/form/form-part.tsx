import type { ReactNode } from "react";
import type { CheckEntry, SingleField } from "@/lib/rules/eligibility/profile-form";
import type { Fault } from "@/lib/rules/eligibility/profile-reading";

/** The entries as they stand, what is wrong with them, and what takes a change of them. */
export type CheckFormState = {
  entry: CheckEntry;
  faults: ReadonlyMap<string, Fault>;
  onChange: (changed: Partial<CheckEntry>) => void;
};

/** The properties of a field with one text. */
export const singleField = ({ entry, faults, onChange }: CheckFormState, field: SingleField) => ({
  field,
  value: entry[field],
  faults,
  onChange: (value: string) => onChange({ [field]: value }),
});

export const TICK = "flex w-fit cursor-pointer items-baseline gap-2 py-1";

type Props = { id: string; title: string; hint?: string; children: ReactNode };

export function FormPart({ id, title, hint, children }: Props) {
  return (
    <div role="group" aria-labelledby={`part-${id}`} className="@container border-b border-rule py-5">
      <div className="grid gap-x-10 gap-y-3 @4xl:grid-cols-[14rem_minmax(0,1fr)]">
        <div>
          <h2 id={`part-${id}`} className="text-[1.0625rem]">
            {title}
          </h2>
          {hint && <p className="mt-1 text-[0.9rem] text-ink-soft">{hint}</p>}
        </div>
        <div className="@container min-w-0">{children}</div>
      </div>
    </div>
  );
}
