import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { changedFields } from "@/lib/rules/draw/history";
import type { DrawField } from "@/lib/rules/draw/fields";
import { storedDrawSchema } from "@/lib/rules/draw/stored-schema";
import { storedPoolSchema } from "@/lib/rules/pool/stored-schema";
import { isoDate } from "@/lib/rules/time/iso-date";
import { POOL, rowOf } from "@/lib/sources/feed/feed.fixture";
import { publishedFile, publishedRows } from "@/lib/sources/feed/published.fixture";
import type { RawRow } from "@/lib/sources/feed/row-reader";
import { keptSchema } from "@/lib/rules/feed/import-undo";
import { connect } from "../../connect";
import { toStoredPool } from "../../rows";
import { changeDraw } from "../change-draw";
import { editDraw } from "../save-draw";
import { changePool } from "../save-pool";
import type { Client } from "../revision-meta";
import { applyFeed } from "./apply-feed";
import { brokenHistories, storedData } from "./import.fixture";
import { importUndo, undoImport } from "./undo-import";

/** A long search: UNDO_RUNS=200 npx vitest run --project db undo-import; UNDO_SEED repeats one whose seed was printed. */
const RUNS = Number(process.env.UNDO_RUNS ?? 10);
const SEED = Number(process.env.UNDO_SEED ?? Date.now() % 1_000_000);

const at = new Date("2026-10-02T15:00:00Z");
const today = isoDate("2026-10-02");
const ada = { id: "user-1", name: "Ada" };
const bo = { id: "user-2", name: "Bo" };
const note = { reason: "A test", source: null };
const POOL_DAY = isoDate("2026-09-30");

let database: TestDatabase;
let client: Client;

const open = async () => {
  database = await createTestDatabase();
  client = connect(database.url);
};
const close = async () => {
  expect(await brokenHistories(client)).toEqual([]);
  await client.$disconnect();
  await database.drop();
};

const draws = async () => new Map((await storedData(client)).draws.map((draw) => [draw.number, draw]));
const draw = async (number: string) => (await draws()).get(number)!;
const pools = async () =>
  new Map(
    (await client.poolSnapshot.findMany({ include: { bands: true } }))
      .map(toStoredPool)
      .map((pool) => [pool.asOf, pool]),
  );

/** Imports what the feed would say with these rows otherwise, and those added. @returns the run */
async function take(changes: Readonly<Record<string, RawRow>>, added: readonly RawRow[] = []): Promise<number> {
  const stored = await storedData(client);
  const rows = publishedRows({ ...stored, draws: stored.draws.filter(({ source }) => source !== "secondary") }, "en");
  const bytes = publishedFile([...added, ...rows.map((row) => ({ ...row, ...changes[row.drawNumber!] }))]);
  const file = { bytes, origin: "upload", name: "feed.json", at } as const;
  const result = await applyFeed(client, file, { kind: "all" }, { by: ada, reason: null, live: false });
  if (!result.ok || result.run === null) throw new Error("not applied");
  return result.run;
}

const added = (number: string, more: RawRow = {}) =>
  rowOf(number, { drawDate: "2026-10-01", drawDateTime: "", drawCutOff: "", drawName: `Round ${number}`, ...more });

async function undo(run: number) {
  const seen = await importUndo(client, run, today);
  if (!seen.ok) throw new Error(seen.reason);
  const done = await undoImport(client, { run, digest: seen.plan.digest, today }, bo, "Wrong file");
  if (!done.ok) throw new Error(done.reason);
  return done.plan;
}

const values = ({ revision: _, ...rest }: StoredDraw) => rest;

