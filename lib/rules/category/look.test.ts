import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { contrast, distance, VISIONS } from "./colour.fixture";
import { colourToken, colourTokens, shapeOf } from "./look";

/** Categories of category-based selection, and CEC, which all of them are compared with. */
const SELECTED = [
  "healthcare",
  "french",
  "trades",
  "education",
  "stem",
  "transport",
  "agriculture",
  "physicians",
  "senior-managers",
  "researchers",
  "military",
  "cec",
] as const;
/** Programmes and general draws. */
const GREYS = ["pnp", "general", "fsw", "fst"] as const;

const sheet = readFileSync(fileURLToPath(new URL("../../../app/tokens.css", import.meta.url)), "utf8");
const paperOf = { light: /--paper: (#\w+)/.exec(sheet)![1]!, dark: /dark;\s+--paper: (#\w+)/.exec(sheet)![1]! };

/** Each pair of categories that is nearer than so much, with how near it is. */
const tooNear = (slugs: readonly string[], least: number, apart: (one: string, other: string) => number) =>
  slugs.flatMap((one, index) =>
    slugs.slice(index + 1).flatMap((other) => {
      const found = apart(one, other);
      return found < least ? [`${one}, ${other}: ${found.toFixed(1)}`] : [];
    }),
  );

test("CIEDE2000 of known pairs", () => {
  // French and senior managers as they were: hardly to be told apart by half of the colour-blind.
  expect(distance("#2458ad", "#4a4fa3", "normal")).toBeCloseTo(7.6, 1);
  expect(distance("#2458ad", "#4a4fa3", "deuteranopia")).toBeCloseTo(1.2, 1);
  expect(distance("#000000", "#ffffff", "grey")).toBeCloseTo(100, 0);
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 3);
});

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  const colours = colourTokens(theme);
  const colour = (slug: string) => colours[colourToken(slug)]!;

  test.each([
    ["normal", 15],
    ["deuteranopia", 8],
    ["protanopia", 8],
  ] as const)("no two categories are nearer than seen with %s vision they must be (%i)", (vision, least) => {
    expect(tooNear(SELECTED, least, (one, other) => distance(colour(one), colour(other), vision))).toEqual([]);
  });

  test.each(VISIONS)("greys and CEC are tones that %s vision tells apart", (vision) => {
    expect(tooNear([...GREYS, "cec"], 6, (one, other) => distance(colour(one), colour(other), vision))).toEqual([]);
  });

  test("every colour can be read as text on its paper", () => {
    const pale = [...SELECTED, ...GREYS].filter((slug) => contrast(colour(slug), paperOf[theme]) < 4.5);
    expect(pale).toEqual([]);
  });
});

test("every category has a mark of its own, for a print without colours", () => {
  const shapes = [...SELECTED, ...GREYS].map(shapeOf);
  expect(new Set(shapes).size).toBe(shapes.length);
});
