import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  EMPTY_RESULT,
  EMPTY_WORK,
  formatCheckFragment,
  MAX_ROWS,
  parseCheckFragment,
  profilePart,
  typedScore,
  typedScoreDay,
  unknownPrograms,
  type CheckEntry,
} from "./profile-form";
import type { ScoreDays } from "./profile";
import { isError, readCheck } from "./profile-reading";
import { isoDate } from "@/lib/rules/time/iso-date";

const TODAY = isoDate("2026-10-02");
/** As those of the reference files: the one of known points, and one that is reported to have changed. */
const GRIDS: readonly ScoreDays[] = [
  { from: null, to: isoDate("2020-10-19"), known: false },
  { from: isoDate("2020-10-20"), to: isoDate("2026-11-02"), known: true },
  { from: isoDate("2026-11-03"), to: null, known: false },
];
const OCCUPATIONS = new Set(["31301", "13100", "00012"]);
const entryOf = (more: Partial<CheckEntry> = {}): CheckEntry => ({ ...parseCheckFragment(""), ...more });
const read = (more: Partial<CheckEntry>) => readCheck(entryOf(more), OCCUPATIONS, TODAY, GRIDS);
const job = (more = {}) => ({
  noc: "31301",
  from: "2024-05-01",
  to: "2024-10-31",
  hours: "40",
  place: "abroad",
  ...more,
});
const result = (more = {}) => ({
  ...EMPTY_RESULT,
  source: "nclc",
  reading: "7",
  writing: "7",
  listening: "7",
  speaking: "7",
  ...more,
});
const SEED =
  "program=fsw&work=31301_2024-05-01_2024-10-31_40_abroad&work=13100_2023-05-01_2024-04-30_40_abroad&draw=379&" +
  "score=462&submitted=at&day=2024-12-02&time=22%3A19%3A40";

describe("a fragment", () => {
  test("of the case that the page begins with", () => {
    const { profile, faults, empty } = readCheck(parseCheckFragment(`#${SEED}`), OCCUPATIONS, TODAY, GRIDS);
    expect({ faults, empty }).toEqual({ faults: [], empty: false });
    expect(profile).toEqual({
      programs: ["fsw"],
      work: [
        { noc: "31301", from: "2024-05-01", to: "2024-10-31", hours: 40, inCanada: false },
        { noc: "13100", from: "2023-05-01", to: "2024-04-30", hours: 40, inCanada: false },
      ],
      primaryNoc: null,
      languages: [],
      scores: [
        { points: 462, from: null, to: null, grid: { from: "2020-10-20", to: "2026-11-02" }, computedFor: null },
      ],
      submitted: "2024-12-02T22:19:40Z",
      leftOut: { work: false, frameworks: [] },
    });
    expect(formatCheckFragment(parseCheckFragment(SEED))).toBe(SEED);
  });

  test("of nothing is empty", () => {
    expect(formatCheckFragment(entryOf())).toBe("");
    expect(read({}).empty).toBe(true);
    expect(read({ work: [EMPTY_WORK], results: [EMPTY_RESULT] })).toMatchObject({ empty: true, faults: [] });
  });

  test("without what is only shown", () =>
    expect(
      formatCheckFragment(profilePart(entryOf({ draw: "379", category: "cec", period: "all", score: "500" }))),
    ).toBe("score=500"));

  test("with a score typed over a computed one: the days of that one go", () => {
    const computed = parseCheckFragment("program=fsw&score=462&computed=2025-01-01&since=2020-10-20&until=2025-03-24");
    expect(formatCheckFragment({ ...computed, ...typedScore("900") })).toBe("program=fsw&score=900");
  });

  test("with a day typed beside a computed score: it is then one of the day it was computed for", () => {
    const computed = parseCheckFragment("score=462&computed=2026-10-02&since=2020-10-20&until=2026-11-02");
    expect(formatCheckFragment({ ...computed, ...typedScoreDay(computed, "since", "2015-01-01") })).toBe(
      "score=462&counted=2026-10-02&since=2015-01-01&until=2026-11-02",
    );
    expect(typedScoreDay(computed, "counted", "2026-09-01")).toEqual({ computed: "", counted: "2026-09-01" });
    expect(typedScoreDay(parseCheckFragment("score=462"), "until", "2026-01-01")).toEqual({ until: "2026-01-01" });
  });

  test("written is read again as it was, whatever was typed", () => {
    const text = fc.string({ maxLength: 40 }).map((typed) => typed.replaceAll("_", " "));
    fc.assert(
      fc.property(
        fc.array(fc.record({ noc: text, from: text, to: text, hours: text, place: text }), { maxLength: 4 }),
        text,
        text,
        (work, score, time) => {
          const entry = entryOf({ work, score, time, programs: ["cec", "pnp"] });
          expect(parseCheckFragment(formatCheckFragment(entry))).toEqual(entry);
        },
      ),
    );
  });

  test("of any text is read without failing, and never gives more rows than there may be", () => {
    const pieces = fc.constantFrom(
      "work=",
      "result=",
      "score=",
      "program=",
      "&",
      "_",
      "31301",
      "2024-05-01",
      "tef-canada",
      "at",
      "submitted=",
      "day=",
      "%",
      "%E0",
      "99999999999",
      "#",
    );
    fc.assert(
      fc.property(
        fc
          .array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 60 })
          .map((parts) => parts.join("")),
        (fragment) => {
          const entry = parseCheckFragment(fragment);
          expect(entry.work.length).toBeLessThanOrEqual(MAX_ROWS + 1);
          expect(() => readCheck(entry, OCCUPATIONS, TODAY, GRIDS)).not.toThrow();
        },
      ),
    );
    expect(parseCheckFragment("work=31301&".repeat(40)).work).toHaveLength(MAX_ROWS + 1);
  });
});

