import { useEffect, useRef, type ComponentProps, type ReactNode } from "react";

export const CONTROL_GROUP = "flex flex-wrap items-center gap-x-4 gap-y-1 wide:gap-y-0.5";

type FieldProps = { readonly legend: string; readonly className?: string; readonly children: ReactNode };

/** One choice of the form with its name. */
export const ControlField = ({ legend, className = "min-w-0", children }: FieldProps) => (
  <fieldset className={className}>
    <legend className="mb-1 text-ink-soft">{legend}</legend>
    <div className={CONTROL_GROUP}>{children}</div>
  </fieldset>
);

type OptionProps = Pick<ComponentProps<"input">, "type" | "name" | "value" | "checked" | "children">;

/** A radio button or a checkbox with its label; the form follows its changes. */
export const ControlOption = ({ children, ...input }: OptionProps) => (
  <label className="inline-flex cursor-pointer items-center gap-[0.4em] py-1 wide:py-0.5">
    <input {...input} onChange={() => undefined} className="size-[1.05em] accent-ink" />
    {children}
  </label>
);

type ChoiceProps<T extends string> = {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly T[];
  readonly chosen: T | null;
  readonly label: (option: T) => string;
  readonly className?: string;
  readonly children?: ReactNode;
};

/** A choice of one among several. */
export function ControlChoice<T extends string>(props: ChoiceProps<T>) {
  const { legend, name, options, chosen, label, className, children } = props;
  return (
    <ControlField legend={legend} className={className}>
      {options.map((option) => (
        <ControlOption key={option} type="radio" name={name} value={option} checked={option === chosen}>
          {label(option)}
        </ControlOption>
      ))}
      {children}
    </ControlField>
  );
}

/** Says that what was typed cannot be read. */
export const BadNote = ({ children }: { children: ReactNode }) => (
  <span role="status" className="text-[0.95rem] text-alarm">
    {children}
  </span>
);

type TypedProps = ComponentProps<"input"> & {
  /** The value of the query. */
  readonly standing: string;
  /** True when what is typed cannot be read. */
  readonly bad: boolean;
};

/** A field that follows the query, but for what was typed in it, which the query follows. */
export function TypedInput({ standing, bad, className = "", ...props }: TypedProps) {
  const input = useRef<HTMLInputElement>(null);
  const typed = useRef(false);
  useEffect(() => {
    if (input.current && !typed.current) input.current.value = standing;
    typed.current = false;
  }, [standing]);
  return (
    <input
      ref={input}
      defaultValue={standing}
      onInput={() => (typed.current = true)}
      aria-invalid={bad || undefined}
      className={`input ${className}`}
      {...props}
    />
  );
}
