import { useRef, useState, type PointerEvent, type RefObject } from "react";
import { dayOf } from "@/lib/figures/layout/day-number";
import type { FigureFrame } from "@/lib/figures/layout/frame";
import type { DayRange } from "@/lib/rules/draw/period";
import { placeOf } from "./use-reached";

/** Pixels of the frame; less is a hand that was not steady. */
const MIN_SPAN = 12;

/**
 * Chooses days by drawing across a chart. Mouse and pen only: a finger that is drawn across moves the tooltip. Days can
 * be typed too, for those who do neither.
 */
export function useBrush(
  surface: RefObject<HTMLElement | null>,
  frame: FigureFrame,
  onBrush: ((range: DayRange) => void) | undefined,
) {
  const begun = useRef<number | null>(null);
  const [span, setSpan] = useState<readonly [number, number] | null>(null);
  const { plot, x } = frame;

  const across = (event: PointerEvent): number =>
    Math.min(Math.max(placeOf(event, surface, frame).x, plot.left), plot.right);
  const perDay = (plot.right - plot.left) / (x.domain[1] - x.domain[0]);
  const day = (at: number) => x.domain[0] + (at - plot.left) / perDay;
  const days = span && ([day(Math.min(...span)), day(Math.max(...span))] as const);
  const cancel = () => {
    begun.current = null;
    setSpan(null);
  };
  return {
    /** The days chosen so far, see dayNumber. */
    days,
    cancel,
    begin: (event: PointerEvent) => {
      if (onBrush === undefined || event.pointerType === "touch" || event.button !== 0) return;
      begun.current = across(event);
    },
    /** True while the pointer chooses days and reaches no draw. */
    moved: (event: PointerEvent): boolean => {
      if (begun.current === null) return false;
      if ((event.buttons & 1) === 0) {
        cancel();
        return false;
      }
      const now = across(event);
      if (span === null && Math.abs(now - begun.current) < MIN_SPAN) return false;
      surface.current?.setPointerCapture(event.pointerId);
      setSpan([begun.current, now]);
      return true;
    },
    end: () => {
      if (span && days && Math.abs(span[1] - span[0]) >= MIN_SPAN)
        onBrush?.({ from: dayOf(days[0]), to: dayOf(days[1]) });
      cancel();
    },
  };
}
