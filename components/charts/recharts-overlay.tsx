"use client";

import { ReferenceArea, Scatter, ScatterChart, XAxis, YAxis } from "recharts";
import type { Target } from "@/lib/figures/layout/keyboard-order";
import type { ReachFrame } from "@/lib/figures/layout/targets";
import { ReadoutBox, type Reading } from "./readout-box";

export type OverlayProps = {
  readonly frame: ReachFrame;
  /** Width of the chart on the screen, in CSS pixels. */
  readonly width: number;
  /** What a reader has reached, and what is said of it. */
  readonly reached: (Reading & { readonly target: Target }) | null;
  /** The stretch that is being brushed, in pixels of the frame. */
  readonly span: readonly [number, number] | null;
};

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * Everything that interaction adds to a static chart: cursor, ring and brush, by Recharts in the pixels of the frame,
 * and the readout.
 */
export function RechartsOverlay({ frame, width, reached, span }: OverlayProps) {
  const { plot } = frame;
  const scale = width / frame.width;
  const mark = ({ cx, cy }: { cx?: number; cy?: number }) => (
    <g>
      <path d={`M${cx},${plot.top * scale}V${plot.bottom * scale}`} stroke="var(--rule-strong)" strokeDasharray="2 3" />
      <circle cx={cx} cy={cy} r={8} fill="none" stroke="var(--ink)" strokeWidth={1.5} />
    </g>
  );
  return (
    <>
      <div aria-hidden="true" inert className="pointer-events-none absolute inset-0 print:hidden">
        <ScatterChart width={width} height={frame.height * scale} margin={NO_MARGIN} accessibilityLayer={false}>
          <XAxis hide type="number" dataKey="x" domain={[0, frame.width]} allowDataOverflow />
          <YAxis hide type="number" dataKey="y" domain={[0, frame.height]} reversed allowDataOverflow />
          {span && (
            <ReferenceArea
              x1={span[0]}
              x2={span[1]}
              y1={plot.top}
              y2={plot.bottom}
              fill="var(--ink)"
              fillOpacity={0.08}
              stroke="var(--ink)"
            />
          )}
          <Scatter data={reached ? [reached.target] : []} shape={mark} isAnimationActive={false} />
        </ScatterChart>
      </div>
      {reached && <ReadoutBox {...reached} />}
    </>
  );
}
