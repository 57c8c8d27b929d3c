"use client";

import type { CSSProperties } from "react";
import { ReferenceArea, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from "recharts";
import { onScale, type FigureFrame, type FigurePoint } from "@/lib/figures/layout/frame";

/** The draw that a reader has reached. */
export type ReachedDraw = {
  readonly point: FigurePoint;
  /** A title, then a line each. */
  readonly lines: readonly string[];
  /** The keys that lead on, for those who came by keyboard. */
  readonly keys: string | null;
};

export type OverlayProps = {
  readonly frame: FigureFrame;
  /** Width of the chart on the screen, in CSS pixels. */
  readonly width: number;
  readonly reached: ReachedDraw | null;
  /** The days that are being brushed, see dayNumber. */
  readonly brushed: readonly [number, number] | null;
};

const MIN_WIDE = 500;

/** On a narrow chart the tooltip takes the half of the plot that the finger leaves free. */
const tooltipStyle = ({ y }: FigureFrame, { point }: ReachedDraw, width: number): CSSProperties => {
  if (width >= MIN_WIDE) return { maxWidth: "26rem" };
  const low = 2 * onScale(y, point.value) < onScale(y, y.domain[0]) + onScale(y, y.domain[1]);
  return { transform: "none", inset: low ? "0 0 auto" : "auto 0 0" };
};

/** Everything that interaction adds to a static chart, in its scales: cursor, ring, tooltip and brush. */
export function RechartsOverlay({ frame, width, reached, brushed }: OverlayProps) {
  const { plot, x, y } = frame;
  const scale = width / frame.width;
  return (
    <ScatterChart
      width={width}
      height={frame.height * scale}
      margin={{
        top: plot.top * scale,
        right: (frame.width - plot.right) * scale,
        bottom: (frame.height - plot.bottom) * scale,
        left: plot.left * scale,
      }}
      accessibilityLayer={false}
    >
      <XAxis hide type="number" dataKey="day" domain={[...x.domain]} allowDataOverflow />
      <YAxis hide type="number" dataKey="value" domain={y.domain.map((value) => onScale(y, value))} allowDataOverflow />
      {brushed && (
        <ReferenceArea x1={brushed[0]} x2={brushed[1]} fill="var(--ink)" fillOpacity={0.08} stroke="var(--ink)" />
      )}
      <Scatter
        data={reached ? [{ ...reached.point, value: onScale(y, reached.point.value) }] : []}
        shape={ring}
        isAnimationActive={false}
      />
      {reached && (
        <Tooltip
          active
          defaultIndex={0}
          cursor={<CursorLine />}
          offset={14}
          isAnimationActive={false}
          wrapperStyle={tooltipStyle(frame, reached, width)}
          content={<TooltipText {...reached} />}
        />
      )}
    </ScatterChart>
  );
}

/** A line down the plot; Recharts fills in where. */
const CursorLine = ({ x, top, height }: { x?: number; top?: number; height?: number }) => (
  <path d={`M${x},${top}v${height}`} stroke="var(--rule-strong)" strokeDasharray="2 3" />
);

const ring = ({ cx, cy }: { cx?: number; cy?: number }) => (
  <circle cx={cx} cy={cy} r={8} fill="none" stroke="var(--ink)" strokeWidth={1.5} />
);

function TooltipText({ lines: [title, ...lines], keys }: ReachedDraw) {
  return (
    <div className="border-y border-rule-strong bg-paper px-3 py-2 text-[0.9rem] leading-snug" data-readout="">
      <p className="font-semibold">{title}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {keys && <p className="mt-1 text-[0.8rem] text-ink-soft">{keys}</p>}
    </div>
  );
}
