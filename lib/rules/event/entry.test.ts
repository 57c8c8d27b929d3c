import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { EVENT_CODES, parseEventEntry, parseReason, sameMark, type EventEntry } from "./entry";
import { isoDate } from "@/lib/rules/time/iso-date";
import { MAX_EVENT_TITLE } from "./policy-event";

const today = isoDate("2026-10-02");
const entry: EventEntry = { date: "2026-09-01", titleEn: "Fee change", titleFr: "Changement de frais", sourceUrl: "" };
const problems = (more: Partial<EventEntry>) => {
  const read = parseEventEntry({ ...entry, ...more }, today);
  return read.ok ? [] : read.problems.map(({ field, code }) => `${field} ${code}`);
};

describe("an event as entered", () => {
  it("is trimmed, and its link is optional", () => {
    expect(parseEventEntry({ ...entry, titleEn: "  Fee   change ", date: " 2026-09-01 " }, today)).toEqual({
      ok: true,
      event: { date: "2026-09-01", title: { en: "Fee change", fr: "Changement de frais" }, sourceUrl: null },
    });
    expect(parseEventEntry({ ...entry, sourceUrl: "https://WWW.Canada.ca/a" }, today)).toMatchObject({
      event: { sourceUrl: "https://www.canada.ca/a" },
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

  it("has titles that a mark has room for", () => {
    expect(problems({ titleEn: "é".repeat(MAX_EVENT_TITLE) })).toEqual([]);
    expect(problems({ titleFr: "é".repeat(MAX_EVENT_TITLE + 1) })).toEqual(["titleFr too_long"]);
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
    expect(problems({ sourceUrl: `https://www.canada.ca/${"é".repeat(200)}` })).toEqual(["sourceUrl link_too_long"]);
  });

  test("any texts: never a throw, and what is read once is read the same again", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("2026-09-01", "Fee change", "https://www.canada.ca/é"),
    );
    fc.assert(
      fc.property(fc.record({ date: text, titleEn: text, titleFr: text, sourceUrl: text }), (typed) => {
        const read = parseEventEntry(typed, today);
        if (!read.ok) {
          expect(read.problems.filter(({ code }) => !EVENT_CODES.includes(code))).toEqual([]);
          return;
        }
        const { date, title, sourceUrl } = read.event;
        expect(
          parseEventEntry({ date, titleEn: title.en, titleFr: title.fr, sourceUrl: sourceUrl ?? "" }, today),
        ).toEqual(read);
      }),
    );
  });
});

test("a reason is needed where something that stands is changed", () => {
  expect(parseReason(" ", { needed: false })).toEqual({ ok: true, reason: null });
  expect(parseReason(" A slip ", { needed: true })).toEqual({ ok: true, reason: "A slip" });
  expect(parseReason(" ", { needed: true })).toEqual({ ok: false, problems: [{ field: "reason", code: "missing" }] });
  expect(parseReason("x".repeat(501), { needed: true })).toMatchObject({ problems: [{ code: "too_long" }] });
  expect(parseReason("a\u0000b", { needed: false })).toMatchObject({ problems: [{ code: "bad_characters" }] });
});

test("two events of a day are the same mark when either title is", () => {
  const mark = (date: string, en: string, fr: string) => ({ date: isoDate(date), title: { en, fr } });
  expect(sameMark(mark("2026-09-01", "a", "b"), mark("2026-09-01", "a", "c"))).toBe(true);
  expect(sameMark(mark("2026-09-01", "a", "b"), mark("2026-09-01", "c", "b"))).toBe(true);
  expect(sameMark(mark("2026-09-01", "a", "b"), mark("2026-09-02", "a", "b"))).toBe(false);
  expect(sameMark(mark("2026-09-01", "a", "b"), mark("2026-09-01", "c", "d"))).toBe(false);
});
