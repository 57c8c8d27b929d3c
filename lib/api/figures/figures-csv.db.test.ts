import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { readPublic } from "@/lib/db/dataset";
import { testClient } from "@/lib/db/test-client.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";
import { tableCsv } from "../csv";
import { CRS_GRIDS } from "../tables/grids";
import { apiView } from "../view";
import { cadenceCsv, invitationsCsv, poolStandingCsv } from "./figures-csv";
import { poolStandingFile } from "./pool-standing-json";
import { readInvitationsFileQuery } from "./read-invitations";

const { client } = await testClient();
const data = await readPublic(client);
const KNOWN = isoDate("2026-10-01");
const dataset = { ...data, knownTo: KNOWN };
const view = apiView(data, "fr", "https://tracker.example");

const read = (text: string, delimiter = ","): Record<string, string>[] =>
  parse(text, { columns: true, bom: true, delimiter });

function invitations(query: string) {
  const asked = readInvitationsFileQuery(new URLSearchParams(query), dataset);
  if (!asked.ok) throw new Error("refused");
  return invitationsCsv(asked.query, view, KNOWN, asked.form);
}

test("each row of invitations is the sum of its draws in SQL, and a month without a draw is a row of 0", async () => {
  const sums = await client.$queryRaw<{ from: string; category: string; draws: string; official: string }[]>`
    SELECT to_char(date, 'YYYY-MM-01') AS from, coalesce(category, 'unclassified') AS category, count(*)::text AS draws,
           sum(invitations)::text AS official
    FROM draw WHERE date BETWEEN '2020-01-01' AND ${KNOWN}::date GROUP BY 1, 2`;
  const rows = read(invitations("by=month&from=2020-01-01&to=2026-10-01"));
  const told = rows.map(({ from, category, draws, official }) => [from, category || "none", draws, official].join());
  const months = new Set(sums.map(({ from }) => from));
  const without = [...new Set(rows.map(({ from }) => from!))].filter((from) => !months.has(from));
  expect(told.toSorted()).toEqual(
    [
      ...sums.map(({ from, category, draws, official }) => [from, category, draws, official].join()),
      ...without.map((from) => `${from},none,0,0`),
    ].toSorted(),
  );
  expect(without).toContain("2022-12-01");
  expect(rows.at(-1)).toMatchObject({ whole: "no", to: KNOWN, known_to: KNOWN });
});

test("the shares of a period add up to 1, in a French Excel with a comma", () => {
  const rows = read(invitations("by=year&period=all&excel=fr"), ";");
  const shares = rows.filter(({ from }) => from === "2025-01-01").map(({ share }) => Number(share!.replace(",", ".")));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  expect(rows.find(({ category }) => category === "healthcare")).toMatchObject({ category_name: "Santé" });
});

test("the wait of each category in the file is that of SQL", async () => {
  const rows = await client.$queryRaw<Record<string, string>[]>`
    SELECT category, max(date)::text AS latest_date, (${KNOWN}::date - max(date))::text AS days_since,
           (count(*) - 1)::text AS all_intervals
    FROM draw WHERE date <= ${KNOWN}::date AND category IS NOT NULL GROUP BY category ORDER BY category`;
  const told = read(cadenceCsv(view, KNOWN)).toSorted((a, b) => (a.category! < b.category! ? -1 : 1));
  expect(told).toHaveLength(rows.length);
  for (const [index, row] of rows.entries()) expect(told[index]).toMatchObject(row);
});

test("the answer about a score is one row, blank where the counts do not tell", async () => {
  const ask = (query: string) => {
    const answer = poolStandingFile(new URLSearchParams(query), dataset);
    if (!answer.ok) throw new Error("refused");
    return read(poolStandingCsv(answer.body, KNOWN, answer.form));
  };
  const [counted] = await client.$queryRaw<{ as_of: string; sum: string }[]>`
    SELECT as_of::text, sum(candidates)::text AS sum FROM pool_band
    WHERE as_of = (SELECT max(as_of) FROM pool_snapshot WHERE as_of <= '2026-06-01') AND min >= 501 GROUP BY as_of`;
  expect(ask("score=501&on=2026-06-01")).toMatchObject([
    { score: "501", counted_as_of: counted?.as_of, at_least: counted?.sum, at_most: counted?.sum, band_min: "" },
  ]);
  expect(ask("score=501&on=2015-01-01")).toMatchObject([{ counted_as_of: "", at_least: "", confirmed: "" }]);
  expect(poolStandingFile(new URLSearchParams("score=1201"), dataset).ok).toBe(false);
});

test("the grids have the points of the rules, and none where they are not known", () => {
  const rows = read(tableCsv(CRS_GRIDS, view, KNOWN));
  for (const grid of data.crsGrids) {
    const own = rows.filter(({ from }) => from === grid.from);
    if (grid.state !== "known") {
      expect(own).toMatchObject([{ state: grid.state, factor: "*", value: "" }]);
      continue;
    }
    const value = (factor: string) => own.find((row) => row.factor === factor)?.value;
    expect([value("age.29.0"), value("age.29.1")]).toEqual(grid.points.age["29"]?.map(String));
    expect(value("caps.total")).toBe("1200");
    if (grid.points.additional.jobOffer === null) expect(value("additional.jobOffer")).toBe("0");
  }
});
