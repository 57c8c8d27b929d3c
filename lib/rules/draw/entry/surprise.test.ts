import { describe, expect, it } from "vitest";
import { readReference } from "@/prisma/reference/read";
import { classifyRoundName } from "@/lib/rules/category/round-name";
import { compareDraws, MAX_INVITATIONS, MAX_SCORE, type Draw } from "../draw";
import type { CountField } from "./surprise";
import { entryWarnings } from "./warnings";

const { categories, draws: given } = readReference();
const draws = given
  .map((draw): Draw => ({ ...draw, ...classifyRoundName(draw.roundName, categories)!, notice: null, revision: 1 }))
  .sort(compareDraws);

/** Draws since category-based selection began, each entered on its own day: only earlier draws are known. */
const entered = draws.flatMap((draw, index) =>
  draw.date < "2023-06-28" ? [] : [{ draw, dataset: { categories, draws: draws.slice(0, index) } }],
);

/** What a slip makes of a number: a figure left out or typed twice. */
function slips(value: number): number[] {
  const text = String(value);
  const all = [...text].flatMap((figure, at) => [
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + figure + text.slice(at),
  ]);
  return [...new Set(all.map(Number))].filter((each) => each !== value);
}

const isRefused = (field: CountField, value: number) =>
  field === "cutoff" ? value > MAX_SCORE : value < 1 || value > MAX_INVITATIONS;

/** Shares, in percent, of the true values that are asked about, and of their slips that are asked about or refused. */
function shares(field: CountField) {
  let [asked, caught, slipped] = [0, 0, 0];
  for (const { draw, dataset } of entered) {
    const isAsked = (value: number) =>
      entryWarnings({ ...draw, [field]: value }, { dataset, before: null, source: "x" }).some(
        ({ code }) => code === `${field}_unusual`,
      );
    asked += Number(isAsked(draw[field]));
    for (const slip of slips(draw[field])) {
      slipped += 1;
      caught += Number(isRefused(field, slip) || isAsked(slip));
    }
  }
  return { asked: (100 * asked) / entered.length, caught: (100 * caught) / slipped };
}

describe("questions about the values of the draws since category-based selection", () => {
  it("are few for true cut-offs, and catch every slip of a figure", () => {
    const { asked, caught } = shares("cutoff");
    expect(asked).toBeLessThan(7);
    expect(caught).toBeGreaterThanOrEqual(99.9);
  });

  it("are few for true sizes, and catch most slips of a figure", () => {
    const { asked, caught } = shares("invitations");
    expect(asked).toBeLessThan(10);
    // Sizes of one category differ tenfold within a year: what is left looks like a true one.
    expect(caught).toBeGreaterThan(89);
  });
});
