"use client";

import { useLayoutEffect } from "react";
import { CartesianGrid, ComposedChart, Line, useXAxisScale, useYAxisScale, XAxis, YAxis, ZIndexLayer } from "recharts";
import type { FigureFrame, FigureLine } from "@/lib/figures/layout/frame";
import { markerPath } from "@/lib/figures/layout/marker";
import { backdropSvg, namesSvg, tickLineY } from "@/lib/figures/svg/annotations-svg";
import { colourOf, plotOrder, markArea, strokeOf } from "@/lib/figures/svg/strokes";

type Props = {
  frame: FigureFrame;
  lines: readonly FigureLine[];
  /** Told once the chart stands. */
  onDrawn: () => void;
};

const ABOVE = 700;
const FILL = { width: "100%", height: "auto" };

const same = (value: number) => (other: { day?: number; value?: number }) =>
  other.day === value || other.value === value;

/**
 * The interactive twin of the static drawing: the same width, margins, domains and ticks, so that it stands in its
 * place.
 */
export function RechartsFigure({ frame, lines, onDrawn }: Props) {
  const { width, height, plot, x, y, size } = frame;
  const drawn = plotOrder(lines.filter(({ segments }) => segments.length > 0));
  return (
    <ComposedChart
      width={width}
      height={height}
      margin={{ top: plot.top, right: width - plot.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      style={{ ...FILL, aspectRatio: `${width} / ${height}`, fontSize: size }}
    >
      <CartesianGrid vertical={false} stroke="var(--rule)" />
      <XAxis
        type="number"
        dataKey="day"
        domain={[...x.domain]}
        ticks={x.ticks.map(({ day }) => day)}
        interval={0}
        height={height - plot.bottom}
        axisLine={false}
        tickLine={{ stroke: "var(--rule-strong)" }}
        tickSize={5}
        allowDataOverflow
        tick={({ x: at, payload }) => (
          <g fill="var(--ink-soft)" textAnchor="middle">
            {x.ticks.find(same(Number(payload.value)))?.lines.map((text, line) => (
              <text key={line} x={at} y={tickLineY(frame, line)} data-tick="x">
                {text}
              </text>
            ))}
          </g>
        )}
      />
      <YAxis
        type="number"
        domain={[...y.domain]}
        ticks={y.ticks.map(({ value }) => value)}
        interval={0}
        width={plot.left}
        axisLine={false}
        tickLine={false}
        allowDataOverflow
        tick={({ y: at, payload }) => (
          <text x={plot.left - 8} y={at} dy=".33em" fill="var(--ink-soft)" textAnchor="end" data-tick="y">
            {y.ticks.find(same(Number(payload.value)))?.text}
          </text>
        )}
      />
      <g dangerouslySetInnerHTML={{ __html: backdropSvg(frame) }} />
      {drawn.flatMap(({ category, segments }) =>
        segments
          .filter(({ length }) => length > 1)
          .map((points) => (
            <Line
              key={`${category} ${points[0]?.number}`}
              data={points}
              dataKey="value"
              type="stepAfter"
              stroke={colourOf(category)}
              strokeWidth={strokeOf(category)}
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
          )),
      )}
      <ZIndexLayer zIndex={ABOVE}>
        <Marks lines={drawn} width={width} stems={frame.stems} onDrawn={onDrawn} />
        <g dangerouslySetInnerHTML={{ __html: namesSvg(frame) }} />
      </ZIndexLayer>
    </ComposedChart>
  );
}

type MarksProps = { lines: readonly FigureLine[]; width: number; stems: boolean; onDrawn: () => void };

/** A mark for each draw, where the scales of the chart put it. */
function Marks({ lines, width, stems, onDrawn }: MarksProps) {
  const [across, up] = [useXAxisScale(), useYAxisScale()];
  const ready = across !== undefined && up !== undefined;
  useLayoutEffect(() => {
    if (ready) onDrawn();
  }, [ready, onDrawn]);
  if (!ready) return null;
  return lines.map(({ category, segments }) => {
    const points = segments.flat();
    const d = markerPath(category, markArea(points.length, width));
    return (
      <g key={category} fill={colourOf(category)} stroke="var(--paper)" strokeWidth={0.7}>
        {stems && (
          <path
            d={points.map(({ day, value }) => `M${across(day)},${up(0)}V${up(value)}`).join("")}
            stroke={colourOf(category)}
            strokeWidth={strokeOf(category)}
          />
        )}
        {points.map(({ number, day, value }) => (
          <path
            key={number}
            d={d}
            transform={`translate(${across(day)},${up(value)})`}
            data-n={number}
            data-v={value}
          />
        ))}
      </g>
    );
  });
}
