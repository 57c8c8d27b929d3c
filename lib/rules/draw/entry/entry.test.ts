import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENTRY_FIELDS, parseDrawEntry, type DrawEntry } from "./entry";
import type { EntryField } from "../fields";
import { ENTRY_CODES } from "../problem";
import { blankEntry, entryOfDraw } from "./text";
import { categoryOf, drawOf, versionOf } from "../draws.fixture";
import { isoDate, type UtcInstant } from "@/lib/rules/time/iso-date";

const categories = [
  categoryOf("healthcare", "occupation", {
    versions: [
      versionOf("healthcare-v1", "healthcare", {
        officialName: { en: "Healthcare occupations (Version 1)", fr: null },
      }),
      versionOf("healthcare-2026", "healthcare"),
    ],
  }),
  categoryOf("cec", "program", {
    roundNames: [{ en: "Canadian Experience Class", fr: "Catégorie de l’expérience canadienne" }],
  }),
];
const today = isoDate("2026-10-02");
const context = { categories, today };

const good: DrawEntry = {
  ...blankEntry("448"),
  date: "2026-10-02",
  time: "11:53:39",
  category: "cec",
  programs: ["cec"],
  cutoff: "518",
  invitations: "3,500",
  tieBreakDate: "2026-05-01",
  tieBreakTime: "9:30",
  instructionUrl: "https://www.canada.ca/en/draw-448.html",
  poolAsOf: "2026-09-27",
};

const read = (more: Partial<DrawEntry>) => parseDrawEntry({ ...good, ...more }, context);
const drawOfEntry = (more: Partial<DrawEntry>) => {
  const result = read(more);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.draw;
};
const problemsOf = (more: Partial<DrawEntry>) => {
  const result = read(more);
  return result.ok ? [] : result.problems.map(({ field, code }) => `${field}: ${code}`);
};

