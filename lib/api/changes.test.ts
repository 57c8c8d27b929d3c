import { expect, test } from "vitest";
import { parseUtcInstant } from "@/lib/rules/time/iso-date";
import type { SeenRevision } from "@/lib/rules/record/revision";
import { changeJson, changesAfter, readChangeCursor, type ChangePlace, type RecordName } from "./changes";

const EVENT = { date: "2026-04-30", title: { en: "Fees", fr: "Frais" }, certainty: "established", sourceUrl: null };
const REVISION: SeenRevision<RecordName> = {
  record: "event",
  key: "fees",
  id: "event-9",
  dataVersion: 12,
  kind: "edit",
  at: parseUtcInstant("2026-10-02T14:00:00Z")!,
  reason: null,
  source: null,
  before: EVENT,
  after: { ...EVENT, date: "2026-05-01", revision: 2 },
  gone: false,
};

test("a change has the values before and after of what readers are told, whatever the order of its keys", () => {
  expect(changeJson({ ...REVISION, after: { ...REVISION.after, title: { fr: "Frais", en: "Fees" } } })).toMatchObject({
    id: "event-9",
    change: "changed",
    fields: [{ field: "date", before: "2026-04-30", after: "2026-05-01" }],
  });
});

test("a record that is new or shown again has all that is known of it; one that is removed nothing", () => {
  expect(changeJson({ ...REVISION, before: null })).toMatchObject({
    change: "new",
    fields: [
      { field: "date", before: null, after: "2026-05-01" },
      { field: "title", before: null, after: { en: "Fees", fr: "Frais" } },
      { field: "certainty", before: null, after: "established" },
    ],
  });
  expect(changeJson({ ...REVISION, kind: "hide", after: null, gone: true })).toMatchObject({
    change: "removed",
    fields: [],
  });
});

test.each<[string, Partial<SeenRevision<RecordName>>]>([
  ["of what readers are not told", { after: { ...EVENT, revision: 9, hidden: false } }],
  ["while nobody saw it", { before: null, after: null }],
  ["of a record that is gone", { gone: true }],
])("no change is told %s", (_, revision) => {
  expect(changeJson({ ...REVISION, ...revision })).toBeNull();
});

test("of a record that is gone its new name is told, and nothing else: what removed it goes by that name", () => {
  const draw = { number: "500", cutoff: 480 };
  const moved = {
    ...REVISION,
    record: "draw",
    key: "500",
    before: draw,
    after: { number: "501", cutoff: 490 },
  } as const;
  expect(changeJson({ ...moved, gone: true })?.fields).toEqual([{ field: "number", before: "500", after: "501" }]);
  expect(changeJson({ ...moved, gone: true, before: null })).toBeNull();
});

test("parts of the changes, put together, are all of them, in their order, whatever came since", () => {
  const place = (dataVersion: number, id: string) => ({ dataVersion, id });
  const all = [place(3, "draw-9"), place(3, "draw-10"), place(3, "pool-2"), place(4, "draw-11"), place(12, "event-1")];
  for (const limit of [1, 2, 3, 5]) {
    const got: ChangePlace[] = [];
    let cursor: string | null = "";
    for (let turn = 0; cursor !== null && turn < 20; turn += 1) {
      const changes: typeof all = got.length === 0 ? all.slice(0, 4) : all;
      const part: ReturnType<typeof changesAfter<ChangePlace>> = changesAfter(
        changes,
        cursor === "" ? null : readChangeCursor(cursor),
        limit,
      );
      got.push(...part.data);
      cursor = part.next ?? (got.length < all.length ? `${got.at(-1)?.dataVersion}.${got.at(-1)?.id}` : null);
    }
    expect(got).toEqual(all);
  }
  expect(["3.draw", "3.nothing-1", "x.draw-1", "3.draw-1 "].map(readChangeCursor)).toEqual([null, null, null, null]);
});
