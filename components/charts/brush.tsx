import { useRef, useState, type PointerEvent, type RefObject } from "react";
import type { DayRange } from "@/lib/rules/draw/period";
import { dayOf } from "@/lib/figures/layout/day-number";
import type { FigureFrame } from "@/lib/figures/layout/frame";

/** From where to where a figure is brushed, in its own pixels, in the order drawn. */
type Span = readonly [begun: number, now: number];

/** Less is a hand that was not steady. */
const LEAST = 12;

const range = ({ plot, x }: FigureFrame, span: Span): DayRange => {
  const perDay = (plot.right - plot.left) / (x.domain[1] - x.domain[0]);
  const day = (at: number) => dayOf(x.domain[0] + (at - plot.left) / perDay);
  return { from: day(Math.min(...span)), to: day(Math.max(...span)) };
};

/**
 * Drawing across a figure chooses days. Mouse and pen only: a finger that is drawn across reads out. Days can be typed
 * too, for those who do neither.
 */
export function useBrush(
  surface: RefObject<HTMLElement | null>,
  frame: FigureFrame,
  onBrush: ((range: DayRange) => void) | undefined,
) {
  const begun = useRef<number | null>(null);
  const [span, setSpan] = useState<Span | null>(null);

  const across = (event: PointerEvent): number => {
    const box = surface.current!.getBoundingClientRect();
    const at = ((event.clientX - box.left) * frame.width) / box.width;
    return Math.min(Math.max(at, frame.plot.left), frame.plot.right);
  };
  const cancel = () => {
    begun.current = null;
    setSpan(null);
  };
  return {
    span,
    cancel,
    begin: (event: PointerEvent) => {
      if (onBrush === undefined || event.pointerType === "touch" || event.button !== 0) return;
      begun.current = across(event);
    },
    /** True while the pointer chooses days and does not read out. */
    moved: (event: PointerEvent): boolean => {
      if (begun.current === null) return false;
      if ((event.buttons & 1) === 0) {
        cancel();
        return false;
      }
      const now = across(event);
      if (span === null && Math.abs(now - begun.current) < LEAST) return false;
      surface.current?.setPointerCapture(event.pointerId);
      setSpan([begun.current, now]);
      return true;
    },
    end: () => {
      if (span !== null && Math.abs(span[1] - span[0]) >= LEAST) onBrush?.(range(frame, span));
      cancel();
    },
  };
}

/** The stretch that is being chosen. */
export function Brush({ frame: { width, height, plot }, span }: { frame: FigureFrame; span: Span }) {
  const [left, right] = [Math.min(...span), Math.max(...span)];
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="pointer-events-none absolute inset-0 size-full"
      aria-hidden="true"
      data-brush=""
    >
      <rect
        x={left}
        y={plot.top}
        width={right - left}
        height={plot.bottom - plot.top}
        fill="var(--ink)"
        opacity={0.08}
      />
      <path d={`M${left},${plot.top}V${plot.bottom}M${right},${plot.top}V${plot.bottom}`} stroke="var(--ink)" />
    </svg>
  );
}
