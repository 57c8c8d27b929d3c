import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { changeJson } from "@/lib/api/changes";
import type { Draw } from "@/lib/rules/draw/draw";
import { DRAW_FIELDS } from "@/lib/rules/draw/history";
import { instantOf, isoDate, parseUtcInstant } from "@/lib/rules/time/iso-date";
import { changeDraw } from "../commands/change-draw";
import { changeCorrection } from "../commands/save-correction";
import { editDraw } from "../commands/save-draw";
import { changeEvent } from "../commands/save-event";
import { readPublic } from "../dataset";
import { drawSelect, storedDrawSelect, toDraw, toStoredDraw } from "../rows";
import { testClient } from "../test-client.fixture";
import { anAct, EVERY_ACT, perform, type Act } from "./random-history.fixture";
import { historyBegan, seenRevisions, type Since } from "./seen-revisions";

/** A long search: CHANGES_RUNS=100 npx vitest run --project db seen-revisions; CHANGES_SEED repeats one. */
const RUNS = Number(process.env.CHANGES_RUNS ?? 4);
const SEED = Number(process.env.CHANGES_SEED ?? Date.now() % 1_000_000);

const by = { id: "user-1", name: "Ada Lovelace" };
const note = { reason: "It was wrong", source: "A page" };
const TODAY = isoDate("2026-10-02");
const { client } = await testClient();

const stored = async (number: string) =>
  toStoredDraw(await client.draw.findUniqueOrThrow({ where: { number }, select: storedDrawSelect }));
const told = async (since: Since = parseUtcInstant("2020-01-01T00:00:00Z")!) =>
  (await seenRevisions(since, client)).flatMap((revision) => changeJson(revision) ?? []);
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
    dataVersion: Number((await client.dataVersion.findUniqueOrThrow({ where: { id: 1 } })).version),
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

type State = Map<string, Readonly<Record<string, unknown>>>;

/** The draws and pools as readers see them, by number and by day. */
async function publicState(): Promise<State> {
  const { draws, pools } = await readPublic(client);
  const rows = await client.draw.findMany({ where: { hidden: false }, select: drawSelect });
  // The pool of a draw is unknown while its snapshot is hidden, and that is no change of the draw.
  const named = new Map(rows.map(toDraw).map((draw) => [draw.number, draw.poolAsOf]));
  const seen = (draw: Draw): Readonly<Record<string, unknown>> => ({
    ...Object.fromEntries(DRAW_FIELDS.map((field) => [field, draw[field]])),
    poolAsOf: named.get(draw.number),
  });
  const state: State = new Map(draws.map((draw) => [`draw ${draw.number}`, seen(draw)]));
  for (const { asOf, total, bands, source } of pools) state.set(`pool ${asOf}`, { total, bands, source });
  return state;
}

/** Puts changes one after the other on a state, as the documentation says it. */
function replay(state: State, changes: Awaited<ReturnType<typeof told>>): void {
  for (const { record, key, change, fields } of changes) {
    if (record !== "draw" && record !== "pool") continue;
    const before = state.get(`${record} ${key}`);
    state.delete(`${record} ${key}`);
    if (change === "removed") continue;
    const none = record === "draw" ? Object.fromEntries(DRAW_FIELDS.map((field) => [field, null])) : { total: null };
    const after = { ...(before ?? none), ...Object.fromEntries(fields.map(({ field, after }) => [field, after])) };
    const { number = key } = z.object({ number: z.string().optional() }).parse(after);
    state.set(`${record} ${number}`, after);
  }
}

const made = new Set<string>();
const sorted = (state: State) => Object.fromEntries([...state].sort(([a], [b]) => (a < b ? -1 : 1)));
const versionNow = async () => Number((await client.dataVersion.findUniqueOrThrow({ where: { id: 1 } })).version);

async function holds(acts: readonly Act[]): Promise<void> {
  const moments = [];
  for (const act of acts) {
    moments.push({ version: await versionNow(), at: instantOf(new Date()), state: await publicState() });
    await perform(client, act, made);
  }
  const now = sorted(await publicState());
  for (const { version, at, state } of moments) {
    replay(state, await told(version));
    expect(sorted(state)).toEqual(now);
    // An instant may tell again what the state has already.
    expect((await told(at)).length).toBeGreaterThanOrEqual((await told(version)).length);
  }
}

it("what changed since any version, replayed onto the state of that version, is the state of today", async () => {
  await holds(EVERY_ACT);
  const changes = await told();
  expect(new Set(changes.map(({ change }) => change))).toEqual(new Set(["new", "changed", "removed"]));
  expect(changes.some(({ fields }) => fields.some(({ field, before }) => field === "number" && before !== null))).toBe(
    true,
  );
}, 120_000);

it(`so it is after any history (CHANGES_SEED=${SEED})`, async () => {
  await fc.assert(fc.asyncProperty(fc.array(anAct, { minLength: 1, maxLength: 8 }), holds), {
    numRuns: RUNS,
    seed: SEED,
    endOnFailure: true,
  });
}, 240_000);

it("one transaction is one version, and no version is told in parts", async () => {
  const since = await versionNow();
  const [first, second] = [await stored("301"), await stored("302")];
  await client.$transaction(async (tx) => {
    for (const { number } of [first, second])
      await tx.draw.update({ where: { number }, data: { cutoff: { increment: 1 }, revision: { increment: 1 } } });
    const rows = await tx.draw.findMany({ where: { number: { in: ["301", "302"] } }, orderBy: { id: "asc" } });
    await tx.drawRevision.createMany({
      data: rows.map((row) => ({
        drawId: row.id,
        revision: row.revision,
        kind: "edit" as const,
        userName: "Ada",
        before: { ...(row.number === "301" ? first : second) },
        after: { ...(row.number === "301" ? first : second), cutoff: row.cutoff, revision: row.revision },
      })),
    });
  });
  const now = await versionNow();
  expect((await told(since)).map(({ key, dataVersion }) => [key, dataVersion])).toEqual([
    ["301", now],
    ["302", now],
  ]);
  expect(now).toBe(since + 1);
  expect(await told(now)).toEqual([]);
  expect(await seenRevisions(since, client, { until: since })).toEqual([]);
});
