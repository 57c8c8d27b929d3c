import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDraws, CATEGORIES, drawOf } from "@/lib/rules/draw/draws.fixture";
import { invitationsByYear } from "./invitations-by-year";

const sized = (number: string, date: string, category: string | null, invitations: number) =>
  drawOf(number, date, category, 500, { invitations });

test("years oldest first, categories in display order, the unclassified last, corrections beside", () => {
  const draws = [
    sized("5", "2022-01-01", "cec", 7),
    sized("4", "2021-12-31", null, 30),
    sized("3", "2021-10-27", "pnp", 681),
    sized("2", "2021-10-13", "pnp", 681),
    sized("1", "2021-01-07", "cec", 4),
  ];
  const corrections = [
    {
      drawNumber: "3",
      field: "invitations",
      officialValue: "681",
      likelyValue: "888",
      confidence: "high",
      evidence: { en: "", fr: "" },
    },
  ] as const;
  const plain = {
    corrected: null,
    correctedNumbers: [],
    doubtedNumbers: [],
    unconfirmedNumbers: [],
    underReviewNumbers: [],
  };
  const seven = { draws: 1, official: 7, ...plain };
  expect(invitationsByYear({ draws, categories: CATEGORIES, corrections })).toEqual([
    {
      year: 2021,
      total: {
        draws: 4,
        official: 1396,
        corrected: 1603,
        correctedNumbers: ["3"],
        doubtedNumbers: [],
        unconfirmedNumbers: [],
        underReviewNumbers: [],
      },
      byCategory: [
        { category: "cec", draws: 1, official: 4, ...plain },
        {
          category: "pnp",
          draws: 2,
          official: 1362,
          corrected: 1569,
          correctedNumbers: ["3"],
          doubtedNumbers: [],
          unconfirmedNumbers: [],
          underReviewNumbers: [],
        },
        { category: null, draws: 1, official: 30, ...plain },
      ],
    },
    { year: 2022, total: seven, byCategory: [{ category: "cec", ...seven }] },
  ]);
});

test("categories add up to their year and years to all draws", () => {
  fc.assert(
    fc.property(anyDraws, (draws) => {
      const years = invitationsByYear({ draws, categories: CATEGORIES, corrections: [] });
      const sum = (parts: readonly { draws: number; official: number }[]) => [
        parts.reduce((all, part) => all + part.draws, 0),
        parts.reduce((all, part) => all + part.official, 0),
      ];
      for (const { total, byCategory } of years) expect(sum(byCategory)).toEqual(sum([total]));
      const all = draws.reduce((count, { invitations }) => count + invitations, 0);
      expect(sum(years.map(({ total }) => total))).toEqual([draws.length, all]);
    }),
  );
});
