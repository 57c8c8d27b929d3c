import { describe, expect, test } from "vitest";
import type { AlertChoice } from "./choice";
import { toldTo, type Facets, type Tellable } from "./told";

const ALL: AlertChoice = { category: [], score: null, noc: null, corrections: "on" };
const draw = (more: Partial<NonNullable<Facets>> = {}): Facets => ({
  category: "healthcare",
  cutoff: 470,
  occupations: ["31301"],
  ...more,
});
const added = (after: Facets): Tellable => ({ record: "draw", change: "new", mailed: true, before: null, after });
const changed = (before: Facets, after: Facets, mailed = true): Tellable => ({
  record: "draw",
  change: after === null ? "removed" : "changed",
  mailed,
  before,
  after,
});

describe("a subscriber is told", () => {
  test.each<[string, Partial<AlertChoice>, Tellable, string | null]>([
    ["every new draw without a filter", {}, added(draw({ category: null })), "new"],
    ["a draw of a chosen category", { category: ["healthcare"] }, added(draw()), "new"],
    ["no draw of another category", { category: ["french"] }, added(draw()), null],
    [
      "no unclassified draw where categories are chosen",
      { category: ["french"] },
      added(draw({ category: null })),
      null,
    ],
    ["a cut-off that is the score", { score: 470 }, added(draw()), "new"],
    ["no cut-off above the score", { score: 469 }, added(draw()), null],
    ["a draw on a list with the occupation", { noc: "31301" }, added(draw()), "new"],
    ["no draw without that list", { noc: "31301" }, added(draw({ occupations: [] })), null],
    ["a new draw also without corrections", { corrections: "off" }, added(draw()), "new"],
    ["a change of a draw", {}, changed(draw(), draw({ cutoff: 471 })), "changed"],
    ["no change without corrections", { corrections: "off" }, changed(draw(), draw({ cutoff: 471 })), null],
    ["no change that an e-mail does not say", {}, changed(draw(), draw(), false), null],
    ["that a draw was withdrawn", {}, changed(draw(), null), "removed"],
    [
      "a draw as new that comes to fit",
      { score: 460, corrections: "off" },
      changed(draw(), draw({ cutoff: 460 })),
      "new",
    ],
    ["that a draw fits no longer", { score: 470 }, changed(draw(), draw({ cutoff: 480 })), "changed"],
    [
      "a known error of a draw that fits",
      { category: ["healthcare"] },
      { ...added(draw()), record: "correction" },
      "new",
    ],
    [
      "no list that the occupation is not on",
      { noc: "21231" },
      { ...changed(draw({ cutoff: null }), draw({ cutoff: null })), record: "version" },
      null,
    ],
  ])("%s", (_, choice, change, told) => expect(toldTo({ ...ALL, ...choice }, change)).toBe(told));
});
