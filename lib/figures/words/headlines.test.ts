import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { movementsOf } from "@/lib/figures/series/movement";
import { cutoffSeries } from "@/lib/figures/series/cutoff-series";
import { messages } from "@/lib/i18n/messages";
import { drawOf } from "@/lib/rules/draw/draws.fixture";
import type { Locale } from "@/lib/rules/text/bilingual";
import { addDays, isoDate } from "@/lib/rules/time/iso-date";
import { cutoffHeadline, daysHeadline, gapHeadline, yearHeadline } from "./headlines";

const words = (locale: Locale) => ({
  figure: createTranslator({ locale, messages: messages[locale], namespace: "figure" }),
  locale,
  name: (slug: string) => (slug === "cec" ? "CEC" : slug[0]!.toUpperCase() + slug.slice(1)),
});
const en = words("en");
const fr = words("fr");

const range = { from: isoDate("2025-01-01"), to: isoDate("2025-12-31") };
/** The way of a category through these values, a draw a day. */
const way = (category: string, ...values: number[]) => wayFrom("2025-02-01", 1, category, ...values);
/** The way of a category, from a day on, so many days apart. */
const wayFrom = (from: string, days: number, category: string, ...values: number[]) => {
  const draws = values.map((value, index) =>
    drawOf(String(index), addDays(isoDate(from), index * days), category, value),
  );
  return cutoffSeries(draws, [category], range);
};
const all = [...way("french", 416, 420, 382), ...way("trades", 477, 476), ...way("transport", 470)];
const [cec] = way("cec", 533, 507, 518);

test("one category is told by its way, with its lowest and highest", () => {
  const told = (...values: number[]) => cutoffHeadline(way("french", ...values), cec!, en);
  expect(told(416, 420, 382)).toBe("French went from 416 to 382 (lowest 382, highest 420)");
  expect(told(416, 420, 416)).toBe("French is back at 416 (lowest 416, highest 420)");
  expect(told(416, 416)).toBe("French stayed at 416 in all 2 draws");
  expect(told(416)).toBe("French: one draw, at 416");
  expect(cutoffHeadline(way("french", 416, 382), cec!, fr)).toBe("French\u00a0: de 416 à\u00a0382");
});

test("of several the one that moved most is told, beside the reference, and never the last one drawn for being last", () => {
  expect(cutoffHeadline(all, cec!, en)).toBe("French fell most, from 416 to 382; CEC from 533 to 518");
  expect(cutoffHeadline(all, null, en)).toBe("French fell most, from 416 to 382");
  expect(cutoffHeadline([...way("trades", 476), ...way("french", 382)], cec!, en)).toBe(
    "Cut-offs range from 382 (French) to 476 (Trades)",
  );
});

test("the reference is told of alone, and nothing of nothing", () => {
  expect(cutoffHeadline([], cec!, en)).toBe("CEC went from 533 to 518 (lowest 507, highest 533)");
  expect(cutoffHeadline([], null, en)).toBeNull();
  expect(gapHeadline([], "CEC", "distance", en)).toBeNull();
});

test("gaps answer how far each is, or for how many the gap narrowed", () => {
  const gaps = [...way("french", -102, -141), ...way("healthcare", -62, -46), ...way("transport", -48)];
  expect(gapHeadline(gaps, "CEC", "distance", en)).toBe("Gaps to CEC range from −141 (French) to −46 (Healthcare)");
  expect(gapHeadline(gaps, "CEC", "narrowing", en)).toBe("The gap to CEC narrowed in Healthcare only");
  expect(gapHeadline([...way("french", -102, -141), ...way("stem", -1, -2)], "CEC", "narrowing", en)).toBe(
    "The gap to CEC narrowed in none of 2 categories",
  );
  expect(gapHeadline(way("healthcare", -62, -71, -46), "CEC", "narrowing", en)).toBe(
    "Healthcare: gap to CEC from −62 to −46 (lowest −71, highest −46)",
  );
});

