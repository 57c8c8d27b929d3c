import { LEADING } from "@/lib/figures/layout/frame";
import { escaped, svg } from "./svg";

type DayTick = { readonly x: number; readonly lines: readonly string[] };
type ValueTick = { readonly y: number; readonly text: string };

/** The names of days below a time axis whose line stands at `base`, a line of text below another. */
export const dayLabels = (days: readonly DayTick[], base: number, size: number): string =>
  svg(
    "g",
    { fill: "var(--ink-soft)", "text-anchor": "middle" },
    ...days.flatMap(({ x, lines }) =>
      lines.map((text, line) =>
        svg("text", { x, y: Math.round(base + 8 + size * (0.75 + line * LEADING)) }, escaped(text)),
      ),
    ),
  );

/** The values left of an axis of values, which end at `right`. */
export const valueLabels = (values: readonly ValueTick[], right: number): string =>
  svg(
    "g",
    { fill: "var(--ink-soft)", "text-anchor": "end" },
    ...values.map(({ y, text }) => svg("text", { x: right, y, dy: ".33em" }, escaped(text))),
  );

/** Lines across a plot at the values of its axis. */
export const valueLines = (values: readonly ValueTick[], { left, right }: { left: number; right: number }): string =>
  svg("path", { d: values.map(({ y }) => `M${left},${y}H${right}`).join(""), stroke: "var(--rule)" });
