import { expect, test } from "vitest";
import { parseUtcInstant } from "@/lib/rules/time/iso-date";
import type { SeenRevision } from "@/lib/rules/record/revision";
import { changeJson, type RecordName } from "./changes";

const EVENT = { date: "2026-04-30", title: { en: "Fees", fr: "Frais" }, certainty: "established", sourceUrl: null };
const REVISION: SeenRevision<RecordName> = {
  record: "event",
  key: "fees",
  id: "event-9",
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
