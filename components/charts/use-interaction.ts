import { useState, type ComponentType, type KeyboardEvent, type PointerEvent, type RefObject } from "react";
import type { FigureFrame, FigureLine } from "@/lib/figures/layout/frame";
import type { DayRange } from "@/lib/rules/draw/period";
import type { OverlayProps } from "./recharts-overlay";
import { useBrush } from "./use-brush";
import { useReached } from "./use-reached";

/** Everything that a reader does with a chart: the handlers of its element, and the state they lead to. */
export function useInteraction(
  surface: RefObject<HTMLElement | null>,
  frame: FigureFrame,
  lines: readonly FigureLine[],
  onBrush: ((range: DayRange) => void) | undefined,
) {
  const { Overlay, fetchOverlay } = useOverlay();
  const { draw, byKey, leave, point, press } = useReached(surface, frame, lines);
  const chosen = (range: DayRange) => {
    leave();
    onBrush?.(range);
  };
  const brush = useBrush(surface, frame, onBrush && chosen);
  const move = (event: PointerEvent) => {
    fetchOverlay();
    if (!brush.moved(event)) point(event);
  };
  const handlers = {
    onPointerEnter: fetchOverlay,
    onPointerDown: (event: PointerEvent) => {
      brush.begin(event);
      move(event);
    },
    onPointerUp: brush.end,
    onPointerCancel: brush.cancel,
    onPointerMove: move,
    onPointerLeave: (event: PointerEvent) => {
      if (event.pointerType === "mouse") leave();
    },
    onFocus: fetchOverlay,
    onBlur: leave,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Escape") {
        leave();
        brush.cancel();
      }
      if (press(event)) fetchOverlay();
    },
  };
  return { handlers, Overlay, draw, byKey, days: brush.days };
}

/** Recharts, once it is fetched. Without it the chart stays, and what the keys reach is announced all the same. */
function useOverlay() {
  const [Overlay, setOverlay] = useState<ComponentType<OverlayProps> | null>(null);
  const fetchOverlay = () => {
    if (Overlay !== null) return;
    void import("./recharts-overlay").then(
      ({ RechartsOverlay }) => setOverlay(() => RechartsOverlay),
      () => undefined,
    );
  };
  return { Overlay, fetchOverlay };
}
