import fc from "fast-check";
import { expect, test } from "vitest";
import { isoDate } from "@/lib/rules/time/iso-date";
import { calendarOf, type CalendarDay } from "./calendar";

const EVENT: CalendarDay = {
  uid: "draw-379-apply-by@tracker.example",
  day: isoDate("2026-01-13"),
  summary: "Last day to apply: draw #379",
  description: "Sixty days; count them, or ask.\nA \\ stands.",
  url: "https://tracker.example/en/after-invitation?draw=379",
  changedAt: new Date("2026-10-02T15:00:00.123Z"),
  remindDaysBefore: 14,
};

/** The lines as a calendar reads them: unfolded, then split into name and value. */
const unfolded = (file: string): string[] => file.replaceAll("\r\n ", "").split("\r\n").slice(0, -1);
const valueOf = (file: string, name: string): string | undefined =>
  unfolded(file)
    .find((line) => line.split(/[;:]/)[0] === name)
    ?.replace(/^[^:]*:/, "");
const unescaped = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? "\n" : sign));

test("the whole file", () => {
  expect(calendarOf([EVENT], "Express Entry draw tracker", "en-CA").split("\r\n")).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Express Entry draw tracker//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    "UID:draw-379-apply-by@tracker.example",
    "DTSTAMP:20261002T150000Z",
    "DTSTART;VALUE=DATE:20260113",
    "DTEND;VALUE=DATE:20260114",
    "SUMMARY;LANGUAGE=en-CA:Last day to apply: draw #379",
    "DESCRIPTION;LANGUAGE=en-CA:Sixty days\\; count them\\, or ask.\\nA \\\\ stands.",
    "URL:https://tracker.example/en/after-invitation?draw=379",
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "DESCRIPTION;LANGUAGE=en-CA:Last day to apply: draw #379",
    "TRIGGER:-P14D",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("the end of a month, of a year and of a leap February", () => {
  const endOf = (day: string) => valueOf(calendarOf([{ ...EVENT, day: isoDate(day) }], "x", "en-CA"), "DTEND");
  expect([endOf("2025-01-31"), endOf("2025-12-31"), endOf("2024-02-28"), endOf("2024-02-29")]).toEqual([
    "20250201",
    "20260101",
    "20240229",
    "20240301",
  ]);
});

test("no line is longer than 75 octets, no character is torn, and the text comes back whole", () => {
  const anyText = fc
    .string({ unit: "grapheme", maxLength: 300 })
    .filter((text) => !/[\r\u0000-\u0009\u000b-\u001f]/.test(text));
  fc.assert(
    fc.property(anyText, anyText, (summary, description) => {
      const file = calendarOf([{ ...EVENT, summary, description }], "x", "fr-CA");
      const bytes = file.split("\r\n").map((line) => new TextEncoder().encode(line).length);
      expect(Math.max(...bytes)).toBeLessThanOrEqual(75);
      expect(new TextDecoder("utf-8", { fatal: true }).decode(new TextEncoder().encode(file))).toBe(file);
      expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(unescaped(valueOf(file, "SUMMARY")!)).toBe(summary);
      expect(unescaped(valueOf(file, "DESCRIPTION")!)).toBe(description);
    }),
    { numRuns: 500 },
  );
});

test("a calendar to subscribe to: its name, how often to look again, and how often each event was corrected", () => {
  const days = [
    { ...EVENT, sequence: 3, remindDaysBefore: null },
    { ...EVENT, uid: "b", sequence: 1 },
  ];
  const file = calendarOf(days, "x", "fr-CA", { name: "Rondes, toutes", refreshHours: 6 });
  const lines = unfolded(file);
  expect(lines.slice(5, 9)).toEqual([
    "NAME:Rondes\\, toutes",
    "X-WR-CALNAME:Rondes\\, toutes",
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    "X-PUBLISHED-TTL:PT6H",
  ]);
  expect(lines.filter((line) => /^(?:UID|SEQUENCE|TRIGGER)/.test(line))).toEqual([
    `UID:${EVENT.uid}`,
    "SEQUENCE:3",
    "UID:b",
    "SEQUENCE:1",
    "TRIGGER:-P14D",
  ]);
});

test("a text cannot add lines of its own", () => {
  const file = calendarOf([{ ...EVENT, summary: "a\r\nEND:VEVENT\nb\rc" }], "x", "en-CA");
  expect(unfolded(file).filter((line) => line === "END:VEVENT")).toHaveLength(1);
  expect(valueOf(file, "SUMMARY")).toBe("a\\nEND:VEVENT\\nb\\nc");
});
