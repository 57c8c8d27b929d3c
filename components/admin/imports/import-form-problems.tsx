"use client";

import { useEffect, useRef } from "react";
import { useTitleMark } from "@/components/bar/use-title-mark";
import type { ImportFormState } from "./import-form-state";

/** What is wrong with a form of an import, above it; it takes the focus, with scripts and without. */
export function ImportFormProblems({ title, problems }: { title: string; problems: ImportFormState["problems"] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  useTitleMark(title);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      autoFocus
      aria-label={title}
      className="my-4 max-w-[42rem] border-l-4 border-alarm py-1 pl-4 outline-none"
    >
      {problems.map(({ message, link }) => (
        <div key={message}>
          <p className="font-semibold text-alarm">{message}</p>
          {link && (
            <p>
              <a href={link.href} target={link.apart ? "_blank" : undefined}>
                {link.label}
              </a>
            </p>
          )}
        </div>
      ))}
    </div>
  );
}
