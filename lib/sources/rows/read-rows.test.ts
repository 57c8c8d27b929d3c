import { describe, expect, test } from "vitest";
import { readReference } from "@/prisma/reference/read";
import { isoDate } from "@/lib/rules/time/iso-date";
import { MAX_PASTED_ROWS, readRows, type PastedRow } from "./read-rows";

const { categories } = readReference();
const read = (...lines: string[]) => readRows(lines.join("\n"), categories, isoDate("2026-11-30"));
const rowsOf = (...lines: string[]): readonly PastedRow[] => {
  const rows = read(...lines);
  if (!rows.ok) throw new Error(rows.refusal.code);
  return rows.rows;
};
const values = ({ entry }: PastedRow) =>
  entry && [entry.number, entry.date, entry.category, entry.cutoff, entry.invitations];

const HEAD = {
  en: "#\tDate\tRound type\tInvitations issued\tCRS score of lowest-ranked candidate invited",
  fr: "Nº\tDate\tType de ronde\tInvitations envoyées\tNote du SCG du candidat le moins bien classé qui a été invité",
};

describe("a table as copied from a page", () => {
  test("is read by its headings, English and French", () => {
    expect(
      rowsOf(
        HEAD.en,
        "448\tOctober 1, 2026\tProvincial Nominee Program\t576\t734",
        "",
        "449\tOctober 2, 2026\tTrades Occupations, 2026-Version 3\t3,500\t476",
      ).map((row) => [row.row, values(row), row.unread, row.byOrder]),
    ).toEqual([
      [1, ["448", "2026-10-01", "pnp", "734", "576"], [], false],
      [2, ["449", "2026-10-02", "trades-2026-v3", "476", "3500"], [], false],
    ]);
    const [french] = rowsOf(HEAD.fr, "448\t1er octobre 2026\tProgramme des candidats des provinces\t576\t734");
    expect(french && values(french)).toEqual(["448", "2026-10-01", "pnp", "734", "576"]);
  });

  test("without headings is read in the order of the official table, which is told where it matters", () => {
    const rows = rowsOf(
      "448\tOctober 1, 2026\tProvincial Nominee Program\t576\t734",
      "449\tOctober 2, 2026\tCanadian Experience Class\t2,000\t518",
    );
    expect(rows.map((row) => [values(row)?.slice(3), row.byOrder])).toEqual([
      [["734", "576"], true],
      [["518", "2000"], false],
    ]);
  });

  test("says by row and field what cannot be read, and makes no draw of that row", () => {
    const rows = rowsOf(
      HEAD.en,
      "448\tOctober 1, 2026\tProvincial Nominee Program\tmany\t734",
      "449\tOctober 2\tCanadian Experience Class\t2,000\t518",
      "450\tOctober 2, 2026\tCanadian Experience Class\t2,000\t518",
    );
    expect(rows.map(({ entry }) => entry !== null)).toEqual([false, false, true]);
    expect(rows[0]?.unread).toEqual([{ of: "field", field: "invitations", code: "not_found" }]);
    expect(rows[1]?.unread).toContainEqual({ of: "field", field: "date", code: "no_year" });
  });
});

describe("rows that tools keep", () => {
  const own = "number,date,round_name,cutoff,invitations,programs";

  test.each([
    ["our own CSV", [own, '448,2026-10-02,"Trades Occupations, 2026-Version 3",476,3500,fsw cec fst']],
    [
      "our own table out of a spreadsheet",
      [own.replaceAll(",", "\t"), "448\t2026-10-02\tTrades Occupations, 2026-Version 3\t476\t3500\tfsw cec fst"],
    ],
    [
      "a CSV of the feed's keys",
      [
        "drawNumber,drawDate,drawName,drawSize,drawCRS,drawText2",
        '448,2026-10-02,"Trades Occupations, 2026-Version 3","3,500",476,"Federal Skilled Worker, Canadian Experience Class, Federal Skilled Trades"',
      ],
    ],
    [
      "rows of the feed's JSON",
      [
        JSON.stringify([
          {
            drawNumber: "448",
            drawDate: "2026-10-02",
            drawName: "Trades Occupations, 2026-Version 3",
            drawSize: "3,500",
            drawCRS: "476",
            drawText2: "Federal Skilled Worker, Canadian Experience Class, Federal Skilled Trades",
          },
        ]),
      ],
    ],
  ])("%s", (_, lines) => {
    const [row] = rowsOf(...lines);
    expect(row && values(row)).toEqual(["448", "2026-10-02", "trades-2026-v3", "476", "3500"]);
    expect(row?.entry?.programs).toEqual(["fsw", "cec", "fst"]);
  });

  test("what cannot be read is told by its column", () => {
    const rows = rowsOf(
      own,
      "448,2026-10-02,Canadian Experience Class,517,xx,cec",
      "449,2026-10-02,Bakers,400,200,cec",
    );
    expect(rows[0]).toMatchObject({
      entry: null,
      unread: [{ of: "column", column: "drawSize", value: "xx", reason: "not_a_count" }],
    });
    // A name that is not known is kept as it came.
    expect(rows[1]?.entry).toMatchObject({ category: "", roundName: "Bakers" });
  });
});

test.each<[string, string[]]>([
  ["empty", [" "]],
  ["web_page", ["<table><tr><td>448"]],
  ["cut_off", ['[{"drawNumber": "448"']],
  ["too_many", Array.from({ length: MAX_PASTED_ROWS + 1 }, () => "a\tb\tc\td1")],
  ["no_draws", [HEAD.en]],
])("%s is refused", (code, lines) => {
  const rows = read(...lines);
  expect(rows.ok ? null : rows.refusal.code).toBe(code);
});
