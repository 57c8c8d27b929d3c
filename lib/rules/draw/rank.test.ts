import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDay, anyDrawAmong, drawOf, shuffled } from "./draws.fixture";
import { SELECTION_BEGAN } from "./draw";
import { isoDate } from "@/lib/rules/time/iso-date";
import { rankInCategory } from "./rank";

const size = (number: string, date: string, invitations: number, cutoff: number) =>
  drawOf(number, date, "healthcare", cutoff, { invitations });
const draws = [
  size("1", "2023-06-27", 9000, 300),
  size("2", "2023-06-28", 500, 476),
  size("3", "2024-01-01", 3500, 463),
  size("4", "2025-01-01", 3500, 462),
  size("5", "2026-01-01", 4000, 462),
  drawOf("6", "2025-01-01", "cec", 100, { invitations: 9999 }),
];
const of = (number: string) => draws.find((draw) => draw.number === number)!;

test("largest size and lowest cut-off come first, equals share a rank", () => {
  expect(rankInCategory(of("4"), draws, isoDate("2025-01-01"))).toEqual({
    bySize: { rank: 1, tied: true, of: 3 },
    byCutoff: { rank: 1, tied: false, of: 3 },
  });
  expect(rankInCategory(of("4"), draws, isoDate("2026-06-01"))).toEqual({
    bySize: { rank: 2, tied: true, of: 4 },
    byCutoff: { rank: 1, tied: true, of: 4 },
  });
  expect(rankInCategory(of("2"), draws, isoDate("2026-01-01"))).toEqual({
    bySize: { rank: 4, tied: false, of: 4 },
    byCutoff: { rank: 4, tied: false, of: 4 },
  });
});

test("unclassified draws, those before category-based selection and those after the day have no rank", () => {
  const unknown = drawOf("7", "2025-01-01", null);
  expect(rankInCategory(unknown, [...draws, unknown], isoDate("2025-01-01"))).toBeNull();
  expect(rankInCategory(of("1"), draws, isoDate("2025-01-01"))).toBeNull();
  expect(rankInCategory(of("5"), draws, isoDate("2025-12-31"))).toBeNull();
});

test("ranks of a category are 1, 2, 2, 4: equal values share one, and the next is missed out", () => {
  fc.assert(
    fc.property(
      anyDrawAmong.chain(({ draws }) => fc.tuple(fc.constant(draws), shuffled(draws), anyDay)),
      ([all, otherwise, upTo]) => {
        for (const category of ["cec", "healthcare"]) {
          const own = all.filter(
            (draw) => draw.category === category && draw.date >= SELECTION_BEGAN && draw.date <= upTo,
          );
          const ranks = own.map((draw) => rankInCategory(draw, all, upTo)!);
          expect(own.map((draw) => rankInCategory(draw, otherwise, upTo))).toEqual(ranks);
          const expected = [...own].sort((a, b) => b.invitations - a.invitations);
          own.forEach((draw, index) => {
            const { rank, tied, of: count } = ranks[index]!.bySize;
            expect(rank).toBe(expected.findIndex(({ invitations }) => invitations === draw.invitations) + 1);
            expect(tied).toBe(ranks.filter(({ bySize }) => bySize.rank === rank).length > 1);
            expect(count).toBe(own.length);
          });
        }
      },
    ),
  );
});
