"use client";

import type { FocusEvent, ReactNode } from "react";

type Props = {
  id: string;
  /** What it holds, for those who do not see it come up. */
  label: string;
  /** Name of the button that closes it. */
  close: string;
  children: ReactNode;
};

/**
 * Links or controls that stand in the page on a wide screen and are called up by their {@link SheetButton} on a narrow
 * one. The browser opens and closes it, Escape, its button and a tap beside it included, with or without scripts. With
 * them it closes too when the focus goes on to what it covers.
 */
export const Sheet = ({ id, label, close, children }: Props) => (
  <Popover id={id} label={label} className="sheet">
    <p className="sheet-close text-right">
      <button type="button" popoverTarget={id} popoverTargetAction="hide" className="link py-1">
        {close}
      </button>
    </p>
    {children}
  </Popover>
);

type PopoverProps = Omit<Props, "close"> & {
  className: string;
  /** Called with true when it comes up, and with false when it goes. */
  onToggle?: (open: boolean) => void;
};

/** What a button with `popoverTarget` calls up: {@link Sheet} without its look and its own button. */
export const Popover = ({ id, label, className, onToggle, children }: PopoverProps) => (
  <div
    popover="auto"
    id={id}
    role="group"
    aria-label={label}
    className={className}
    onBlur={closeWhenLeft}
    onToggle={onToggle && (({ newState }) => onToggle(newState === "open"))}
  >
    {children}
  </div>
);

/** Its own button is no leaving: a click on that closes it, and would open it again. */
function closeWhenLeft({ currentTarget: sheet, relatedTarget: next }: FocusEvent<HTMLElement>): void {
  if (!(next instanceof HTMLElement) || sheet.contains(next) || !sheet.matches(":popover-open")) return;
  if (next.getAttribute("popovertarget") !== sheet.id) sheet.hidePopover();
}

type ButtonProps = {
  /** Id of the sheet. */
  sheet: string;
  className?: string;
  children: ReactNode;
};

/** Calls up a sheet on a narrow screen; on a wide one it is not there. */
export const SheetButton = ({ sheet, className = "", children }: ButtonProps) => (
  <button type="button" popoverTarget={sheet} className={`sheet-button py-1 ${className}`}>
    {children}
  </button>
);
