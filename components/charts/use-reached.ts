import { useMemo, useState, type KeyboardEvent, type MouseEvent, type RefObject } from "react";
import type { Place } from "@/lib/figures/layout/frame";
import { keepsTrack, moveBy, nearest, type Nearness, type Target } from "@/lib/figures/layout/keyboard-order";
import type { ReachFrame } from "@/lib/figures/layout/targets";

/** The place of a pointer, in pixels of the frame. */
export function placeOf(event: MouseEvent, surface: RefObject<HTMLElement | null>, frame: ReachFrame): Place {
  const box = surface.current!.getBoundingClientRect();
  const scale = frame.width / box.width;
  return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
}

/** How a reader came to a target. */
export type Means = "key" | "mouse" | "touch";

type Reached = {
  readonly order: readonly Target[];
  readonly index: number;
  readonly by: Means;
  /** The track that a reader keeps to or whose name is pointed at: the others fade. */
  readonly alone: string | null;
};

const nameAt = ({ target }: MouseEvent): string | null =>
  target instanceof Element ? (target.closest("[data-label]")?.getAttribute("data-label") ?? null) : null;

/** What a pointer, a finger or the arrow keys have reached in a chart. */
export function useReached(surface: RefObject<HTMLElement | null>, frame: ReachFrame, nearness: Nearness) {
  const [last, setLast] = useState<Reached | null>(null);
  const order = useMemo(() => frame.targets(), [frame]);
  // What was reached in another figure says nothing of this one.
  const reached = last?.order === order ? last : null;
  const find = (event: MouseEvent) => nearest(order, placeOf(event, surface, frame), nearness);
  return {
    target: reached && (order[reached.index] ?? null),
    by: reached?.by ?? null,
    alone: reached?.alone ?? null,
    leave: () => setLast(null),
    point: (event: MouseEvent, by: Means) => {
      const index = find(event);
      setLast(index === null ? null : { order, index, by, alone: nameAt(event) });
    },
    /** What a pointer is nearest to, and how far it is from it in pixels of the screen; null where there is nothing. */
    near: (event: MouseEvent) => {
      const index = find(event);
      const target = index === null ? undefined : order[index];
      if (target === undefined) return null;
      const place = placeOf(event, surface, frame);
      const scale = surface.current!.getBoundingClientRect().width / frame.width;
      return { target, away: scale * Math.hypot(place.x - target.x, place.y - target.y) };
    },
    /** True for a key that leads to a target. */
    press: (event: KeyboardEvent): boolean => {
      if (event.altKey || event.ctrlKey || event.metaKey) return false;
      const index = moveBy(event.key, reached?.index ?? null, order);
      if (index === null) return false;
      event.preventDefault();
      setLast({ order, index, by: "key", alone: keepsTrack(event.key) ? (order[index]?.track ?? null) : null });
      return true;
    },
  };
}
