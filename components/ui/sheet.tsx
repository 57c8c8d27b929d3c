import type { ReactNode } from "react";

type Props = { id: string; children: ReactNode };

/**
 * Links or controls that stand in the page on a wide screen and are called up by their {@link SheetButton} on a narrow
 * one. The browser opens and closes it, Escape and a tap beside it included, with or without scripts.
 */
export const Sheet = ({ id, children }: Props) => (
  <div popover="auto" id={id} className="sheet">
    {children}
  </div>
);

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