describe("a draw as entered", () => {
  it("becomes a draw with every value in its own form", () => {
    expect(read({})).toEqual({
      ok: true,
      draw: {
        number: "448",
        date: "2026-10-02",
        drawnAt: "2026-10-02T11:53:39Z",
        drawnAtAbsence: null,
        roundName: "Canadian Experience Class",
        category: "cec",
        version: null,
        cutoff: 518,
        invitations: 3500,
        tieBreakAt: "2026-05-01T09:30:00Z",
        tieBreakAbsence: null,
        programs: ["cec"],
        poolAsOf: "2026-09-27",
        instructionUrl: "https://www.canada.ca/en/draw-448.html",
      },
    });
  });

  it.each(["3500", "3,500", "3 500", "3\u00a0500", "3\u202f500", " 3500 "])(
    "reads %j as 3500 invitations",
    (invitations) => {
      expect(drawOfEntry({ invitations }).invitations).toBe(3500);
    },
  );

  it("leaves what is not given unknown, never zero", () => {
    const empty = { time: "", tieBreakDate: "", tieBreakTime: "", instructionUrl: " ", poolAsOf: "" };
    expect(drawOfEntry(empty)).toMatchObject({ drawnAt: null, tieBreakAt: null, instructionUrl: null, poolAsOf: null });
  });

  it("says why an instant is blank, and nothing of one that is given", () => {
    const blank = { time: "", tieBreakDate: "", tieBreakTime: "" };
    const why = { timeAbsence: "not_readable", tieBreakAbsence: "none_published" };
    expect(drawOfEntry({ ...blank, ...why })).toMatchObject({
      drawnAt: null,
      drawnAtAbsence: "not_readable",
      tieBreakAt: null,
      tieBreakAbsence: "none_published",
    });
    expect(drawOfEntry(blank)).toMatchObject({ drawnAtAbsence: null, tieBreakAbsence: null });
    expect(drawOfEntry(why)).toMatchObject({ drawnAtAbsence: null, tieBreakAbsence: null });
  });

  it("takes a number of digits with one letter, in lower case", () => {
    expect(drawOfEntry({ number: " 448A " }).number).toBe("448a");
  });

  it.each<[EntryField, string | string[], string]>([
    ["number", "", "missing"],
    ["number", "448ab", "not_a_number"],
    ["number", "##448", "not_a_number"],
    ["number", "0448", "not_a_number"],
    ["date", "", "missing"],
    ["date", "2026-02-30", "not_a_day"],
    ["date", "02/10/2026", "not_a_day"],
    ["date", "2014-12-31", "before_launch"],
    ["date", "2026-10-03", "in_future"],
    ["time", "25:00", "not_a_time"],
    ["timeAbsence", "lost", "not_a_choice"],
    ["tieBreakAbsence", "lost", "not_a_choice"],
    ["time", "13:53 PM", "not_a_time"],
    ["time", "11:53 AM", "which_zone"],
    ["category", "", "missing"],
    ["category", "cec-v9", "unknown_category"],
    ["roundName", "x".repeat(201), "too_long"],
    ["roundName", "Round\u0000", "bad_characters"],
    ["programs", [], "missing"],
    ["programs", ["cec", "xyz"], "unknown_program"],
    ["cutoff", "", "missing"],
    ["cutoff", "5l8", "not_a_count"],
    ["cutoff", "518.5", "not_a_count"],
    ["cutoff", "-1", "not_a_count"],
    ["cutoff", "1201", "off_scale"],
    ["invitations", "3,50", "not_a_count"],
    ["invitations", "3500a", "not_a_count"],
    ["invitations", "0", "not_positive"],
    ["invitations", "1000001", "too_large"],
    ["tieBreakDate", "", "half"],
    ["tieBreakTime", "", "half"],
    ["tieBreakTime", "noon", "not_a_time"],
    ["tieBreakDate", "2026-10-03", "after_draw"],
    ["instructionUrl", "http://www.canada.ca/", "not_official"],
    ["instructionUrl", "https://www.canada.ca.example.org/", "not_official"],
    ["instructionUrl", "https://canada.ca@example.org/", "not_official"],
    ["instructionUrl", "javascript:alert(1)", "not_official"],
    // 489 characters as typed, more than 500 once encoded.
    ["instructionUrl", `https://www.canada.ca/${"x".repeat(460)}éàèùâêô`, "too_long"],
    ["poolAsOf", "2026-10-03", "in_future"],
    ["poolAsOf", "yesterday", "not_a_day"],
  ])("refuses %s %j: %s", (field, value, code) => {
    expect(problemsOf({ [field]: value })).toEqual([`${field}: ${code}`]);
  });

  it("reads what pages write beside a value", () => {
    const written = { number: "#448", time: "14:12:09 UTC", cutoff: "517 points", invitations: "3,500 ITAs" };
    expect(drawOfEntry(written)).toMatchObject({
      number: "448",
      drawnAt: expect.stringContaining("T14:12:09Z"),
      cutoff: 517,
      invitations: 3500,
    });
    expect(drawOfEntry({ number: "nº 448", time: "14:12 TUC", cutoff: "517 pts" })).toMatchObject({
      number: "448",
      cutoff: 517,
    });
  });

  it("asks of a time of twelve hours whether it is UTC or Eastern", () => {
    const problems = (time: string) => {
      const parsed = read({ time });
      return parsed.ok ? [] : parsed.problems;
    };
    expect(problems("2:12 PM")).toEqual([
      { field: "time", code: "which_zone", params: { utc: "14:12:00", eastern: "18:12:00", day: "" } },
    ]);
    // An evening in Ottawa is the next day in UTC: of the draw the form knows, of a tie-break it says so.
    expect(problems("9:30 PM")).toMatchObject([{ params: { eastern: "01:30:00", day: "" } }]);
    const tie = read({ tieBreakDate: "2026-01-20", tieBreakTime: "9:30 PM" });
    expect(!tie.ok && tie.problems).toMatchObject([
      {
        field: "tieBreakTime",
        code: "which_zone",
        params: { utc: "21:30:00", eastern: "02:30:00", day: "2026-01-21" },
      },
    ]);
    expect(problems("2:12 PM PST")).toMatchObject([{ code: "not_a_time" }]);
    expect(problems("2:12 PM UTC")).toEqual([]);
    expect(problems("12:05:09 a.m. EST")).toMatchObject([{ params: { utc: "00:05:09", eastern: "04:05:09" } }]);
  });

  it.each<[EntryField, string]>([
    ["cutoff", "0"],
    ["cutoff", "1200"],
    ["invitations", "1"],
    ["date", "2015-01-01"],
  ])("takes the bound itself: %s %s", (field, value) => {
    const early = field === "date" ? { tieBreakDate: "", tieBreakTime: "" } : {};
    expect(problemsOf({ ...early, [field]: value })).toEqual([]);
  });

  it("refuses a tie-break later than the draw, on the same day too", () => {
    expect(problemsOf({ tieBreakDate: "2026-10-02", tieBreakTime: "11:53:39" })).toEqual([]);
    expect(problemsOf({ tieBreakDate: "2026-10-02", tieBreakTime: "11:53:40" })).toEqual(["tieBreakDate: after_draw"]);
  });

  it("counts the day of a draw without a time to its end in Ottawa", () => {
    const lateEvening = { time: "", tieBreakDate: "2026-10-03" };
    expect(problemsOf({ ...lateEvening, tieBreakTime: "03:59:59" })).toEqual([]);
    expect(problemsOf({ ...lateEvening, tieBreakTime: "04:00:00" })).toEqual(["tieBreakDate: after_draw"]);
  });

  it("names every problem at once, in the order of the fields", () => {
    expect(problemsOf({ poolAsOf: "x", cutoff: "", number: "", tieBreakTime: "", category: "" })).toEqual([
      "number: missing",
      "category: missing",
      "cutoff: missing",
      "tieBreakTime: half",
      "poolAsOf: not_a_day",
    ]);
  });

  it("keeps the instant of a draw whose published time lies on another day, while day and time are left alone", () => {
    const before = drawOf("357", "2025-07-22", "cec", 475, {
      drawnAt: "2025-07-12T16:27:45Z" as UtcInstant,
      roundName: "Canadian Experience Class",
      programs: ["cec"],
    });
    const entry = entryOfDraw(before, categories);
    const again = (more: Partial<DrawEntry>) => {
      const result = parseDrawEntry({ ...entry, ...more }, { ...context, before });
      return result.ok ? result.draw.drawnAt : result.problems;
    };
    expect(again({ cutoff: "476" })).toBe("2025-07-12T16:27:45Z");
    expect(again({ time: "16:27" })).toBe("2025-07-22T16:27:00Z");
  });

  it("never throws, whatever is typed, and gives a draw or known problems", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("448", "2026-10-02", "11:53", "3,500", "cec", ""),
    );
    const texts = fc.record(Object.fromEntries(ENTRY_FIELDS.map((field) => [field, text])));
    const programs = fc.array(fc.oneof(text, fc.constantFrom("cec", "pnp")));
    fc.assert(
      fc.property(texts, programs, (typed, chosen) => {
        const result = parseDrawEntry({ ...good, ...typed, programs: chosen }, context);
        if (result.ok) return;
        for (const { field, code } of result.problems) {
          expect(ENTRY_FIELDS).toContain(field);
          expect(ENTRY_CODES).toContain(code);
        }
      }),
    );
  });
});

it("an evening draw in Ottawa keeps its day: its UTC time is of the next one", () => {
  expect(drawOfEntry({ date: "2026-10-01", time: "01:00" })).toMatchObject({
    date: "2026-10-01",
    drawnAt: "2026-10-02T01:00:00Z",
  });
  expect(drawOfEntry({ date: "2026-10-01", time: "11:00" })).toMatchObject({
    date: "2026-10-01",
    drawnAt: "2026-10-01T11:00:00Z",
  });
});
