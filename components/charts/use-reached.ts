import { useMemo, useState, type KeyboardEvent, type PointerEvent, type RefObject } from "react";
import { placing, type FigureFrame, type FigureLine, type Place } from "@/lib/figures/layout/frame";
import { keyboardOrder, moveBy, nearest, type OrderedDraw } from "@/lib/figures/layout/keyboard-order";

/** The place of a pointer, in pixels of the frame. */
export function placeOf(event: PointerEvent, surface: RefObject<HTMLElement | null>, frame: FigureFrame): Place {
  const box = surface.current!.getBoundingClientRect();
  const scale = frame.width / box.width;
  return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
}

type Reached = { readonly order: readonly OrderedDraw[]; readonly index: number; readonly byKey: boolean };

/** The draw that a pointer, a finger or the arrow keys have reached in a chart. */
export function useReached(surface: RefObject<HTMLElement | null>, frame: FigureFrame, lines: readonly FigureLine[]) {
  const [last, setLast] = useState<Reached | null>(null);
  const order = useMemo(() => keyboardOrder(lines), [lines]);
  const places = useMemo(() => order.map(placing(frame)), [order, frame]);
  // A draw reached in another figure says nothing of this one.
  const reached = last?.order === order ? last : null;
  const reach = (index: number | null, byKey: boolean) => setLast(index === null ? null : { order, index, byKey });
  return {
    draw: reached && (order[reached.index] ?? null),
    byKey: reached?.byKey ?? false,
    leave: () => setLast(null),
    point: (event: PointerEvent) => reach(nearest(places, placeOf(event, surface, frame)), false),
    /** True for a key that leads to a draw. */
    press: (event: KeyboardEvent): boolean => {
      if (event.altKey || event.ctrlKey || event.metaKey) return false;
      const index = moveBy(event.key, reached?.index ?? null, order);
      if (index === null) return false;
      event.preventDefault();
      reach(index, true);
      return true;
    },
  };
}
