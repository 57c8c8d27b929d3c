"use client";

import { useEffect, useRef } from "react";
import { useTitleMark } from "../bar/use-title-mark";

/** Where to go instead, or first; `apart` in another tab, so that the form stays as it is. */
export type ProblemLink = { readonly href: string; readonly label: string; readonly apart?: boolean };

type Props = {
  title: string;
  /** What is wrong, each with the id of the input it is about, if any, and where to go instead. */
  problems: readonly {
    readonly target: string | null;
    readonly message: string;
    readonly link?: ProblemLink | undefined;
  }[];
};

/**
 * Every problem of a form above it, each a link to its input. It takes the focus: with scripts by itself, without them
 * by `autofocus`.
 */
export function ErrorSummary({ title, problems }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  useTitleMark(title);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      autoFocus
      aria-labelledby="error-summary"
      className="mb-6 max-w-[42rem] border-l-4 border-alarm py-1 pl-4 outline-none"
    >
      <h2 id="error-summary" className="text-[1.1rem] text-alarm">
        {title}
      </h2>
      <ul className="mt-1">
        {problems.map(({ target, message, link }) => (
          <li key={message}>
            {target ? <a href={`#${target}`}>{message}</a> : message}
            {link && (
              <>
                {" "}
                <a href={link.href} target={link.apart ? "_blank" : undefined}>
                  {link.label}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
