import { expect, test } from "vitest";
import { isoDate } from "./iso-date";
import { zonedInstant, type Zone } from "./zoned-instant";

test.each<[string, string, Zone, string | null]>([
  ["2024-12-02", "22:19:41", "utc", "2024-12-02T22:19:41Z"],
  ["2024-12-02", "17:19:41", "eastern", "2024-12-02T22:19:41Z"],
  ["2024-07-02", "20:30:00", "eastern", "2024-07-03T00:30:00Z"],
  ["2024-12-31", "23:59:59", "eastern", "2025-01-01T04:59:59Z"],
  ["2024-01-01", "00:00:00", "eastern", "2024-01-01T05:00:00Z"],
  ["2024-03-10", "02:30:00", "eastern", null],
  ["2024-11-03", "01:30:00", "eastern", "2024-11-03T05:30:00Z"],
])("%s %s %s is %s", (day, time, zone, instant) => expect(zonedInstant(isoDate(day), time, zone)).toBe(instant));
