import { expect, test } from "vitest";
import { z } from "zod";
import { readPublic } from "@/lib/db/dataset";
import { testClient } from "@/lib/db/test-client.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";
import { readInvitationsQuery } from "./read-invitations";
import { apiView } from "../view";
import { cadenceJson } from "./cadence-json";
import { invitationsJson } from "./invitations-json";
import { poolStandingJson } from "./pool-standing-json";

const { client } = await testClient();
const data = await readPublic(client);
const KNOWN = isoDate("2026-10-01");
const dataset = { ...data, knownTo: KNOWN };
const view = apiView(data, "fr", "https://tracker.example");

test("invitations of each year and category are the sums of the draws in SQL", async () => {
  const read = readInvitationsQuery(new URLSearchParams("by=year&period=all&lang=fr"), dataset);
  if (!read.ok) throw new Error("refused");
  const sums = await client.$queryRaw<{ year: string; draws: number; official: number }[]>`
    SELECT to_char(date, 'YYYY') AS year, count(*)::int AS draws, sum(invitations)::int AS official
    FROM draw WHERE date <= ${KNOWN}::date GROUP BY 1 ORDER BY 1`;
  const parts = await client.$queryRaw<{ sum: number }[]>`
    SELECT sum(invitations)::int AS sum FROM draw
    WHERE date BETWEEN '2025-01-01' AND '2025-12-31' AND category = 'healthcare'`;
  const json = invitationsJson(read.query, view);
  expect(json.data.map(({ from, draws, official }) => ({ year: from.slice(0, 4), draws, official }))).toEqual(sums);
  const year = json.data.find(({ from }) => from === "2025-01-01");
  expect(year?.parts.find(({ category }) => category === "healthcare")).toMatchObject({
    name: "Santé",
    official: parts[0]?.sum,
  });
  expect(json.data.at(-1)).toMatchObject({
    whole: false,
    to: KNOWN,
    unconfirmed: expect.arrayContaining(["447"]) as unknown,
  });
});

test("a number known to be wrong without a likely one is said of its year and its category", () => {
  const read = readInvitationsQuery(new URLSearchParams("by=year&period=all"), dataset);
  if (!read.ok) throw new Error("refused");
  const draw = data.draws.find(({ number }) => number === "379")!;
  const wrong = {
    ...data.corrections[0]!,
    drawNumber: "379",
    field: "invitations" as const,
    officialValue: String(draw.invitations),
    likelyValue: null,
  };
  const year = invitationsJson(read.query, { ...view, dataset: { ...data, corrections: [wrong] } }).data.find(
    ({ from }) => from === `${draw.date.slice(0, 4)}-01-01`,
  );
  expect(year).toMatchObject({ corrected: null, doubted: ["379"] });
  expect(year?.parts.find(({ category }) => category === draw.category)?.doubted).toEqual(["379"]);
});

test.each([
  ["by=week", "by"],
  ["from=2030-01-01", "from"],
  ["from=2025-02-01&to=2025-01-01", "from"],
  ["limit=3", "limit"],
])("invitations refuse %s by the name of the parameter", (query, field) => {
  const read = readInvitationsQuery(new URLSearchParams(query), dataset);
  expect(read.ok ? [] : read.errors.map((error) => error.field)).toContain(field);
});

test("the wait of each category and its intervals are those of SQL", async () => {
  const rows = await client.$queryRaw<{ category: string; daysSince: number; intervals: number; longest: number }[]>`
    SELECT category, (${KNOWN}::date - max(date))::int AS "daysSince", (count(*) - 1)::int AS intervals,
           max(days)::int AS longest
    FROM (SELECT category, date, date - lag(date) OVER (PARTITION BY category ORDER BY date, id) AS days
          FROM draw WHERE date <= ${KNOWN}::date AND category IS NOT NULL) AS held
    GROUP BY category ORDER BY category`;
  const said = cadenceJson(view, KNOWN)
    .map(({ category, daysSince, overall }) => ({
      category,
      daysSince,
      intervals: overall.intervals,
      longest: overall.longest,
    }))
    .sort((a, b) => (a.category < b.category ? -1 : 1));
  expect(said).toEqual(rows);
});

test("how many stood at or above a score is what the bands of that day add up to in SQL", async () => {
  const [counted] = await client.$queryRaw<{ as_of: string; sum: number }[]>`
    SELECT as_of::text, sum(candidates)::int AS sum FROM pool_band
    WHERE as_of = (SELECT max(as_of) FROM pool_snapshot WHERE as_of <= '2026-06-01') AND min >= 501 GROUP BY as_of`;
  const ask = (query: string) => poolStandingJson(new URLSearchParams(query), dataset);
  expect(ask("score=501&on=2026-06-01")).toMatchObject({
    ok: true,
    body: {
      score: 501,
      snapshot: { asOf: counted?.as_of },
      candidates: { atLeast: counted?.sum, atMost: counted?.sum },
      band: null,
    },
  });
  expect(ask("score=&on=")).toMatchObject({ ok: true, body: { on: KNOWN } });
  const { body } = z
    .object({ body: z.object({ candidates: z.null(), snapshot: z.null() }) })
    .parse(ask("on=2015-01-01"));
  expect(body.snapshot).toBeNull();
  for (const [query, field] of [
    ["score=1201", "score"],
    ["on=2026-10-02", "on"],
    ["period=all", "period"],
  ] as const)
    expect(ask(query)).toMatchObject({ ok: false, errors: [{ field }] });
});
