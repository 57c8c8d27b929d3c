"use client";

/** Prints the page, where scripts run. */
export const PrintButton = ({ label }: { label: string }) => (
  <button type="button" onClick={() => window.print()} className="link needs-script no-print">
    {label}
  </button>
);
