import { useRef, useState, type PointerEvent, type RefObject } from "react";
import type { ReachFrame } from "@/lib/figures/layout/targets";
import { placeOf } from "./use-reached";

/** Pixels of the frame; less is a hand that was not steady. */
const MIN_SPAN = 12;

/** Called with the stretch of the plot that was drawn across, each end from 0 to 1. */
export type OnBrush = (from: number, to: number) => void;

/**
 * Chooses a stretch of the plot by drawing across a chart. Mouse and pen only: a finger that is drawn across moves the
 * readout. Days can be typed too, for those who do neither.
 */
export function useBrush(surface: RefObject<HTMLElement | null>, frame: ReachFrame, onBrush: OnBrush | undefined) {
  const begun = useRef<number | null>(null);
  const [span, setSpan] = useState<readonly [number, number] | null>(null);
  const { left, right } = frame.plot;

  const across = (event: PointerEvent): number => Math.min(Math.max(placeOf(event, surface, frame).x, left), right);
  const part = (at: number) => (at - left) / (right - left);
  const cancel = () => {
    begun.current = null;
    setSpan(null);
  };
  return {
    /** The stretch chosen so far, in pixels of the frame. */
    span,
    cancel,
    begin: (event: PointerEvent) => {
      if (onBrush === undefined || event.pointerType === "touch" || event.button !== 0) return;
      begun.current = across(event);
    },
    /** True while the pointer chooses a stretch and reaches nothing. */
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
    /** True when a stretch was chosen: what follows is no click. */
    end: (): boolean => {
      const chosen = span !== null && Math.abs(span[1] - span[0]) >= MIN_SPAN;
      if (chosen) onBrush?.(part(Math.min(...span)), part(Math.max(...span)));
      cancel();
      return span !== null;
    },
  };
}