describe("an import that is undone", () => {
  beforeEach(open);
  afterEach(close);

  test("leaves every draw and pool as before, what it brought hidden, by a revision each", async () => {
    const before = await draws();
    const poolsBefore = await pools();
    const run = await take({ "379": { drawSize: "3,600" }, "350": { drawCRS: "701", drawName: "Some other round" } }, [
      added("900", { ...POOL, drawDistributionAsOn: "September 30, 2026" }),
    ]);
    const plan = await undo(run);
    expect(plan.kept).toEqual([]);
    const stands = await draws();
    for (const [number, was] of before) expect(values(stands.get(number)!)).toEqual(values(was));
    expect(await draw("900")).toMatchObject({ hidden: true, revision: 2 });
    const after = await pools();
    for (const [day, was] of poolsBefore) expect({ ...after.get(day), revision: 0 }).toEqual({ ...was, revision: 0 });
    expect(after.get(POOL_DAY)).toMatchObject({ hidden: true, revision: 2 });
    const revisions = await client.drawRevision.findMany({ where: { undoneRun: run }, include: { draw: true } });
    expect(revisions.map(({ kind, draw: { number } }) => `${kind} ${number}`).sort()).toEqual([
      "hide 900",
      "restore 350",
      "restore 379",
    ]);
    for (const revision of revisions)
      expect(revision).toMatchObject({ userName: "Bo", reason: "Wrong file", importRun: null });
    expect(await client.importUndo.findUniqueOrThrow({ where: { runId: run } })).toMatchObject({
      userName: "Bo",
      reason: "Wrong file",
      draws: ["350", "379", "900"],
      kept: [],
      pools: [new Date("2026-09-30")],
      poolsKept: [],
    });
  });

  test("leaves what was changed since, names it, and takes back the rest of the same draw", async () => {
    const run = await take({ "379": { drawSize: "3,600", drawCRS: "470" } }, [
      added("900"),
      added("901", { ...POOL, drawDistributionAsOn: "September 30, 2026" }),
    ]);
    await editDraw(client, "379", { ...(await draw("379")), cutoff: 471 }, 2, ada, note);
    await changeDraw(client, "900", { kind: "remark", remark: { en: "Ours", fr: "Le nôtre" } }, 1, ada, "Why");
    await changePool(client, POOL_DAY, { kind: "hide" }, 1, ada, note);
    await changePool(client, POOL_DAY, { kind: "show" }, 2, ada, note);
    const plan = await undo(run);
    expect(await draw("379")).toMatchObject({ cutoff: 471, invitations: 3500, source: "admin", revision: 4 });
    expect(await draw("900")).toMatchObject({ hidden: false, revision: 2 });
    expect(await draw("901")).toMatchObject({ hidden: true });
    expect((await pools()).get(POOL_DAY)).toMatchObject({ hidden: false, revision: 3 });
    expect(plan).toMatchObject({ poolsKept: [POOL_DAY] });
    const { kept, poolsKept } = await client.importUndo.findUniqueOrThrow({ where: { runId: run } });
    expect(keptSchema.parse(kept)).toEqual([
      { number: "379", why: "changed", fields: ["cutoff"] },
      { number: "900", why: "changed", fields: ["notice"] },
    ]);
    expect(poolsKept).toEqual([new Date(POOL_DAY)]);
  });

  test("swaps back two draws that had swapped their days and names", async () => {
    const [a, b] = [await draw("378"), await draw("379")];
    const other = (of: StoredDraw): RawRow => ({
      drawDate: of.date,
      drawName: of.roundName,
      drawDateTime: "",
      drawCutOff: "",
    });
    const run = await take({ "378": other(b), "379": other(a) });
    expect(await draw("378")).toMatchObject({ date: b.date, roundName: b.roundName });
    expect((await undo(run)).kept).toEqual([]);
    expect(await draw("378")).toMatchObject({ date: a.date, roundName: a.roundName, category: a.category });
    expect(await draw("379")).toMatchObject({ date: b.date, roundName: b.roundName, category: b.category });
  });

  test("leaves a draw whose day and name another draw has now, and one whose category is no more", async () => {
    const [was, before360] = [await draw("379"), await draw("360")];
    const run = await take({ "379": { drawName: "A name not known" }, "360": { drawName: "Another name" } });
    const third = await draw("378");
    await editDraw(client, "378", { ...third, date: was.date, roundName: was.roundName, drawnAt: null }, 1, ada, note);
    const { version } = before360;
    await client.categoryVersion.update({ where: { slug: version! }, data: { hidden: true } });
    const plan = await undo(run);
    expect(plan.kept.map(({ number: kept, why }) => [kept, why])).toEqual([
      ["360", "category_gone"],
      ["379", "same_round"],
    ]);
    expect(await draw("360")).toMatchObject({ roundName: "Another name", category: null });
    expect(await draw("379")).toMatchObject({ roundName: "A name not known" });
  });

  test("is undone once, as it was seen, and only where it wrote something", async () => {
    const run = await take({ "379": { drawSize: "3,600" } });
    const seen = await importUndo(client, run, today);
    if (!seen.ok) throw new Error(seen.reason);
    await editDraw(client, "379", { ...(await draw("379")), invitations: 3700 }, 2, ada, note);
    const asked = { run, digest: seen.plan.digest, today };
    expect(await undoImport(client, asked, bo, "Why")).toEqual({ ok: false, reason: "stale" });
    expect(await client.importUndo.count()).toBe(0);
    await undo(run);
    expect(await undoImport(client, asked, bo, "Why")).toEqual({ ok: false, reason: "undone" });
    expect(await importUndo(client, 99_999, today)).toEqual({ ok: false, reason: "not_found" });
    await take({ "379": { drawSize: "3,700" } });
    const nothing = await take({ "379": { drawSize: "3,700" } });
    expect(await importUndo(client, nothing, today)).toEqual({ ok: false, reason: "nothing" });
    await expect(database.asOwner("DELETE FROM import_undo")).rejects.toThrow("append-only");
  });

  test("is asked about when the same file is read again: the feed does not win by itself", async () => {
    const change = { "379": { drawSize: "3,600" } };
    await undo(await take(change));
    const again = await take(change);
    expect(await draw("379")).toMatchObject({ invitations: 3500 });
    expect(await client.importRun.findUniqueOrThrow({ where: { id: again } })).toMatchObject({
      changed: [],
      conflicts: ["379"],
    });
  });
});

