import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { anyDay, shuffled } from "@/lib/rules/draw/draws.fixture";
import { differences } from "@/lib/rules/record/revision";
import { isoDate, type IsoDate } from "@/lib/rules/time/iso-date";
import {
  compareEvents,
  EVENT_PARTS,
  eventsAbove,
  eventsIn,
  eventSlug,
  readersEvent,
  type PolicyEvent,
} from "./policy-event";

const eventOf = (slug: string, date: IsoDate): PolicyEvent => ({
  slug,
  date,
  title: { en: slug, fr: slug },
  sourceUrl: null,
  certainty: "established",
});
const anyEvents = fc
  .uniqueArray(fc.tuple(fc.string({ minLength: 1 }), anyDay), { selector: ([slug]) => slug, maxLength: 8 })
  .map((list) => list.map(([slug, date]) => eventOf(slug, date)));

describe("a slug", () => {
  it("is made of the words of the English title", () => {
    expect(eventSlug("2027 category lists", new Set())).toBe("2027-category-lists");
    expect(eventSlug(" Québec’s “new” rules… ", new Set())).toBe("quebec-s-new-rules");
    expect(eventSlug("新しい", new Set())).toBe("event");
  });

  test("of any title is well-formed and not taken", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("A b", "a-b", "a b 2")), { maxLength: 6 }),
        (titles) => {
          const taken = new Set<string>();
          for (const title of titles) {
            const slug = eventSlug(title, taken);
            expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
            expect(taken.has(slug)).toBe(false);
            taken.add(slug);
          }
        },
      ),
    );
  });
});

test("what differs between two states is named by its field", () => {
  const before = eventOf("a", isoDate("2026-02-18"));
  const changes = (after: PolicyEvent) => differences(before, after, EVENT_PARTS);
  expect(changes(before)).toEqual([]);
  expect(changes({ ...before, title: { en: "a", fr: "b" }, sourceUrl: "https://example.org/" })).toEqual([
    "title",
    "sourceUrl",
  ]);
});

test("events of a range are all of it, ends included, in order", () => {
  const events = ["2026-02-18", "2025-02-27", "2025-02-26", "2026-02-19"].map((day) => eventOf(day, isoDate(day)));
  const range = { from: isoDate("2025-02-27"), to: isoDate("2026-02-18") };
  expect(eventsIn(events, range).map(({ date }) => date)).toEqual(["2025-02-27", "2026-02-18"]);
});

test("any events among any days: each stands once, above the rows of its day and of older ones, in one order with them", () => {
  fc.assert(
    fc.property(
      anyEvents.chain((events) => shuffled(events)),
      fc.array(anyDay, { maxLength: 8 }),
      (events, given) => {
        const days = given.sort().reverse();
        const parts = eventsAbove(days, events);
        expect(parts).toHaveLength(days.length + 1);
        expect(parts.flat().sort(compareEvents)).toEqual([...events].sort(compareEvents));
        const all = parts.flatMap((part, index) => [
          ...part.map(({ date }) => ({ date, own: 1 })),
          ...(days[index] ? [{ date: days[index], own: 0 }] : []),
        ]);
        expect(all).toEqual([...all].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : b.own - a.own)));
      },
    ),
  );
});

test("readers get the address of an established event, and none of one that is only reported", () => {
  const event = { ...eventOf("a", isoDate("2026-02-18")), sourceUrl: "https://example.org/said" };
  expect(readersEvent(event)).toEqual(event);
  expect(readersEvent({ ...event, certainty: "reported" })).toEqual({
    ...event,
    certainty: "reported",
    sourceUrl: null,
  });
});
