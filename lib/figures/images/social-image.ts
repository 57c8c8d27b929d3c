import { withoutEvents, type ExploreChart, type ExplorePlot } from "@/lib/figures/explore/explore-charts";
import { plotSvg } from "@/lib/figures/explore/plot-svg";
import { paragraph, type Block } from "./paragraph";
import { chartImage, placed } from "./image";

/** The size that social networks show whole. */
export const SOCIAL_SIZE = { width: 1200, height: 630 } as const;

const MARGIN = 60;
const ROOM = SOCIAL_SIZE.width - 2 * MARGIN;

/** A number with what it is. */
export type SocialImageNumber = { readonly label: string; readonly value: string; readonly note: string };

export type SocialImage = {
  /** The subject of the image, above its heading: `Draw #379 · November 14, 2025`. */
  readonly over: string;
  readonly heading: string;
  /** Below the heading; empty for none. */
  readonly subtitle: string;
  readonly numbers: readonly SocialImageNumber[];
  /** The chart in the rest of the image; null leaves it empty. */
  readonly figure: ExplorePlot | null;
  /** Name of the tracker. */
  readonly site: string;
  /** The source of the values. */
  readonly source: string;
  /** The image in words. */
  readonly alt: string;
};

/**
 * The chart of a card, which has room for one without the titles of events: of several the first that shows something.
 * @returns its category where there are others; a figure of null where nothing is shown
 */
export function cardChart(charts: readonly ExploreChart[]): { figure: ExplorePlot | null; category: string | null } {
  const shown = charts.find(({ plot }) => plot !== null);
  return { figure: shown?.plot ? withoutEvents(shown.plot) : null, category: shown?.category ?? null };
}

/** The image that a shared link shows: a heading, numbers, a figure. Always light. */
export function socialImageSvg({ over, heading, subtitle, numbers, figure, site, source, alt }: SocialImage): string {
  const blocks: Block[] = [];
  const add = (block: Block) => {
    blocks.push(block);
    return block.bottom;
  };
  add(
    paragraph(site, {
      x: SOCIAL_SIZE.width - MARGIN,
      top: 40,
      room: ROOM / 2,
      size: 24,
      weight: 600,
      anchor: "end",
      lines: 1,
    }),
  );
  add(paragraph(over, { x: MARGIN, top: 40, room: ROOM / 2 - 20, size: 24, fill: "var(--ink-soft)", lines: 1 }));
  let top = add(
    paragraph(heading, {
      x: MARGIN,
      top: 88,
      room: ROOM,
      size: 44,
      weight: 600,
      leading: 1.14,
      balanced: true,
      lines: numbers.length > 0 ? 2 : 3,
    }),
  );
  if (subtitle !== "")
    top = add(
      paragraph(subtitle, { x: MARGIN, top: top + 6, room: ROOM, size: 23, fill: "var(--ink-soft)", lines: 2 }),
    );
  if (numbers.length > 0) top = add(numberRow(numbers, top + 14));

  const foot = (at: number) =>
    paragraph(source, { x: MARGIN, top: at, room: ROOM, size: 18, fill: "var(--ink-soft)", lines: 2 });
  const footTop = SOCIAL_SIZE.height - 32 - foot(0).bottom;
  return chartImage(
    { ...SOCIAL_SIZE, title: heading, description: alt, theme: "light", font: null },
    ...blocks.map((block) => block.svg),
    figure === null ? "" : fitted(figure, top + 20, footTop - 12, alt),
    foot(footTop).svg,
  );
}

/** Numbers beside each other, each below its name. */
function numberRow(numbers: readonly SocialImageNumber[], top: number): Block {
  const width = ROOM / numbers.length;
  const parts = numbers.map(({ label, value, note }, index) => {
    const x = MARGIN + index * width;
    const room = width - 20;
    const name = paragraph(label, { x, top, room, size: 22, fill: "var(--ink-soft)", lines: 1 });
    const number = paragraph(value, { x, top: name.bottom - 6, room, size: 66, leading: 1.1, lines: 1 });
    const remark = paragraph(note, {
      x,
      top: number.bottom,
      room,
      size: 19,
      fill: "var(--ink-soft)",
      lines: 3,
      leading: 1.2,
    });
    return { svg: name.svg + number.svg + remark.svg, bottom: remark.bottom };
  });
  return { svg: parts.map((part) => part.svg).join(""), bottom: Math.max(...parts.map(({ bottom }) => bottom)) };
}

/** Enlarges the chart of a page: a social image is shown small. */
const SCALE = 1.45;

/** The figure in the height that is left: with a lower plot, and where many names need more, scaled down. */
function fitted(plot: ExplorePlot, top: number, bottom: number, name: string): string {
  const [width, height] = [ROOM / SCALE, (bottom - top) / SCALE];
  const drawn = (wide: number, plotHeight: number) =>
    plotSvg(plot, { width: wide, plotHeight, size: 13 }, { id: "figure", name });
  const least = drawn(width, 60);
  let chart = drawn(width, Math.max(60, height - least.height + least.plotHeight));
  // A wider figure, scaled down, uses the whole width of the image.
  if (chart.height > height) chart = drawn(width * (chart.height / height), 60);
  const scale = Math.min(ROOM / chart.width, (bottom - top) / chart.height);
  return placed(chart.svg, MARGIN, top, chart.width * scale, chart.height * scale);
}