test("a comparison begins where all series have a value, and says so when that is not where the figure begins", () => {
  const cecWay = wayFrom("2025-01-05", 60, "cec", 522, 530, 515, 512);
  const french = wayFrom("2025-01-10", 60, "french", 400, 430, 382);
  const trades = wayFrom("2025-04-20", 30, "trades", 477, 486);
  expect(cutoffHeadline([...french, ...trades], cecWay[0]!, en)).toBe(
    "French fell most, from 430 to 382; CEC from 530 to 512 (since April 20, 2025)",
  );
  expect(cutoffHeadline([...french, ...way("stem", 477, 486)], cecWay[0]!, en)).toBe(
    "French fell most, from 400 to 382; CEC from 522 to 512",
  );
  // One draw is no way: it shortens none.
  expect(cutoffHeadline([...french, ...wayFrom("2025-11-20", 1, "trades", 477)], cecWay[0]!, en)).toBe(
    "French fell most, from 400 to 382; CEC from 522 to 512",
  );
  const gaps = [...french, ...trades];
  expect(gapHeadline(gaps, "CEC", "narrowing", fr)).toBe(
    "L’écart avec CEC s’est réduit dans 1 catégorie sur 2\u00a0: French (depuis le 20 avril 2025)",
  );
});

const days = (category: string, ...values: number[]) => movementsOf(way(category, ...values));

test("days are told by their medians, where there are enough to have one", () => {
  expect(
    daysHeadline([...days("french", 10, 20, 90, 15, 30), ...days("cec", 14, 14, 13, 14, 15)], "interval", en),
  ).toBe("Median wait from 14 days (CEC) to 20 (French)");
  expect(daysHeadline(days("french", 10, 20, 90, 15, 30), "tiebreak-age", en)).toBe(
    "French: tie-break 20 days before the draw (median)",
  );
});

test("of fewer than five values no median is told: how few they are is", () => {
  const five = days("cec", 14, 14, 13, 14, 15);
  expect(daysHeadline(days("french", 10, 20, 90, 15), "interval", en)).toBe(
    "French: only 4 intervals, from 10 to 90 days",
  );
  expect(daysHeadline(days("french", 14), "interval", en)).toBe("French: one interval, 14 days");
  expect(daysHeadline([...five, ...days("french", 90)], "interval", en)).toBe(
    "CEC: 14 days between draws (median); too few intervals in one other",
  );
  expect(daysHeadline([...days("trades", 1, 2), ...days("french", 90)], "tiebreak-age", en)).toBe(
    "No category has more than 2 draws: too few for a median",
  );
});

test("a year is told against the year before, and says whose it is", () => {
  const year = { year: 2026, count: 98_000, before: 71_000, draws: { own: [], before: [] } };
  expect(yearHeadline(year, ["french"], [], en)).toBe("2026, French: 98,000 invitations; 71,000 by then in 2025");
  expect(yearHeadline({ ...year, before: null }, ["french", "trades"], [], en)).toBe(
    "2026, 2 categories: 98,000 invitations",
  );
});

test("a value of a draw in doubt has its sign, and so has a year with such a draw in it", () => {
  const inDoubt = { from: isoDate("2026-01-01"), to: isoDate("2026-12-31") };
  const unsure = { source: "secondary", notice: null } as const;
  const sure = cutoffSeries([drawOf("1", "2026-03-01", "french", 400)], ["french"], inDoubt);
  const open = cutoffSeries(
    [drawOf("1", "2026-03-01", "french", 400), drawOf("2", "2026-09-01", "french", 382, unsure)],
    ["french"],
    inDoubt,
  );
  expect(cutoffHeadline(sure, null, en)).not.toContain("*");
  expect(cutoffHeadline(open, null, en)).toMatch(/ 400 .*382\*/);
  const own = [drawOf("2", "2026-09-01", "french", 382, unsure)];
  expect(yearHeadline({ year: 2026, count: 500, before: null, draws: { own, before: [] } }, ["french"], [], en)).toBe(
    "2026, French: 500* invitations",
  );
});
