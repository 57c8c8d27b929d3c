import fc from "fast-check";
import { addDays, isoDate, parseUtcInstant, type IsoDate, type UtcInstant } from "@/lib/rules/time/iso-date";
import { NOTHING_LEFT_OUT, type DayLimits, type LanguageResult, type Profile, type Score, type Work } from "./profile";

/* Short ways to write profiles in tests, and generators of them. */

/** Work written as `31301 2024-05-01..2024-10-31 40h abroad`; an end left out means that it goes on. */
export function workOf(text: string): Work {
  const [, noc, from, to, hours, place] = /^(\d{5}) (\S{10})\.\.(\S{10})? (\d+(?:\.\d+)?)h (canada|abroad)$/.exec(
    text,
  )!;
  return {
    noc: noc!,
    from: isoDate(from!),
    to: to ? isoDate(to) : null,
    hours: Number(hours),
    inCanada: place === "canada",
  };
}

/** Results as levels in the order reading, writing, listening, speaking; null = not given. */
export const resultOf = (
  framework: LanguageResult["framework"],
  levels: readonly (number | null)[],
  more: Partial<LanguageResult> = {},
): LanguageResult => ({
  framework,
  test: framework === "NCLC" ? "TEF Canada" : "IELTS",
  levels: { reading: levels[0]!, writing: levels[1]!, listening: levels[2]!, speaking: levels[3]! },
  testedOn: null,
  takenAfter: null,
  acceptedFrom: null,
  ...more,
});

export const instant = (text: string): UtcInstant => parseUtcInstant(text)!;

export type ShortProfile = Partial<Omit<Profile, "work" | "submitted">> & {
  work?: readonly string[];
  score?: number | null;
  submitted?: string | null;
};

/** A score that holds for every day, whatever the grid. */
export const scoreOf = (points: number, days: Partial<DayLimits> = {}): Score => ({
  points,
  from: null,
  to: null,
  grid: { from: null, to: null },
  computedFor: null,
  ...days,
});

/** Work outside every list, in Canada and in a trade, that meets the rules of FSW, CEC and FST on any day. */
export const OTHER_WORK = ["13100 2005-01-01.. 40h canada", "72500 2005-01-01.. 40h canada"];
const OTHER_RESULT = resultOf("CLB", [9, 9, 9, 9]);

/** A candidate of whom nothing is entered but what the test says. */
export const enteredOf = ({
  work = [],
  score = 500,
  submitted = "before_every_draw",
  ...more
}: ShortProfile): Profile => ({
  programs: [],
  primaryNoc: null,
  languages: [],
  work: work.map(workOf),
  scores: score === null ? [] : [scoreOf(score)],
  leftOut: NOTHING_LEFT_OUT,
  submitted: submitted === null || submitted === "before_every_draw" ? submitted : instant(submitted),
  ...more,
});

/**
 * A candidate in the pool through FSW with a score of 500, submitted before every draw, unless the test says otherwise;
 * whose work and results beside those of the test meet the rules of every programme.
 */
export const profileOf = ({ work = [], languages = [], ...more }: ShortProfile = {}): Profile =>
  enteredOf({ programs: ["fsw"], work: [...work, ...OTHER_WORK], languages: [...languages, OTHER_RESULT], ...more });

const anyDayOfWork: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 1800 })
  .map((days) => addDays(isoDate("2021-10-01"), days));

/** A job in one of five occupations, of which four are on a list; weeks, months or years long. */
export const anyWork: fc.Arbitrary<Work> = fc
  .record({
    noc: fc.constantFrom("31301", "31301", "31102", "72310", "00012", "13100"),
    from: anyDayOfWork,
    days: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constantFrom(180, 181, 182, 183, 364, 365), fc.constant(null)),
    hours: fc.oneof(fc.constantFrom(7.5, 10, 15, 20, 29.9, 30, 40), fc.integer({ min: 1, max: 60 })),
    inCanada: fc.boolean(),
  })
  .map(({ days, ...job }) => ({ ...job, to: days === null ? null : addDays(job.from, days) }));

const anyLevel = fc.option(fc.integer({ min: 4, max: 10 }), { freq: 6 });

export const anyResult: fc.Arbitrary<LanguageResult> = fc.record({
  framework: fc.constantFrom("NCLC", "CLB"),
  test: fc.constantFrom("TEF Canada", "IELTS", null),
  levels: fc.record({ reading: anyLevel, writing: anyLevel, listening: anyLevel, speaking: anyLevel }),
  testedOn: fc.option(anyDayOfWork),
  takenAfter: fc.constantFrom(null, isoDate("2023-12-10")),
  acceptedFrom: fc.constantFrom(null, null, isoDate("2024-01-30")),
});

const anyInstant: fc.Arbitrary<UtcInstant> = fc
  .tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 86_399 }))
  .map(([days, second]) =>
    instant(new Date(Date.parse("2015-12-01T00:00:00Z") + (days * 86_400 + second) * 1000).toISOString()),
  );

/** Any candidate, complete or not. */
export const anyProfile: fc.Arbitrary<Profile> = fc.record({
  programs: fc.subarray(["fsw", "cec", "fst", "pnp"] as const),
  work: fc.array(anyWork, { maxLength: 5 }),
  primaryNoc: fc.constantFrom(null, "31301", "72310", "13100"),
  languages: fc.array(anyResult, { maxLength: 2 }),
  scores: fc.oneof(
    fc.constant([]),
    fc.integer({ min: 150, max: 900 }).map((points) => [scoreOf(points)]),
    fc
      .integer({ min: 150, max: 600 })
      .map((points) => [
        scoreOf(points, { from: isoDate("2020-10-20"), to: isoDate("2025-03-24") }),
        scoreOf(points - 50, { from: isoDate("2025-03-25") }),
      ]),
  ),
  submitted: fc.oneof(fc.constantFrom(null, "before_every_draw" as const), anyInstant),
  leftOut: fc.constant(NOTHING_LEFT_OUT),
});