test("programmes of an address that are none are named, each once", () => {
  expect(unknownPrograms("#program=fsw&program=atlantic&program=FSW&program=atlantic")).toEqual(["atlantic", "FSW"]);
  expect(unknownPrograms("program=cec&work=31301")).toEqual([]);
  expect(unknownPrograms(`program=${"x".repeat(500)}`)[0]).toHaveLength(80);
});

test("only what is still to come is no error", () => {
  expect((["missing", "unchosen", "noc", "day"] as const).map(isError)).toEqual([false, false, true, true]);
});

describe("faults", () => {
  test.each<[name: string, more: Partial<CheckEntry>, faults: [field: string, fault: string][]]>([
    ["a code that does not exist", { work: [job({ noc: "99999" })] }, [["work-0-noc", "noc"]]],
    ["a code of too many digits", { work: [job({ noc: " 313011 " })] }, [["work-0-noc", "noc"]]],
    ["a name that is searched for", { work: [job({ noc: "nurse 5" })] }, [["work-0-noc", "unchosen"]]],
    ["a code that is being typed", { work: [job({ noc: "313" })] }, [["work-0-noc", "unchosen"]]],
    [
      "a job half filled in",
      { work: [job(), { ...EMPTY_WORK, noc: "13100" }] },
      [
        ["work-1-from", "missing"],
        ["work-1-hours", "missing"],
        ["work-1-place", "missing"],
      ],
    ],
    ["a day that is none", { work: [job({ from: "2024-02-30" })] }, [["work-0-from", "day"]]],
    ["a job that begins tomorrow", { work: [job({ from: "2026-10-03", to: "" })] }, [["work-0-from", "future"]]],
    ["a job that ends before it begins", { work: [job({ to: "2024-04-30" })] }, [["work-0-to", "order"]]],
    ["more hours than a week has", { work: [job({ hours: "169" })] }, [["work-0-hours", "hours"]]],
    ["no hours at all", { work: [job({ hours: "0" })] }, [["work-0-hours", "hours"]]],
    ["a place that is none", { work: [job({ place: "mars" })] }, [["work-0-place", "place"]]],
    ["a level left open", { results: [result({ speaking: "" })] }, [["result-0-speaking", "missing"]]],
    [
      "a score that the test does not give",
      {
        results: [result({ source: "tef-canada", reading: "900", writing: "428", listening: "434", speaking: "456" })],
      },
      [["result-0-reading", "level"]],
    ],
    ["a test that is none", { results: [result({ source: "delf" })] }, [["result-0-source", "source"]]],
    [
      "TEF of a time whose table is not established",
      {
        results: [
          result({
            source: "tef-canada",
            reading: "434",
            writing: "428",
            listening: "434",
            speaking: "456",
            day: "2023-12-10",
          }),
        ],
      },
      [["result-0-day", "table"]],
    ],
    ["results of tomorrow", { results: [result({ day: "2026-10-03" })] }, [["result-0-day", "future"]]],
    ["a score above the highest", { score: "1201" }, [["score", "score"]]],
    ["a score with a comma", { score: "46,2" }, [["score", "score"]]],
    ["a nominee without the 600 points", { score: "599", programs: ["pnp"] }, [["score", "nominee"]]],
    [
      "a score until before it begins",
      { score: "500", since: "2025-01-02", until: "2025-01-01" },
      [["until", "order"]],
    ],
    ["a time without a day", { submitted: "at", time: "10:00" }, [["day", "missing"]]],
    [
      "a submission of tomorrow",
      { submitted: "at", day: "2026-10-03", time: "00:30:00", zone: "eastern" },
      [["day", "future"]],
    ],
    [
      "a submission of tomorrow in Ottawa, in UTC",
      { submitted: "at", day: "2026-10-03", time: "04:00:00", zone: "utc" },
      [["day", "future"]],
    ],
    ["a time that is none", { submitted: "at", day: "2024-12-02", time: "25:00" }, [["time", "time"]]],
    [
      "a time that the clocks left out",
      { submitted: "at", day: "2024-03-10", time: "02:30", zone: "eastern" },
      [["time", "left_out_hour"]],
    ],
    ["a primary occupation that is none", { primary: "99999" }, [["primary", "primary"]]],
  ])("%s", (_, more, faults) => expect(read(more).faults).toEqual(faults.map(([field, fault]) => ({ field, fault }))));

  test("a row more than there may be is left out, and said to be", () => {
    const { profile, faults } = read({
      work: Array.from({ length: MAX_ROWS + 1 }, () => job()),
      results: Array.from({ length: MAX_ROWS + 1 }, () => result()),
    });
    expect(profile.work).toHaveLength(MAX_ROWS);
    expect(profile.leftOut).toEqual({ work: true, frameworks: ["CLB", "NCLC"] });
    expect(faults).toEqual([
      { field: "work-12-noc", fault: "rows" },
      { field: "result-12-source", fault: "rows" },
    ]);
  });

  test("what has one is left out, and nothing else", () => {
    const { profile } = read({ work: [job({ noc: "99999" }), job()], score: "1201" });
    expect(profile.work).toEqual([expect.objectContaining({ noc: "31301" })]);
    expect(profile.scores).toEqual([]);
  });

  test("a time that cannot be read is no time before every draw", () =>
    expect(read({ submitted: "at", day: "2024-12-02", time: "25:00" }).profile.submitted).toBeNull());
  test("a level left open leaves the others to count", () =>
    expect(read({ results: [result({ speaking: "" })] }).profile.languages).toEqual([
      expect.objectContaining({ levels: { reading: 7, writing: 7, listening: 7, speaking: null } }),
    ]));
});

