import { expect, test } from "vitest";
import { drawOf, CATEGORIES } from "@/lib/rules/draw/draws.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";
import type { ListingSpan } from "@/lib/figures/series/listing-spans";
import { layoutTimeline, type TimelineRow } from "./listing-timeline";
import { FIGURE_SIZES } from "./sizes";
import { textWidth } from "./labels/text-width";

const version = CATEGORIES[1]!.versions[0]!;
const span = (slug: string, from: string, to: string, more: Partial<ListingSpan> = {}): ListingSpan => ({
  version: { ...version, slug },
  from: isoDate(from),
  soundFrom: isoDate(from),
  soundTo: isoDate(to),
  to: isoDate(to),
  startEstablished: true,
  endEstablished: true,
  inForce: false,
  draws: [],
  ...more,
});
const range = { from: isoDate("2023-05-31"), to: isoDate("2026-10-02") };
const rows: TimelineRow[] = [
  {
    category: "healthcare",
    name: "Healthcare and social services",
    spans: [
      span("v1", "2023-05-31", "2025-02-26", {
        draws: [drawOf("1", "2023-07-05", "healthcare", 476), drawOf("2", "2025-02-26", "healthcare", 470)],
      }),
      span("v2", "2025-02-27", "2026-02-17"),
      span("v3", "2026-02-18", "2026-10-02", { inForce: true }),
    ],
  },
  {
    category: "physicians",
    name: "Physicians with Canadian work experience",
    spans: [span("p1", "2025-12-08", "2026-10-02", { soundFrom: isoDate("2026-02-19"), startEstablished: false })],
  },
];
const laidOut = (size: { width: number; size: number }, given = rows) =>
  layoutTimeline(
    { rows: given, range, day: ({ date }) => [date.slice(0, 4)], list: ({ version: { slug } }) => slug },
    size,
  );

test.each(FIGURE_SIZES)("on a $name everything stands within the figure, and nothing on anything else", (size) => {
  const frame = laidOut(size);
  expect(frame.rows).toHaveLength(2);
  for (const [index, row] of frame.rows.entries()) {
    expect(row.top + frame.bar).toBeLessThanOrEqual(frame.base);
    if (index > 0) expect(row.top).toBeGreaterThan(frame.rows[index - 1]!.top + frame.bar);
    for (const [place, each] of row.spans.entries()) {
      expect(each.x).toBeGreaterThanOrEqual(frame.left);
      expect(each.x + each.width).toBeLessThanOrEqual(frame.right + 0.1);
      const next = row.spans[place + 1];
      if (next) expect(each.x + each.width).toBeLessThanOrEqual(next.x - 1.3);
      if (next && each.label)
        expect(each.label.x + textWidth(each.label.text, size.size - 1)).toBeLessThanOrEqual(next.x);
      for (const draw of each.draws) expect(draw.x).toBeGreaterThanOrEqual(each.x);
    }
  }
  for (const { x } of frame.ticks) expect(x).toBeLessThanOrEqual(frame.right);
  expect(frame.height).toBeLessThan(size.width);
});

test("time is true: a list twice as long is twice as wide, and today is the right edge", () => {
  const [row] = laidOut({ width: 1207, size: 14 }).rows;
  const [first, second, third] = row!.spans;
  const perDay = first!.width / 637;
  expect(second!.width / 355).toBeCloseTo(perDay, 1);
  expect(third!.x + third!.width).toBeCloseTo(laidOut({ width: 1207, size: 14 }).right, 0);
});

test("only what is known is solid: all of a list with its bounds, none of one without a draw", () => {
  const [healthcare, physicians] = laidOut({ width: 754, size: 13 }).rows;
  expect(healthcare!.spans[0]!.sound).toEqual({ x: healthcare!.spans[0]!.x, width: healthcare!.spans[0]!.width });
  expect(physicians!.spans[0]!.sound!.x).toBeGreaterThan(physicians!.spans[0]!.x);
  const unknown = laidOut({ width: 754, size: 13 }, [
    { category: "x", name: "X", spans: [span("x", "2025-12-08", "2026-10-02", { soundFrom: null, soundTo: null })] },
  ]);
  expect(unknown.rows[0]!.spans[0]!.sound).toBeNull();
});

test("the name of a category stands beside its bars, and above them on a phone", () => {
  const beside = laidOut({ width: 754, size: 13 }).rows[0]!;
  expect(beside.name.y).toBeGreaterThan(beside.top);
  expect(laidOut({ width: 356, size: 12 }).rows[0]!.name.y).toBeLessThan(
    laidOut({ width: 356, size: 12 }).rows[0]!.spans[0]!.label!.y,
  );
});

test("the years of a list that is too short for them are left out, also beside the next one", () => {
  const short = [span("a-long-name-of-a-list", "2023-05-31", "2023-06-20"), span("v2", "2023-06-21", "2026-10-02")];
  const [row] = laidOut({ width: 356, size: 12 }, [{ category: "x", name: "X", spans: short }]).rows;
  expect(row!.spans.map(({ label }) => label?.text ?? null)).toEqual([null, "v2"]);
});
