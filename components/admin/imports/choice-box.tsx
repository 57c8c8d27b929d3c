"use client";

import { createContext, use, type ComponentProps } from "react";

/** What was chosen when the form was sent, as `name value`; null = it was not sent yet. */
export const Chosen = createContext<ReadonlySet<string> | null>(null);

type Props = Pick<ComponentProps<"input">, "aria-label" | "className"> & {
  name: string;
  value: string;
  /** Whether it is ticked as the page opens. */
  ticked: boolean;
};

/** The box of a row. After a refusal it stands as it was sent; a row that is another by then is not ticked. */
export function ChoiceBox({ name, value, ticked, className = "", ...label }: Props) {
  const chosen = use(Chosen);
  return (
    <input
      type="checkbox"
      name={name}
      value={value}
      defaultChecked={chosen === null ? ticked : chosen.has(`${name} ${value}`)}
      className={`size-4 translate-y-0.5 accent-ink ${className}`}
      {...label}
    />
  );
}
