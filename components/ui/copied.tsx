"use client";

import { useState } from "react";

type Props = {
  label: string;
  /** What the button does. */
  button: string;
  /** What is said once it is done, and where the browser refuses. */
  done: string;
  refused: string;
  text: string;
};

/** A text to take along, with a button that copies it; without scripts it is there to be selected. */
export function Copied({ label, button, done, refused, text }: Props) {
  const [answer, setAnswer] = useState<{ text: string; done: boolean } | null>(null);
  const copy = async () => {
    // Without a secure address there is no clipboard.
    const { clipboard }: { clipboard?: Clipboard } = navigator;
    const copied = await clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setAnswer({ text, done: copied ?? false });
  };
  return (
    <div className="mt-3">
      <p className="flex flex-wrap items-baseline gap-x-4">
        <span className="text-ink-soft">{label}</span>
        <button type="button" className="link needs-script no-print" onClick={() => void copy()}>
          {button}
        </button>
        <span role="status">{answer?.text === text && (answer.done ? done : refused)}</span>
      </p>
      <p className="max-w-[60rem] break-words text-[0.9rem] select-all">{text}</p>
    </div>
  );
}
