"use client";

import { useEffect, useId, useRef, useState, useSyncExternalStore, type RefObject } from "react";
import type { Nearness } from "@/lib/figures/layout/keyboard-order";
import { sizeShown } from "@/lib/figures/layout/sizes";
import type { ReachFrame } from "@/lib/figures/layout/targets";
import type { ChartWords, Readout } from "./readout-box";
import type { OnBrush } from "./use-brush";
import { useInteraction } from "./use-interaction";

type Props = {
  /** The subject of the chart, for those who do not see it. */
  name: string;
  words: ChartWords;
  /** The static chart in each width, of which the style sheet shows the one that fits. */
  html: string;
  /** One for each width, or one for every room. */
  frames: readonly ReachFrame[];
  /** The room from which on each is shown; by default that of BESIDE_SIZES. */
  sizes?: readonly { readonly from: number }[];
  nearness?: Nearness;
  /** What is said of what a key names. */
  readout: (key: string) => Readout;
  onBrush?: OnBrush;
};

/**
 * A static chart that a reader reaches into by pointer, finger or arrow keys, and what is announced then. The first
 * reach fetches Recharts, which lays cursor, readout and brush over the chart.
 */
export function Reachable({ name, words, html, frames, sizes, nearness = "both", readout, onBrush }: Props) {
  const surface = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const scripted = useScripted();
  const width = useWidth(surface);
  const frame = frames[sizeShown(width, sizes)] ?? frames[0]!;
  const hrefOf = (key: string) => readout(key).href;
  const { handlers, Overlay, target, by, alone, span } = useInteraction(surface, frame, { nearness, hrefOf, onBrush });
  useAlone(surface, alone);
  const said = target && readout(target.key);
  return (
    <div
      ref={surface}
      className="@container relative touch-pan-y select-none has-[[data-readout]]:z-10"
      {...(scripted ? { role: "application", tabIndex: 0, "aria-label": name, "aria-describedby": hintId } : {})}
      {...handlers}
    >
      <div dangerouslySetInnerHTML={{ __html: html }} />
      {Overlay && (
        <div data-overlay="" data-brush={span ? "" : undefined} className="print:hidden">
          <Overlay
            frame={frame}
            width={width}
            reached={said && target && { target, readout: said, by, words }}
            span={span}
          />
        </div>
      )}
      <p id={hintId} hidden>
        {words.hint}
      </p>
      <p className="sr-only" aria-live="polite">
        {by === "key" && said && spoken(said, words)}
      </p>
    </div>
  );
}

/** A readout in sentences, for those who hear it. */
function spoken({ title, lines, others }: Readout, words: ChartWords): string {
  const parts = others.map(({ name, value }) => `${name} ${value}`);
  return [title, ...lines, ...(parts.length > 0 ? [words.others, ...parts] : [])].join(". ");
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

/** Fades all but one track of a static chart, while there is one. */
function useAlone(surface: RefObject<HTMLElement | null>, alone: string | null) {
  useEffect(() => {
    if (alone === null) return;
    const parts = [...surface.current!.querySelectorAll("[data-track], [data-label]")];
    const others = parts.filter(
      (part) => ![part.getAttribute("data-track"), part.getAttribute("data-label")].includes(alone),
    );
    others.forEach((part) => part.setAttribute("opacity", "0.2"));
    return () => others.forEach((part) => part.removeAttribute("opacity"));
  }, [surface, alone]);
}
