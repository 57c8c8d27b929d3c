import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyDrawAmong, drawOf, shuffled } from "./draws.fixture";
import { gapAbsence, gapTo, latestReference, MAX_REFERENCE_AGE_DAYS, referencesOf } from "./gap";
import { addDays, daysBetween, isoDate } from "@/lib/rules/time/iso-date";

const healthcare = drawOf("379", "2025-11-14", "healthcare", 462);

test("the gap names the draw it is measured against", () => {
  const references = [drawOf("376", "2025-10-28", "cec", 533), drawOf("378", "2025-11-12", "cec", 534)];
  expect(gapTo(healthcare, references)).toEqual({
    points: -72,
    referenceNumber: "378",
    referenceDate: "2025-11-12",
    referenceCutoff: 534,
    days: 2,
  });
  expect(gapAbsence(healthcare, references)).toBeNull();
});

describe("the reference", () => {
  test("of the same day counts with a higher number", () => {
    const reference = drawOf("142", "2020-04-09", "cec", 464);
    expect(gapTo(drawOf("141", "2020-04-09", "pnp", 698), [reference])).toMatchObject({ points: 234, days: 0 });
  });

  test("is the highest number of several on one day, by number and not by text", () => {
    const references = ["9", "91b", "100", "91a"].map((number) => drawOf(number, "2025-11-14", "cec"));
    expect(latestReference(healthcare, references)?.number).toBe("100");
    expect(latestReference(healthcare, references.slice(0, 2))?.number).toBe("91b");
  });

  test("of the next day does not count", () => {
    const reference = drawOf("380", "2025-11-15", "cec");
    expect(latestReference(healthcare, [reference])).toBeNull();
    expect(gapTo(healthcare, [reference])).toBeNull();
    expect(gapAbsence(healthcare, [reference])).toEqual({ reason: "none_before" });
  });

  test("counts on its 180th day and not on its 181st", () => {
    const aged = (days: number) => drawOf("1", addDays(healthcare.date, -days), "cec", 500);
    expect(gapTo(healthcare, [aged(180)])).toMatchObject({ points: -38, days: 180 });
    expect(gapAbsence(healthcare, [aged(180)])).toBeNull();
    expect(gapTo(healthcare, [aged(181)])).toBeNull();
    expect(gapAbsence(healthcare, [aged(181)])).toEqual({
      reason: "too_old",
      referenceNumber: "1",
      referenceDate: "2025-05-17",
      days: 181,
    });
  });
});

test("a CEC draw is the yardstick and has no gap", () => {
  const [earlier, draw] = [drawOf("1", "2025-11-01", "cec"), drawOf("2", "2025-11-12", "cec")];
  expect(gapTo(draw, [earlier, draw])).toBeNull();
  expect(gapAbsence(draw, [earlier, draw])).toEqual({ reason: "is_reference" });
});

test("the gap is what a search day by day finds, whatever the order of the draws", () => {
  fc.assert(
    fc.property(
      anyDrawAmong.chain(({ draw, draws }) => fc.tuple(fc.constant(draw), fc.constant(draws), shuffled(draws))),
      ([draw, draws, otherwise]) => {
        const gap = gapTo(draw, referencesOf(draws));
        expect(gapTo(draw, referencesOf(otherwise))).toEqual(gap);
        expect(gap === null).toBe(gapAbsence(draw, referencesOf(draws)) !== null);

        let expected: number | null = null;
        for (let age = 0; age <= MAX_REFERENCE_AGE_DAYS && expected === null && draw.category !== "cec"; age++) {
          const day = addDays(draw.date, -age);
          const [highest] = draws
            .filter(({ category, date }) => category === "cec" && date === day)
            .sort((a, b) => parseInt(b.number) - parseInt(a.number) || (a.number < b.number ? 1 : -1));
          if (highest) expected = draw.cutoff - highest.cutoff;
        }
        expect(gap?.points ?? null).toBe(expected);
        if (gap) expect(gap.days).toBe(daysBetween(isoDate(gap.referenceDate), draw.date));
      },
    ),
  );
});

test("the gaps of many draws cost no search through all references each", () => {
  const references = Array.from({ length: 30_000 }, (_, day) =>
    drawOf(String(day + 1), addDays(isoDate("1950-01-01"), day), "cec", 500),
  );
  const began = performance.now();
  for (const { date } of references) expect(latestReference({ ...healthcare, date }, references)?.date).toBe(date);
  // Some 0.1 s; a search of each draw through all references takes over 10 s.
  expect(performance.now() - began).toBeLessThan(4000);
});
