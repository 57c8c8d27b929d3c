import { useRef, type ReactNode } from "react";
import type { Keeping } from "./fragment-store";

type Props = {
  keeping: Keeping;
  onKeep: (on: boolean) => void;
  /** Puts what is kept in place of what is entered. */
  onShow: () => void;
  label: string;
  hint: string;
  /** Says that something else is kept, with the control that shows it. */
  other: (control: (text: ReactNode) => ReactNode) => ReactNode;
  /** What else can be done with the entries. */
  children: ReactNode;
};

/** Whether what is entered is kept in the browser; where something else is kept, that it is, and a way to it. */
export function KeepChoice({ keeping, onKeep, onShow, label, hint, other, children }: Props) {
  const choice = useRef<HTMLInputElement>(null);
  // The control goes with what it shows: the focus goes to the choice beside it.
  const show = () => {
    onShow();
    choice.current?.focus();
  };
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-8 gap-y-2">
        <label className="flex cursor-pointer items-baseline gap-2 py-1">
          <input
            ref={choice}
            type="checkbox"
            checked={keeping === "on"}
            onChange={(event) => onKeep(event.target.checked)}
            aria-describedby="keep-hint"
            className="size-[1.05em] shrink-0 translate-y-[0.1em] accent-ink"
          />
          {label}
        </label>
        {children}
      </div>
      <p id="keep-hint" className="measure text-[0.9rem] text-ink-soft">
        {keeping === "other"
          ? other((text) => (
              <button type="button" className="link" onClick={show}>
                {text}
              </button>
            ))
          : hint}
      </p>
    </>
  );
}

/** Empties what is entered; with nothing to empty it does nothing, and keeps the focus. */
export const ClearButton = ({
  empty,
  onClear,
  children,
}: {
  empty: boolean;
  onClear: () => void;
  children: ReactNode;
}) => (
  <button
    type="button"
    className="link py-1 aria-disabled:cursor-default aria-disabled:opacity-60"
    aria-disabled={empty}
    onClick={() => empty || onClear()}
  >
    {children}
  </button>
);
