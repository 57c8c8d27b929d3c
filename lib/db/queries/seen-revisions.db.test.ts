import fc from "fast-check";
import { expect, it } from "vitest";
import { changeJson } from "@/lib/api/changes";
import type { Draw } from "@/lib/rules/draw/draw";
import { DRAW_FIELDS } from "@/lib/rules/draw/history";
import { instantOf, isoDate, parseUtcInstant } from "@/lib/rules/time/iso-date";
import { changeDraw } from "../commands/change-draw";
import { changeCorrection } from "../commands/save-correction";
import { editDraw } from "../commands/save-draw";
import { changeEvent } from "../commands/save-event";
import { drawSelect, storedDrawSelect, toDraw, toStoredDraw } from "../rows";
import { testClient } from "../test-client.fixture";
import { historyBegan, seenRevisions } from "./seen-revisions";

const by = { id: "user-1", name: "Ada Lovelace" };
const note = { reason: "It was wrong", source: "A page" };
const TODAY = isoDate("2026-10-02");
const { client } = await testClient();

const stored = async (number: string) =>
  toStoredDraw(await client.draw.findUniqueOrThrow({ where: { number }, select: storedDrawSelect }));
const told = async (since = "2020-01-01T00:00:00Z") =>
  (await seenRevisions(parseUtcInstant(since)!, client)).flatMap((revision) => changeJson(revision) ?? []);
const ofDraw = async (number: string) =>
  (await told()).filter(({ record, key }) => record === "draw" && key === number);

it("what the tracker came with is no change, and the histories say when they begin", async () => {
  expect(await told()).toEqual([]);
  expect(await historyBegan(client)).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:]{8}Z$/);
});

it("a change says what, why and from where, and never who", async () => {
  const draw = await stored("201");
  await editDraw(client, "201", { ...draw, invitations: draw.invitations + 5 }, 1, by, note);
  const [change] = await ofDraw("201");
  expect(change).toEqual({
    id: expect.stringMatching(/^draw-\d+$/) as unknown,
    at: expect.stringMatching(/Z$/) as unknown,
    record: "draw",
    key: "201",
    change: "changed",
    kind: "edit",
    reason: "It was wrong",
    source: "A page",
    fields: [
      { field: "invitations", before: draw.invitations, after: draw.invitations + 5 },
      { field: "source", before: "feed", after: "admin" },
    ],
  });
  expect(JSON.stringify(await told())).not.toMatch(/Ada|user-1/);
});

it("a removed draw is said to be removed, and nothing else of it; shown again it is new, with its values", async () => {
  const draw = await stored("202");
  await editDraw(client, "202", { ...draw, cutoff: 777 }, 1, by, note);
  await changeDraw(client, "202", { kind: "hide" }, 2, by, "Never held");
  expect(await ofDraw("202")).toMatchObject([{ change: "removed", reason: "Never held", fields: [] }]);
  await changeDraw(client, "202", { kind: "show" }, 3, by, "It was");
  const changes = await ofDraw("202");
  expect(changes.map(({ change }) => change)).toEqual(["changed", "removed", "new"]);
  expect(changes[2]?.fields).toContainEqual({ field: "cutoff", before: null, after: 777 });
});

it("why a correction or an event was changed is for admins, and so is the address of a reported event", async () => {
  const { id, drawNumber, field } = await client.correction.findFirstOrThrow({ orderBy: { id: "asc" } });
  await changeCorrection(client, id, { kind: "hide" }, 1, TODAY, by, { reason: "Secret reason", source: "Secret" });
  const { slug } = await client.policyEvent.findFirstOrThrow({ where: { certainty: "established", hidden: false } });
  await changeEvent(client, slug, { kind: "hide" }, 1, TODAY, by, { reason: "Secret reason", source: null });
  const changes = await told();
  expect(changes.find(({ record }) => record === "correction")).toMatchObject({
    key: `${drawNumber}/${field}`,
    change: "removed",
    reason: null,
    source: null,
  });
  expect(changes.find(({ record }) => record === "event")).toMatchObject({
    key: slug,
    change: "removed",
    reason: null,
  });
  expect(JSON.stringify(changes)).not.toContain("Secret");
});

/** The draws as readers see them, by number. */
const publicDraws = async (numbers: readonly string[]) => {
  const rows = await client.draw.findMany({
    where: { hidden: false, number: { in: [...numbers] } },
    select: drawSelect,
  });
  const seen = (draw: Draw) => Object.fromEntries(DRAW_FIELDS.map((field) => [field, draw[field]]));
  return new Map(rows.map(toDraw).map((draw) => [draw.number, seen(draw)]));
};

const NUMBERS = ["210", "211", "212"];
const OPERATION = fc.record({
  number: fc.constantFrom(...NUMBERS),
  act: fc.constantFrom("edit", "notice", "turn"),
  value: fc.integer({ min: 1, max: 900 }),
});

async function apply({ number, act, value }: { number: string; act: string; value: number }): Promise<void> {
  const draw = await stored(number);
  const notice = value % 2 === 0 ? null : { en: `Note ${value}`, fr: `Avis ${value}` };
  if (act === "turn")
    await changeDraw(client, number, { kind: draw.hidden ? "show" : "hide" }, draw.revision, by, "Turned");
  else if (act === "notice")
    await changeDraw(client, number, { kind: "remark", remark: notice }, draw.revision, by, "Noted");
  else await editDraw(client, number, { ...draw, invitations: value, cutoff: value }, draw.revision, by, note);
}

it("what changed since any moment, replayed onto the state of that moment, is the state of today", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(OPERATION, { minLength: 1, maxLength: 10 }), async (operations) => {
      const moments = [];
      for (const operation of operations) {
        moments.push({ at: instantOf(new Date()), state: await publicDraws(NUMBERS) });
        await apply(operation);
      }
      const now = await publicDraws(NUMBERS);
      for (const { at, state } of moments) {
        for (const { record, key, change, fields } of await told(at)) {
          if (record !== "draw" || !NUMBERS.includes(key)) continue;
          if (change === "removed") state.delete(key);
          else
            state.set(key, {
              ...(state.get(key) ?? Object.fromEntries(DRAW_FIELDS.map((field) => [field, null]))),
              ...Object.fromEntries(fields.map(({ field, after }) => [field, after])),
            } as never);
        }
        expect(Object.fromEntries(state)).toEqual(Object.fromEntries(now));
      }
    }),
    { numRuns: 6 },
  );
  expect((await told()).filter(({ key }) => NUMBERS.includes(key)).length).toBeGreaterThan(3);
}, 120_000);