/** Draws that the random imports and edits meet. */
const NUMBERS = ["371", "372", "373", "374", "375", "376"];
const change = fc.record(
  {
    drawCRS: fc.integer({ min: 400, max: 404 }).map(String),
    drawSize: fc.integer({ min: 1, max: 4 }).map(String),
    drawName: fc.constantFrom("Canadian Experience Class", "A name not known", "General"),
    drawCutOff: fc.constantFrom("", "March 02, 2024 at 10:00:00 UTC"),
  },
  { requiredKeys: [] },
);
const number = fc.constantFrom(...NUMBERS, "900", "901");
const between = fc.oneof(
  fc.record({ act: fc.constant("edit" as const), number, cutoff: fc.integer({ min: 398, max: 404 }) }),
  fc.record({ act: fc.constant("size" as const), number, invitations: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ act: fc.constant("remark" as const), number }),
  fc.record({ act: fc.constantFrom("hide" as const, "show" as const), number }),
  fc.record({
    act: fc.constant("import" as const),
    number,
    changes: fc.dictionary(fc.constantFrom(...NUMBERS), change),
  }),
  fc.record({ act: fc.constantFrom("pool hide" as const, "pool show" as const), number }),
);

async function perform(todo: typeof between extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
  if (todo.act === "import") return void (await take(todo.changes));
  if (todo.act === "pool hide" || todo.act === "pool show") {
    const pool = (await pools()).get(POOL_DAY);
    const kind = todo.act === "pool hide" ? "hide" : "show";
    if (pool) await changePool(client, POOL_DAY, { kind }, pool.revision, ada, note);
    return;
  }
  const stood = await draw(todo.number);
  if (!stood) return;
  if (todo.act === "edit")
    await editDraw(client, todo.number, { ...stood, cutoff: todo.cutoff }, stood.revision, ada, note);
  else if (todo.act === "size")
    await editDraw(client, todo.number, { ...stood, invitations: todo.invitations }, stood.revision, ada, note);
  else {
    const remark = { kind: "remark", remark: { en: "Ours", fr: "Le nôtre" } } as const;
    await changeDraw(
      client,
      todo.number,
      todo.act === "remark" ? remark : { kind: todo.act },
      stood.revision,
      ada,
      "Why",
    );
  }
}

