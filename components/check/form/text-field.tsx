import { useLocale, useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { fieldId } from "@/components/ui/field";
import { isError, type Fault } from "@/lib/rules/eligibility/profile-reading";
import { faultText } from "../fault-place";

type Props = {
  /** As in `work-0-from`. */
  field: string;
  label: string;
  hint?: string | undefined;
  value: string;
  faults: ReadonlyMap<string, Fault>;
  onChange: (value: string) => void;
  className?: string;
  /** The values of a choice; a text is typed without them. */
  options?: readonly { readonly value: string; readonly label: string }[];
  /** Stands below the input. */
  children?: ReactNode;
} & Pick<ComponentProps<"input">, "type" | "inputMode" | "max" | "min" | "placeholder" | "list">;

/** In a grid, a label and its input each in line with those beside it, however many lines a label takes. */
export const CELL = "row-span-2 grid grid-cols-[minmax(0,1fr)] grid-rows-subgrid gap-y-0";

/**
 * A text or a choice with its label, what helps, and what is wrong. It has no name: nothing of the form can be sent.
 */
export function TextField({
  field,
  label,
  hint,
  value,
  faults,
  onChange,
  className = "",
  options,
  children,
  ...input
}: Props) {
  const t = useTranslations("check");
  const locale = useLocale();
  const id = fieldId(field);
  const fault = faults.get(field);
  const wrong = fault !== undefined && isError(fault);
  const shared = {
    id,
    value,
    "aria-invalid": wrong || undefined,
    "aria-describedby": [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ") || undefined,
    className: "input w-full",
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className={`min-w-0 ${className}`}>
      <label htmlFor={id} className="block self-end text-[0.95rem]">
        {label}
      </label>
      <div className="mt-1">
        {options ? (
          <select {...shared}>
            <option value="">{t("form.choose")}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        ) : (
          <input type="text" autoComplete="off" maxLength={80} {...input} {...shared} />
        )}
        {hint && (
          <p id={`${id}-hint`} className="mt-0.5 text-[0.9rem] text-ink-soft">
            {hint}
          </p>
        )}
        {fault && (
          <p id={`${id}-fault`} className={`mt-0.5 text-[0.9rem] ${wrong ? "text-alarm" : "text-ink-soft"}`}>
            {faultText(fault, { t, locale })}
          </p>
        )}
        {children}
      </div>
    </div>
  );
}
