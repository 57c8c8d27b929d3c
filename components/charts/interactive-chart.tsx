"use client";

import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type KeyboardEvent,
  type PointerEvent,
} from "react";
import type { DayRange } from "@/lib/rules/draw/period";
import { placing, type FigureFrame, type FigureLine } from "@/lib/figures/layout/frame";
import { sizeShown } from "@/lib/figures/layout/sizes";
import { thinLines } from "@/lib/figures/layout/thin";
import { nearest, moveBy, keyboardOrder, type KeyboardMove } from "@/lib/figures/layout/keyboard-order";
import { Brush, useBrush } from "./brush";
import { figureSvg } from "@/lib/figures/svg/figure-svg";
import { ChartTooltip } from "./tooltip";
import { SHOWN_AT } from "@/lib/figures/words/widths";

type Twin = ComponentType<{ frame: FigureFrame; lines: readonly FigureLine[]; onDrawn: () => void }>;

type Props = {
  /** Unlike any other on the page. */
  id: string;
  /** One for each of FIGURE_SIZES, or one for every room. */
  frames: readonly FigureFrame[];
  lines: readonly FigureLine[];
  /** What is said of each draw, by number: a title, then a line each. */
  readouts: Readonly<Record<string, readonly string[]>> | ((number: string) => readonly string[]);
  /** What the figure is, for those who do not see it. */
  name: string;
  /** How to walk it by keyboard, and the same in a few words. */
  hint: string;
  keys: string;
  /** Told of the days that a mouse or a pen was drawn across. */
  onBrush?: (range: DayRange) => void;
};

const nothing = () => {};
const never = () => nothing;

/**
 * The drawing of a figure in each width, of which the style sheet shows the one that fits. It reads out the draw that a
 * pointer, a finger or the arrow keys reach for, and at the first reach fetches the Recharts drawing, which takes the
 * place of the static one as soon as it stands.
 */
export function InteractiveChart({ id, frames, lines, readouts, name, hint, keys, onBrush }: Props) {
  const surface = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const live = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [shown, setShown] = useState(0);
  const [Twin, setTwin] = useState<Twin | null>(null);
  const [drawn, setDrawn] = useState(false);
  const [asked, setReached] = useState<{ walk: readonly KeyboardMove[]; index: number; byKey: boolean } | null>(null);

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry && setShown(sizeShown(entry.contentRect.width)));
    observer.observe(surface.current!);
    return () => observer.disconnect();
  }, []);

  const frame = frames[shown] ?? frames[0]!;
  const walk = useMemo(() => keyboardOrder(lines), [lines]);
  // Where a reader stood in another figure says nothing of this one.
  const reached = asked?.walk === walk ? asked : null;
  const places = useMemo(() => walk.map(placing(frame)), [walk, frame]);
  const leave = () => setReached(null);
  const at = reached === null ? undefined : walk[reached.index];

  // Without the twin the static drawing stays, and the readout works all the same.
  const fetchTwin = () =>
    void (Twin === null && import("./recharts-figure").then((module) => setTwin(() => module.RechartsFigure), nothing));

  const brush = useBrush(
    surface,
    frame,
    onBrush &&
      ((range) => {
        leave();
        onBrush(range);
      }),
  );

  const point = (event: PointerEvent) => {
    fetchTwin();
    if (brush.moved(event)) return;
    const box = surface.current!.getBoundingClientRect();
    const scale = frame.width / box.width;
    const index = nearest(places, { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale });
    setReached(index === null ? null : { walk, index, byKey: false });
  };

  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      leave();
      brush.cancel();
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const index = moveBy(event.key, reached?.index ?? null, walk);
    if (index === null) return;
    event.preventDefault();
    fetchTwin();
    setReached({ walk, index, byKey: true });
  };

  const drawings = useMemo(
    () =>
      frames
        .map((each, index) => {
          const className = frames.length === 1 ? "w-full h-auto" : SHOWN_AT[index]!;
          return figureSvg({ frame: each, lines: thinLines(lines, each), id: `${id}-${index}`, name, className });
        })
        .join(""),
    [frames, lines, id, name],
  );
  const twin = useMemo(
    () => Twin && <Twin frame={frame} lines={thinLines(lines, frame)} onDrawn={() => setDrawn(true)} />,
    [Twin, frame, lines],
  );
  const said = (number: string) => (typeof readouts === "function" ? readouts(number) : (readouts[number] ?? []));

  return (
    <div
      ref={surface}
      className="relative touch-pan-y"
      {...(live ? { role: "application", tabIndex: 0, "aria-label": name, "aria-describedby": hintId } : {})}
      onPointerEnter={fetchTwin}
      onPointerDown={(event) => {
        brush.begin(event);
        point(event);
      }}
      onPointerUp={brush.end}
      onPointerCancel={brush.cancel}
      onPointerMove={point}
      onPointerLeave={(event) => event.pointerType === "mouse" && leave()}
      onFocus={fetchTwin}
      onBlur={leave}
      onKeyDown={press}
    >
      <div className={drawn ? "hidden print:block" : ""} dangerouslySetInnerHTML={{ __html: drawings }} />
      {twin && (
        <div
          className={drawn ? "print:hidden" : "invisible absolute inset-0"}
          aria-hidden="true"
          data-twin={drawn ? "stands" : "coming"}
        >
          {twin}
        </div>
      )}
      {at && (
        <ChartTooltip
          frame={frame}
          place={places[reached!.index]!}
          lines={said(at.number)}
          keys={reached!.byKey ? keys : null}
        />
      )}
      {brush.span && <Brush frame={frame} span={brush.span} />}
      <p id={hintId} hidden>
        {hint}
      </p>
      <p className="sr-only" aria-live="polite">
        {at && reached!.byKey ? said(at.number).join(". ") : ""}
      </p>
    </div>
  );
}
