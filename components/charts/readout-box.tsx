import { useLayoutEffect, useRef, useState } from "react";
import { colourOf } from "@/lib/figures/svg/strokes";
import type { Means } from "./use-reached";

/** What is said of something that a reader has reached. */
export type Readout = {
  readonly title: string;
  readonly lines: readonly string[];
  /** What else the chart shows there; `track` gives the colour, null for none. */
  readonly others: readonly { readonly track: string | null; readonly name: string; readonly value: string }[];
  /** The page of what was reached. */
  readonly href: string | null;
};

/** The words of a chart that a reader reaches into. */
export type ChartWords = {
  /** The keys that lead through it, and the same in a few words. */
  readonly hint: string;
  readonly keys: string;
  /** Above what else the chart shows at the place reached. */
  readonly others: string;
  /** What the link to the page says. */
  readonly open: string;
};

export type Reading = { readonly readout: Readout; readonly by: Means | null; readonly words: ChartWords };

/**
 * The readout, outside the chart that it explains: below it, or above it where the screen ends. A mouse passes through
 * it, for a click on the mark leads on; a finger and a key find the link.
 */
export function ReadoutBox({ readout, by, words }: Reading) {
  const { title, lines, others, href } = readout;
  const box = useRef<HTMLDivElement>(null);
  const [above, setAbove] = useState(false);
  useLayoutEffect(() => {
    const own = box.current!;
    const chart = own.offsetParent!.getBoundingClientRect();
    const below = window.innerHeight - chart.bottom;
    setAbove(own.offsetHeight > below && chart.top > below);
  }, [readout]);
  return (
    <div
      ref={box}
      data-readout=""
      className={
        "absolute inset-x-0 z-10 border-y border-rule-strong bg-paper px-3 py-2 text-[0.9rem] leading-snug " +
        `print:hidden ${above ? "bottom-full" : "top-full"} ${by === "mouse" ? "pointer-events-none" : ""}`
      }
    >
      <p className="font-semibold">{title}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {others.length > 0 && (
        <>
          <p className="mt-1 text-ink-soft">{words.others}</p>
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-x-4">
            {others.map(({ track, name, value }) => (
              <li key={name} className="flex items-baseline gap-1.5">
                {track !== null && <span className="size-2 flex-none" style={{ background: colourOf(track) }} />}
                <span>{name}</span>
                <span className="font-semibold">{value}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {href !== null && by !== "mouse" && (
        <p className="mt-1">
          <a href={href}>{words.open}</a>
        </p>
      )}
      {by === "key" && <p className="mt-1 text-[0.8rem] text-ink-soft">{words.keys}</p>}
    </div>
  );
}
