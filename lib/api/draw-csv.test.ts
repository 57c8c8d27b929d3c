import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Draw } from "@/lib/rules/draw/draw";
import { anyDraws, CATEGORIES, drawOf } from "@/lib/rules/draw/draws.fixture";
import { drawsCsv } from "./draw-csv";
import { drawJson } from "./draw-json";
import { apiView } from "./view";

const viewOf = (draws: readonly Draw[]) =>
  apiView(
    { draws, categories: CATEGORIES, occupations: [], pools: [], corrections: [], events: [], crsGrids: [] },
    "en",
    "https://tracker.example",
  );

const cec = drawOf("378", "2025-11-12", "cec", 533);

test("a header row, then a row a draw, each ended by CRLF", () => {
  const draws = [
    cec,
    drawOf("379", "2025-11-14", "healthcare", 462, { version: "healthcare-v2", programs: ["fsw", "fst"] }),
  ];
  expect(drawsCsv(draws, viewOf(draws))).toBe(
    "number,date,drawn_at,round_name,category,category_name,category_version,cutoff,invitations,tie_break_" +
      "at,programs," +
      "gap_points,gap_reference_number,gap_reference_date,gap_reference_cutoff,gap_days,pool_as_" +
      "of,source,url,notice,instruction_url,drawn_at_absence,tie_break_absence,confirmed,correction,gap_across_grids\r\n" +
      "378,2025-11-12,,cec,cec,Canadian Experience " +
      "Class,,533,1000,,,,,,,,,feed,https://tracker.example/en/draws/378,,,not_known,not_known,yes,,\r\n" +
      "379,2025-11-14,,healthcare,healthcare,Healthcare occupations,healthcare-v2,462,1000,,fsw fst," +
      "-71,378,2025-11-12,533,2,,feed,https://tracker.example/en/draws/379,,,not_known,not_known,yes,,no\r\n",
  );
});

test("no draws give the header alone", () => {
  expect(drawsCsv([], viewOf([]))).toMatch(
    /^number,[a-z_,]+,url,notice,instruction_url,[a-z_,]+,confirmed,correction,gap_across_grids\r\n$/,
  );
});

test.each(['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "\tx", "\rx"])(
  "a round name cannot be a formula: %j",
  (roundName) => {
    const draws = [cec, drawOf("379", "2025-11-14", "healthcare", 462, { roundName })];
    const [, row] = parse(drawsCsv(draws, viewOf(draws)), { columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({ round_name: `'${roundName}`, gap_points: "-71" });
  },
);

test("any draws read back as the values of the JSON", () => {
  fc.assert(
    fc.property(anyDraws, fc.string({ unit: "grapheme" }), (made, name) => {
      const draws = made.map((draw) => ({ ...draw, roundName: `R${name}` }));
      const rows = parse(drawsCsv(draws, viewOf(draws)), { columns: true, record_delimiter: "\r\n" }) as Record<
        string,
        string
      >[];
      expect(rows).toHaveLength(draws.length);
      rows.forEach((row, index) => {
        const json = drawJson(draws[index]!, viewOf(draws));
        expect(row).toMatchObject({
          number: json.number,
          date: json.date,
          round_name: json.roundName,
          category: json.category?.slug ?? "",
          cutoff: String(json.cutoff),
          invitations: String(json.invitations),
          gap_points: json.gap === null ? "" : String(json.gap.points),
          gap_reference_number: json.gap?.referenceNumber ?? "",
          gap_days: json.gap === null ? "" : String(json.gap.days),
          url: json.url,
        });
      });
    }),
  );
});

test("a draw that is not confirmed says so, and a known error its likely value, blank if unknown", () => {
  const known = {
    drawNumber: "379",
    officialValue: "1000",
    confidence: "low",
    evidence: { en: "a", fr: "b" },
  } as const;
  const draws = [drawOf("379", "2025-11-14", "healthcare", 462, { source: "secondary" })];
  const view = viewOf(draws);
  const corrections = [
    { ...known, field: "invitations", likelyValue: "1001" } as const,
    { ...known, field: "poolAsOf", likelyValue: null } as const,
  ];
  const csv = drawsCsv(draws, { ...view, dataset: { ...view.dataset, corrections } });
  expect(csv).toMatch(/,no,invitations=1001 poolAsOf=,\r\n$/);
});
