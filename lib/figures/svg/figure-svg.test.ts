import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/rules/time/iso-date";
import { anyInput, FIRST, inputOf, lineOf, range } from "@/lib/figures/layout/figure.fixture";
import { layoutColumns } from "@/lib/figures/layout/columns";
import { placing } from "@/lib/figures/layout/frame";
import { layoutFigure } from "@/lib/figures/layout/layout";
import { layoutPoolMap } from "@/lib/figures/layout/pool-map";
import { FIGURE_SIZES } from "@/lib/figures/layout/sizes";
import { columnsSvg } from "./columns-svg";
import { figureSvg } from "./figure-svg";
import { poolMapSvg } from "./pool-map-svg";
import { escaped, svg } from "./svg";

const size = FIGURE_SIZES[1];

test("texts and attributes are escaped, null attributes left out", () => {
  const evil = `"><script>alert('1')</script>&`;
  expect(svg("text", { "aria-label": evil, x: 1, y: null }, escaped(evil))).toBe(
    '<text aria-label="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;" x="1">&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;</text>',
  );
});

describe("figureSvg", () => {
  test("any figure: a mark for each draw with its number and value, where the scales put it, and no broken number", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const frame = layoutFigure(input, size);
        const drawing = figureSvg({ frame, lines: input.lines, id: "f", name: "Cut-offs" });
        expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
        const marks = [
          ...drawing.matchAll(/<use href="[^"]*" x="([^"]*)" y="([^"]*)" data-n="([^"]*)" data-v="([^"]*)"/g),
        ];
        const drawn = marks.map(([, x, y, number, value]) => ({
          x: Number(x),
          y: Number(y),
          number,
          value: Number(value),
        }));
        const points = input.lines.flatMap(({ segments }) => segments.flat());
        expect(drawn).toHaveLength(points.length);
        for (const { x, y, number, value } of drawn) {
          const found = points.some((point) => {
            const place = placing(frame)(point);
            return (
              point.number === number &&
              point.value === value &&
              Math.abs(place.x - x) <= 0.051 &&
              Math.abs(place.y - y) <= 0.051
            );
          });
          expect(found).toBe(true);
        }
      }),
    );
  });

  test("a line has a path of its own for each segment and joins neither pauses nor categories", () => {
    const lines = [
      lineOf("trades", [
        [0, 400],
        [90, 410],
        [600, 500],
        [650, 510],
      ]),
      lineOf("cec", [
        [10, 500],
        [100, 520],
      ]),
    ];
    const drawing = figureSvg({ frame: layoutFigure(inputOf(lines), size), lines, id: "f", name: "Cut-offs" });
    const steps = [...drawing.matchAll(/<path d="([MHV\d.,-]+)" fill="none" stroke="var\(--cat-(\w+)/g)].filter(
      ([, d]) => d!.includes("V"),
    );
    expect(steps.map(([, d, category]) => [category, d!.match(/M/g)!.length])).toEqual([
      ["trades", 2],
      ["cec", 1],
    ]);
  });

  test("the mark of a doubtful value is an outline, the others are filled", () => {
    const line = lineOf("trades", [
      [0, 400],
      [90, 410],
    ]);
    const [sure, doubtful] = line.segments[0]!;
    const lines = [{ ...line, segments: [[sure!, { ...doubtful!, doubtful: true }]] }];
    const drawing = figureSvg({ frame: layoutFigure(inputOf(lines), size), lines, id: "f", name: "Cut-offs" });
    const marks = [...drawing.matchAll(/<use [^>]*data-v="(\d+)"([^>]*)>/g)].map(([, value, rest]) => [value, rest]);
    expect(marks).toEqual([
      ["400", "/"],
      ["410", expect.stringMatching(/ fill="var\(--paper\)" stroke="var\(--cat-trades[^"]*\)" .*data-doubt=""/)],
    ]);
  });

  test("the line of an event that is only reported is broken and its title slanted", () => {
    const lines = [lineOf("trades", [[0, 400]])];
    const events = [
      { date: addDays(FIRST, 100), title: "New lists" },
      { date: addDays(FIRST, 600), title: "New points", reported: true },
    ];
    const drawing = figureSvg({ frame: layoutFigure(inputOf(lines, { events }), size), lines, id: "f", name: "x" });
    const [established, reported] = ["established", "reported"].map(
      (certainty) => new RegExp(`<path [^>]*data-event="${certainty}"[^>]*/><text [^>]*>[^<]*`).exec(drawing)?.[0],
    );
    expect(established).toMatch(/New lists$/);
    expect(established).not.toMatch(/dasharray|italic/);
    expect(reported).toMatch(/stroke-dasharray="4 3".*font-style="italic">New points$/);
  });

  test("categories and titles from the data cannot write markup", () => {
    const lines = [lineOf('x"><b>', [[890, 400]])];
    const drawing = figureSvg({ frame: layoutFigure(inputOf(lines), size), lines, id: "f", name: "<i>" });
    expect(drawing).not.toContain("<b>");
    expect(drawing).not.toContain("<i>");
  });
});

test("no chart has a tip of the browser: it would lie over the readout, and its image has one name", () => {
  const said = { title: "Tip", day: () => ["2024"], value: String };
  const columns = layoutColumns(
    {
      columns: [{ from: FIRST, to: FIRST, title: "Tip", parts: [{ category: "cec", value: 3 }] }],
      range,
      most: null,
      words: said,
    },
    size,
  );
  const cutoffs = [{ number: "1", date: FIRST, category: "cec", cutoff: 500, title: "Tip" }];
  const snapshots = [{ asOf: FIRST, bands: [{ min: 451, max: 500, candidates: 9 }], title: "Tip" }];
  const map = layoutPoolMap({ snapshots, cutoffs, range, events: [], day: said.day }, size);
  for (const drawing of [columnsSvg(columns, "Sums", ""), poolMapSvg(map, "m", "The pool", "")]) {
    expect(drawing).toMatch(/data-v="(3|9)"/);
    expect(drawing).not.toMatch(/<title|Tip/);
    expect(drawing).toMatch(/role="img" aria-label="(Sums|The pool)"/);
  }
});
