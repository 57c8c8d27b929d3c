"use client";

import { useState } from "react";

export type CodesWords = {
  readonly title: string;
  readonly lead: string;
  readonly copy: string;
  readonly copied: string;
  readonly refused: string;
  readonly print: string;
};

/** Backup codes, shown this once: to copy, or to print alone on a sheet. */
export function BackupCodes({ codes, text }: { codes: readonly string[]; text: CodesWords }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    // Without a secure address there is no clipboard.
    const { clipboard }: { clipboard?: Clipboard } = navigator;
    const done = await clipboard?.writeText(codes.join("\n")).then(
      () => true,
      () => false,
    );
    setSaid(done ? text.copied : text.refused);
  };
  return (
    <div className="print-alone">
      <h3 className="mt-3">{text.title}</h3>
      <p className="mt-1">{text.lead}</p>
      <ul className="num mt-2 columns-2 font-mono text-[0.95rem] select-all">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className="needs-script mt-2 flex flex-wrap items-baseline gap-x-5 no-print">
        <button type="button" className="link" onClick={() => void copy()}>
          {text.copy}
        </button>
        <button type="button" className="link" onClick={() => window.print()}>
          {text.print}
        </button>
        <span aria-live="polite">{said}</span>
      </p>
    </div>
  );
}
