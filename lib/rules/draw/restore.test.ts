import { describe, expect, it } from "vitest";
import type { StoredDraw } from "./draw";
import type { DrawChange } from "./history";
import type { RevisionKind } from "@/lib/rules/record/revision";
import { restoredDraw } from "./restore";
import { drawOf } from "./draws.fixture";
import type { UtcInstant } from "@/lib/rules/time/iso-date";

/** A history of saves, each with its kind and the values it left. */
function historyOf(...saves: readonly (readonly [RevisionKind, Partial<StoredDraw>])[]): DrawChange[] {
  const at = "2026-10-02T14:00:00Z" as UtcInstant;
  const states = saves.map(
    ([, more], index): StoredDraw => ({
      ...drawOf("448", "2026-10-02", "cec", 500, { revision: index + 1 }),
      hidden: false,
      ...more,
    }),
  );
  return saves.map(([kind], index) => ({
    revision: index + 1,
    kind,
    at,
    reason: null,
    source: null,
    before: states[index - 1] ?? null,
    after: states[index]!,
  }));
}
const restored = (history: readonly DrawChange[], revision: number) =>
  restoredDraw(history.at(-1)!.after, revision, history);

describe("a restored revision", () => {
  it("brings its values, its notice and its source, and leaves hiding and counting alone", () => {
    const notice = { en: "Under review", fr: "À l’étude" };
    const history = historyOf(
      ["seed", { notice }],
      ["edit", { cutoff: 501, source: "admin" }],
      ["hide", { cutoff: 501, source: "admin", hidden: true }],
    );
    expect(restored(history, 1)).toEqual({ ...history[0]!.after, hidden: true, revision: 3 });
    expect(restored(history, 4)).toBeNull();
  });

  it("is the official feed's when the feed said the same last", () => {
    const history = historyOf(
      ["seed", { source: "secondary" }],
      ["import", { source: "feed" }],
      ["edit", { cutoff: 501, source: "admin" }],
    );
    expect(restored(history, 1)).toMatchObject({ cutoff: 500, source: "feed" });
    expect(restored(history, 2)).toMatchObject({ source: "feed" });
  });

  it("is set against the feed by a person when the feed has said something else since", () => {
    const history = historyOf(["seed", {}], ["import", { cutoff: 501 }], ["import", { cutoff: 502 }]);
    expect(restored(history, 1)).toMatchObject({ cutoff: 500, source: "admin" });
    expect(restored(history, 2)).toMatchObject({ cutoff: 501, source: "admin" });
    expect(restored([...history].reverse(), 1)).toMatchObject({ source: "admin" });
  });

  it("is not set against the feed by its category or its notice, which the feed does not say", () => {
    const history = historyOf(["seed", { category: null }], ["import", { notice: { en: "a", fr: "b" } }]);
    expect(restored(history, 1)).toMatchObject({ category: null, source: "feed" });
  });
});