/** What is taken back as one. */
const TOGETHER: readonly (readonly DrawField[])[] = [
  ["number"],
  ["date"],
  ["drawnAt", "drawnAtAbsence"],
  ["roundName", "category", "version"],
  ["cutoff"],
  ["invitations"],
  ["tieBreakAt", "tieBreakAbsence"],
  ["programs"],
  ["poolAsOf"],
  ["instructionUrl"],
  ["notice"],
];

/** Holds a draw that an import changed to what it was, what the import made of it, and what stood before the undoing. */
function expectUndone(was: StoredDraw, imported: StoredDraw, stood: StoredDraw, now: StoredDraw): void {
  for (const fields of TOGETHER) {
    const of = (state: StoredDraw) => JSON.stringify(fields.map((field) => state[field]));
    const taken = of(was) !== of(imported);
    const since = of(imported) !== of(stood);
    expect([now.number, fields, of(now)]).toEqual([now.number, fields, taken && !since ? of(was) : of(stood)]);
  }
  expect(now.hidden).toBe(stood.hidden);
}

test(`whatever is edited between, every draw is as before but for that (seed ${SEED})`, {
  timeout: 60_000 + RUNS * 20_000,
}, async () => {
  let left = 0;
  let back = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.constantFrom(...NUMBERS), change, { minKeys: 1 }),
      fc.array(between, { maxLength: 8 }),
      async (changes, edits) => {
        await open();
        try {
          const before = await draws();
          const poolsBefore = await pools();
          const run = await take(changes, [
            added("900", { ...POOL, drawDistributionAsOn: "September 30, 2026" }),
            added("901"),
          ]);
          const imported = await draws();
          for (const edit of edits) await perform(edit);
          const [stood, poolsStood] = [await draws(), await pools()];
          const plan = await undo(run);
          const now = await draws();
          const named = new Set(plan.kept.map(({ number: kept }) => kept));
          for (const [each, then] of stood) {
            const was = before.get(each);
            const taken = imported.get(each)!;
            const after = now.get(each)!;
            if (was === undefined) {
              expect(after.hidden).toBe(then.hidden || then.revision === taken.revision);
              expect(named.has(each)).toBe(!after.hidden);
            } else if (taken.revision === was.revision) expect(after).toEqual(then);
            else expectUndone(was, taken, then, after);
            if (was && taken.revision !== was.revision)
              expect(named.has(each)).toBe(
                TOGETHER.flat().some(
                  (field) =>
                    changedFields(was, taken).includes(field) &&
                    changedFields(was, after).includes(field) &&
                    after[field] !== undefined,
                ),
              );
            const last = await client.drawRevision.findFirstOrThrow({
              where: { draw: { number: each } },
              orderBy: { revision: "desc" },
            });
            expect(storedDrawSchema.parse(last.after)).toEqual(after);
            expect(last.undoneRun).toBe(after.revision === then.revision ? null : run);
            if (last.undoneRun !== null) expect(last.before && storedDrawSchema.parse(last.before)).toEqual(then);
          }
          const poolsNow = await pools();
          for (const [day, then] of poolsStood) {
            const was = poolsBefore.get(day);
            const pool = poolsNow.get(day)!;
            if (was) expect({ ...pool, revision: 0 }).toEqual({ ...was, revision: 0 });
            else expect(pool.hidden).toBe(then.hidden || then.revision === 1);
            const last = await client.poolRevision.findFirstOrThrow({
              where: { asOf: new Date(day) },
              orderBy: { revision: "desc" },
            });
            expect(storedPoolSchema.parse(last.after)).toEqual(pool);
          }
          back += plan.draws.length;
          left += plan.kept.length;
        } finally {
          await close();
        }
      },
    ),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  // Undoings that meet no edit, or nothing but edits, would show half of it.
  expect(back).toBeGreaterThan(0);
  expect(left).toBeGreaterThan(0);
});