describe("values", () => {
  test.each([
    ["37,5", 37.5],
    ["37.5", 37.5],
    [" 30 ", 30],
  ])("%j hours a week", (hours, value) => expect(read({ work: [job({ hours })] }).profile.work[0]?.hours).toBe(value));
  test("a job that goes on, and one that ends in the time to come", () =>
    expect(read({ work: [job({ to: "" }), job({ to: "2027-12-31" })] }).profile.work.map(({ to }) => to)).toEqual([
      null,
      "2027-12-31",
    ]));
  test("a job that begins today", () =>
    expect(read({ work: [job({ from: TODAY, to: "" })] })).toMatchObject({
      faults: [],
      profile: { work: [{ from: TODAY }] },
    }));
  test("a test by its scores", () =>
    expect(
      read({
        results: [
          result({
            source: "tef-canada",
            reading: "434",
            writing: "427",
            listening: "434",
            speaking: "456",
            day: "2024-01-01",
          }),
        ],
      }).profile.languages,
    ).toEqual([
      {
        framework: "NCLC",
        test: "TEF Canada",
        levels: { reading: 7, writing: 6, listening: 7, speaking: 7 },
        testedOn: "2024-01-01",
        takenAfter: "2023-12-10",
        acceptedFrom: null,
      },
    ]));
  test("Eastern time", () =>
    expect(read({ submitted: "at", day: "2024-12-02", time: "17:19:41", zone: "eastern" }).profile.submitted).toBe(
      "2024-12-02T22:19:41Z",
    ));
  test("an evening in Ottawa that is the next day in UTC", () =>
    expect(read({ submitted: "at", day: "2026-10-03", time: "03:59:59", zone: "utc" })).toMatchObject({
      faults: [],
      profile: { submitted: "2026-10-03T03:59:59Z" },
    }));
  test("the days a score holds for", () =>
    expect(read({ score: "512", since: "2020-10-20", until: "2025-03-24" }).profile.scores).toEqual([
      {
        points: 512,
        from: "2020-10-20",
        to: "2025-03-24",
        grid: { from: "2020-10-20", to: "2026-11-02" },
        computedFor: null,
      },
    ]));
});
