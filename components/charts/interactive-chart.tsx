"use client";

import { useEffect, useId, useMemo, useRef, useState, useSyncExternalStore, type RefObject } from "react";
import type { FigureFrame, FigureLine } from "@/lib/figures/layout/frame";
import { sizeShown } from "@/lib/figures/layout/sizes";
import { thinLines } from "@/lib/figures/layout/thin";
import { figureSvg } from "@/lib/figures/svg/figure-svg";
import { SHOWN_BESIDE_AT } from "@/lib/figures/words/widths";
import type { DayRange } from "@/lib/rules/draw/period";
import { useInteraction } from "./use-interaction";

type Props = {
  /** Unlike any other on the page. */
  id: string;
  /** One for each of BESIDE_SIZES, or one for every room. */
  frames: readonly FigureFrame[];
  lines: readonly FigureLine[];
  /** The tooltip of each draw, by number: a title, then a line each. */
  tooltips: Readonly<Record<string, readonly string[]>> | ((number: string) => readonly string[]);
  /** The subject of the chart, for those who do not see it. */
  name: string;
  /** The keys that lead from draw to draw, and the same in a few words. */
  hint: string;
  keys: string;
  /** Called with the days that a mouse or a pen was drawn across. */
  onBrush?: (range: DayRange) => void;
};

/**
 * The static chart in each width, of which the style sheet shows the one that fits. It announces the draw that a
 * pointer, a finger or the arrow keys reach. The first reach fetches Recharts, which lays cursor, tooltip and brush
 * over the chart.
 */
export function InteractiveChart({ id, frames, lines, tooltips, name, hint, keys, onBrush }: Props) {
  const surface = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const scripted = useScripted();
  const width = useWidth(surface);
  const frame = frames[sizeShown(width)] ?? frames[0]!;
  const { handlers, Overlay, draw, byKey, days } = useInteraction(surface, frame, lines, onBrush);
  const text = draw === null ? [] : typeof tooltips === "function" ? tooltips(draw.number) : tooltips[draw.number];

  return (
    <div
      ref={surface}
      className={onBrush ? "relative touch-pan-y select-none" : "relative touch-pan-y"}
      {...(scripted ? { role: "application", tabIndex: 0, "aria-label": name, "aria-describedby": hintId } : {})}
      {...handlers}
    >
      <StaticChart id={id} frames={frames} lines={lines} name={name} />
      {Overlay && (
        <div
          aria-hidden="true"
          className="pointer-events-none absolute inset-0 print:hidden"
          data-overlay=""
          data-brush={days ? "" : undefined}
        >
          <Overlay
            frame={frame}
            width={width}
            reached={draw && { point: draw, lines: text ?? [], keys: byKey ? keys : null }}
            brushed={days}
          />
        </div>
      )}
      <p id={hintId} hidden>
        {hint}
      </p>
      <p className="sr-only" aria-live="polite">
        {byKey && text?.join(". ")}
      </p>
    </div>
  );
}

function StaticChart({ id, frames, lines, name }: Pick<Props, "id" | "frames" | "lines" | "name">) {
  const charts = useMemo(() => {
    const chart = (frame: FigureFrame, index: number) => {
      const className = frames.length === 1 ? "w-full h-auto" : SHOWN_BESIDE_AT[index];
      return figureSvg({ frame, lines: thinLines(lines, frame), id: `${id}-${index}`, name, className });
    };
    return frames.map(chart).join("");
  }, [frames, lines, id, name]);
  return <div dangerouslySetInnerHTML={{ __html: charts }} />;
}

const nothing = () => {};
const never = () => nothing;

/** True once scripts run here. */
const useScripted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** The width of an element in CSS pixels; 0 until it is measured. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
