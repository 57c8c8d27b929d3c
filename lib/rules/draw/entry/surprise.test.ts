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

/** What swapping two neighbouring figures makes of a number. */
function swaps(value: number): number[] {
  const text = String(value);
  const all = [...text.slice(1)].map((next, at) => text.slice(0, at) + next + text[at] + text.slice(at + 2));
  return [...new Set(all.map(Number))].filter((each) => each !== value);
}

/** Shares, in percent, of the true values that are asked about, and of their slips that are asked about or refused. */
function shares(field: CountField) {
  const counts = { asked: 0, caught: 0, slips: 0, swapsCaught: 0, swaps: 0 };
  for (const { draw, dataset } of entered) {
    const isAsked = (value: number) =>
      entryWarnings({ ...draw, [field]: value }, { dataset, before: null, source: "x" }).some(
        ({ code }) => code === `${field}_unusual`,
      );
    const isCaught = (value: number) => isRefused(field, value) || isAsked(value);
    counts.asked += Number(isAsked(draw[field]));
    const [slipped, swapped] = [slips(draw[field]), swaps(draw[field])];
    counts.slips += slipped.length;
    counts.caught += slipped.filter(isCaught).length;
    counts.swaps += swapped.length;
    counts.swapsCaught += swapped.filter(isCaught).length;
  }
  const percent = (part: number, of: number) => Math.round((1000 * part) / of) / 10;
  return {
    asked: percent(counts.asked, entered.length),
    caught: percent(counts.caught, counts.slips),
    swapped: percent(counts.swapsCaught, counts.swaps),
  };
}

describe("questions about the values of the draws since category-based selection", () => {
  // The shares, in percent, are those of docs/decisions/042. At most 10 % asked, at least 95 % caught is wanted.
  it("are few for true cut-offs, and catch every slip of a figure", () => {
    expect(shares("cutoff")).toEqual({ asked: 6.1, caught: 100, swapped: 60.5 });
  });

  it("are few for true sizes, and catch nearly every slip of a figure", () => {
    expect(shares("invitations")).toEqual({ asked: 8.2, caught: 96, swapped: 39.3 });
  });
});
