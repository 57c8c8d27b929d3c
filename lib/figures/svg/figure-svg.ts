import { tenth } from "@/lib/figures/layout/box";
import { placing, type FigureFrame, type FigureLine } from "@/lib/figures/layout/frame";
import { markerPath } from "@/lib/figures/layout/marker";
import { stepPath } from "@/lib/figures/layout/step-path";
import { backdropSvg, namesSvg, tickLineY } from "./annotations-svg";
import { hollow, markArea, plotOrder, strokeOf, toneOf } from "./strokes";
import { chartSvg, escaped, svg } from "./svg";

type FigureChart = {
  readonly frame: FigureFrame;
  readonly lines: readonly FigureLine[];
  /** Unlike any other on the page. */
  readonly id: string;
  /** The subject of the chart, for those who do not see it. */
  readonly name: string;
  /** Classes of the svg element. */
  readonly className?: string;
};

/**
 * A figure of one width as static SVG. A mark says its draw in `data-n` and its value in `data-v`; a doubtful one is
 * hollow. What belongs to a category says so in `data-track`. What the others are read against lies behind them.
 */
export function figureSvg({ frame, lines, id, name, className }: FigureChart): string {
  const { width, height, size } = frame;
  const shown = lines.filter(({ segments, carried }) => segments.length > 0 || carried !== undefined);
  const behind = shown.filter((line) => line.behind);
  const plotted = plotOrder(shown.filter((line) => !line.behind));
  const marks = (line: FigureLine) => marksSvg(frame, line, `${id}-${line.category}`);
  return chartSvg(
    { width, height, size, name, className: className ?? null },
    axesSvg(frame),
    backdropSvg(frame),
    ...behind.map((line) => lineSvg(frame, line) + marks(line)),
    ...plotted.map((line) => lineSvg(frame, line)),
    ...plotted.map(marks),
    namesSvg(frame, new Set(behind.map(({ category }) => category))),
  );
}

function axesSvg(frame: FigureFrame): string {
  const { plot, size } = frame;
  const place = placing(frame);
  const rows = frame.y.ticks.map(({ value, text }) => ({ y: tenth(place({ day: 0, value }).y), text }));
  const columns = frame.x.ticks.map(({ day, lines }) => ({ x: tenth(place({ day, value: 0 }).x), lines }));
  return (
    svg("path", { d: rows.map(({ y }) => `M${plot.left},${y}H${plot.right}`).join(""), stroke: "var(--rule)" }) +
    svg("path", { d: columns.map(({ x }) => `M${x},${plot.bottom}v5`).join(""), stroke: "var(--rule-strong)" }) +
    svg(
      "g",
      { fill: "var(--ink-soft)", "text-anchor": "end" },
      ...rows.map(({ y, text }) => svg("text", { x: plot.left - 8, y, dy: ".33em", "data-tick": "y" }, escaped(text))),
    ) +
    svg(
      "g",
      { fill: "var(--ink-soft)", "text-anchor": "middle", "font-size": size },
      ...columns.flatMap(({ x, lines }) =>
        lines.map((text, line) =>
          svg("text", { x, y: tenth(tickLineY(frame, line)), "data-tick": "x" }, escaped(text)),
        ),
      ),
    )
  );
}

/** The places of a line that begins with a value carried in: it holds from the left edge to the first draw. */
function carriedPath(frame: FigureFrame, { segments, carried }: FigureLine): string {
  if (carried === undefined) return "";
  const [from, to] = frame.x.domain;
  const first = segments[0]?.[0];
  return stepPath([{ day: from, value: carried }, first ?? { day: to, value: carried }].map(placing(frame)));
}

const lineSvg = (frame: FigureFrame, line: FigureLine): string => {
  const { category, segments } = line;
  const place = placing(frame);
  const foot = tenth(place({ day: 0, value: 0 }).y);
  const d = frame.stems
    ? segments
        .flat()
        .map(place)
        .map(({ x, y }) => `M${tenth(x)},${foot}V${tenth(y)}`)
        .join("")
    : carriedPath(frame, line) + segments.map((points) => stepPath(points.map(place))).join("");
  return d === ""
    ? ""
    : svg("path", {
        d,
        fill: "none",
        stroke: toneOf(line),
        "stroke-width": strokeOf(category),
        "data-track": category,
      });
};

function marksSvg(frame: FigureFrame, line: FigureLine, id: string): string {
  const { category, segments } = line;
  const tone = toneOf(line);
  const points = segments.flat();
  const place = placing(frame);
  return (
    svg("defs", {}, svg("path", { id, d: markerPath(category, markArea(points.length, frame.width)) })) +
    svg(
      "g",
      { fill: tone, stroke: "var(--paper)", "stroke-width": 0.7, "data-track": category },
      ...points.map((point) => {
        const { x, y } = place(point);
        return svg("use", {
          href: `#${id}`,
          x: tenth(x),
          y: tenth(y),
          "data-n": point.number,
          "data-v": point.value,
          ...(point.doubtful && hollow(tone)),
        });
      }),
    )
  );
}
