import { useRef, useState, type ComponentType, type KeyboardEvent, type MouseEvent, type PointerEvent } from "react";
import type { FocusEvent, RefObject } from "react";
import type { Nearness } from "@/lib/figures/layout/keyboard-order";
import type { ReachFrame } from "@/lib/figures/layout/targets";
import type { OverlayProps } from "./recharts-overlay";
import { useBrush, type OnBrush } from "./use-brush";
import { useReached } from "./use-reached";

/** Pixels of the screen from a mark within which a click is meant for it; a finger is broader. */
const HIT = { mouse: 16, touch: 28 } as const;

const inReadout = ({ target }: MouseEvent) => target instanceof Element && target.closest("[data-readout]") !== null;
const meansOf = ({ pointerType }: PointerEvent) => (pointerType === "touch" ? "touch" : "mouse");

type Options = {
  readonly nearness: Nearness;
  /** The page of what a key names; null for none. */
  readonly hrefOf: (key: string) => string | null;
  readonly onBrush: OnBrush | undefined;
};

/**
 * Everything that a reader does with a chart: the handlers of its element, and the state they lead to. A click on a
 * mark, Enter, or a tap on a mark that was tapped before leads to its page, with Ctrl or Cmd in a new tab.
 */
export function useInteraction(
  surface: RefObject<HTMLElement | null>,
  frame: ReachFrame,
  { nearness, hrefOf, onBrush }: Options,
) {
  const { Overlay, fetchOverlay } = useOverlay();
  const { target, by, alone, leave, point, near, press } = useReached(surface, frame, nearness);
  const brush = useBrush(surface, frame, onBrush);
  /** The mark that a press, or the tap before it, had reached; null for a press that leads nowhere. */
  const pressed = useRef<string | null>(null);
  const open = (key: string, { ctrlKey, metaKey }: MouseEvent | KeyboardEvent) => {
    const href = hrefOf(key);
    if (href === null) return;
    if (ctrlKey || metaKey) window.open(href, "_blank", "noopener");
    else window.location.assign(href);
  };
  const move = (event: PointerEvent) => {
    fetchOverlay();
    if (!inReadout(event) && !brush.moved(event)) point(event, meansOf(event));
  };
  const handlers = {
    onPointerEnter: fetchOverlay,
    onPointerDown: (event: PointerEvent) => {
      if (inReadout(event)) return;
      const found = near(event);
      const means = meansOf(event);
      const isMeant = found !== null && found.away <= HIT[means];
      pressed.current = isMeant && (means === "mouse" || target?.key === found.target.key) ? found.target.key : null;
      brush.begin(event);
      move(event);
    },
    onPointerUp: (event: PointerEvent) => {
      const isBrushed = brush.end();
      // A press that was drawn away from its mark is no click on it.
      if (isBrushed || near(event)?.target.key !== pressed.current) pressed.current = null;
      if (isBrushed) leave();
    },
    onPointerCancel: brush.cancel,
    onPointerMove: move,
    onPointerLeave: (event: PointerEvent) => {
      if (event.pointerType === "mouse") leave();
    },
    onClick: (event: MouseEvent) => {
      if (!inReadout(event) && pressed.current !== null) open(pressed.current, event);
    },
    onFocus: fetchOverlay,
    onBlur: (event: FocusEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget)) leave();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Escape") {
        leave();
        brush.cancel();
      }
      if (event.key === "Enter" && target !== null && !inReadoutByKey(event)) open(target.key, event);
      if (press(event)) fetchOverlay();
    },
  };
  return { handlers, Overlay, target, by, alone, span: brush.span };
}

/** A link in the readout opens by itself. */
const inReadoutByKey = ({ target, currentTarget }: KeyboardEvent) => target !== currentTarget;

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
