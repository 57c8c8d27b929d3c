import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseEventEntry, sameMark, textsOfEvent } from "./entry";
import { RECORD_CODES, type Texts } from "@/lib/rules/record/form-reader";
import { isoDate } from "@/lib/rules/time/iso-date";
import { MAX_EVENT_TITLE } from "./policy-event";

const today = isoDate("2026-10-02");
const alone = { today, others: [] };
const entry: Texts = {
  date: "2026-09-01",
  titleEn: "Fee change",
  titleFr: "Changement de frais",
  certainty: "established",
  sourceUrl: "",
};
const problems = (more: Texts) => {
  const read = parseEventEntry({ ...entry, ...more }, alone);
  return read.ok ? [] : read.problems.map(({ field, code }) => `${field} ${code}`);
};

describe("an event as entered", () => {
  it("is trimmed, and its link is optional", () => {
    expect(parseEventEntry({ ...entry, titleEn: "  Fee   change ", date: " 2026-09-01 " }, alone)).toEqual({
      ok: true,
      value: {
        date: "2026-09-01",
        title: { en: "Fee change", fr: "Changement de frais" },
        certainty: "established",
        sourceUrl: null,
      },
    });
    expect(parseEventEntry({ ...entry, sourceUrl: "https://WWW.Canada.ca/a" }, alone)).toMatchObject({
      value: { sourceUrl: "https://www.canada.ca/a" },
    });
  });

  it("needs both languages and a day, and says so of each at once", () => {
    expect(problems({ date: "", titleEn: " ", titleFr: "" })).toEqual([
      "date missing",
      "titleEn missing",
      "titleFr missing",
    ]);
  });

  it("has a day that exists, since the launch and at most two years ahead", () => {
    expect(problems({ date: "2026-02-29" })).toEqual(["date not_a_day"]);
    expect(problems({ date: "2014-12-31" })).toEqual(["date before_launch"]);
    expect(problems({ date: "2015-01-01" })).toEqual([]);
    expect(problems({ date: "2028-10-02" })).toEqual([]);
    expect(problems({ date: "2028-10-03" })).toEqual(["date too_far"]);
  });

  it("says how sure it is", () => {
    expect(parseEventEntry({ ...entry, certainty: "reported" }, alone)).toMatchObject({
      value: { certainty: "reported" },
    });
    expect(problems({ certainty: "" })).toEqual(["certainty missing"]);
    expect(problems({ certainty: "certain" })).toEqual(["certainty not_a_choice"]);
  });

  it("has titles that a mark has room for", () => {
    expect(problems({ titleEn: "é".repeat(MAX_EVENT_TITLE) })).toEqual([]);
    expect(problems({ titleFr: "é".repeat(MAX_EVENT_TITLE + 1) })).toEqual(["titleFr no_room"]);
    expect(problems({ titleEn: "a\u0000b" })).toEqual(["titleEn bad_characters"]);
  });

  it("has a link over https without a password, short enough once encoded", () => {
    for (const link of [
      "http://www.canada.ca/",
      "javascript:alert(1)",
      "https://me:it@canada.ca/",
      "canada.ca",
      "https://a b.ca/",
    ]) {
      expect(problems({ sourceUrl: link }), link).toEqual(["sourceUrl not_a_link"]);
    }
    expect(problems({ sourceUrl: `https://www.canada.ca/${"é".repeat(200)}` })).toEqual(["sourceUrl too_long"]);
  });

  test("any texts: never a throw, and what is read once is read the same again", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("2026-09-01", "Fee change", "https://www.canada.ca/é", "reported"),
    );
    fc.assert(
      fc.property(
        fc.record({ date: text, titleEn: text, titleFr: text, certainty: text, sourceUrl: text }),
        (typed) => {
          const read = parseEventEntry(typed, alone);
          if (!read.ok) {
            expect(read.problems.filter(({ code }) => !RECORD_CODES.includes(code))).toEqual([]);
            return;
          }
          expect(parseEventEntry(textsOfEvent(read.value), alone)).toEqual(read);
        },
      ),
    );
  });
});

test("an event that a reader could not tell from another is refused", () => {
  const other = {
    date: isoDate("2026-09-01"),
    title: { en: "Other", fr: "Changement de frais" },
    certainty: "established" as const,
    sourceUrl: null,
  };
  expect(parseEventEntry(entry, { today, others: [other] })).toMatchObject({
    problems: [{ field: "date", code: "event_stands" }],
  });
  expect(parseEventEntry({ ...entry, date: "2026-09-02" }, { today, others: [other] })).toMatchObject({ ok: true });
});

test("two events of a day are the same mark when either title is", () => {
  const mark = (date: string, en: string, fr: string) => ({ date: isoDate(date), title: { en, fr } });
  expect(sameMark(mark("2026-09-01", "a", "b"), mark("2026-09-01", "a", "c"))).toBe(true);
  expect(sameMark(mark("2026-09-01", "a", "b"), mark("2026-09-01", "c", "b"))).toBe(true);
  expect(sameMark(mark("2026-09-01", "a", "b"), mark("2026-09-02", "a", "b"))).toBe(false);
  expect(sameMark(mark("2026-09-01", "a", "b"), mark("2026-09-01", "c", "d"))).toBe(false);
});
