import fc from "fast-check";
import { expect, test } from "vitest";
import { createTestDatabase } from "@/scripts/test/test-database";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { REMARK_PRESETS } from "@/lib/rules/draw/remark";
import type { RevisionKind } from "@/lib/rules/record/revision";
import { isoDate, type UtcInstant } from "@/lib/rules/time/iso-date";
import { fileOf, rowOf } from "@/lib/sources/feed/feed.fixture";
import { connect } from "../connect";
import { storedDrawSelect, toStoredDraw } from "../rows";
import { storedDrawSchema } from "@/lib/rules/draw/stored-schema";
import { applyFeed } from "./feed/apply-feed";
import { importUndo, undoImport } from "./feed/undo-import";
import { changeDraw, type DrawOperation } from "./change-draw";
import { classifyName } from "./map-name";
import { emptyOfDraws } from "./feed/import.fixture";
import { Door } from "./interleaved.fixture";
import { createDraw, editDraw } from "./save-draw";
import { changeSeveral } from "./several/change-several";
import { planUndo, undoMapping } from "./undo-mapping";
import type { Client } from "./revision-meta";
import { readCategories } from "./write-record";

/**
 * A long search: INTERLEAVINGS=500 npx vitest run --project db interleavings; the seed of one that fails is printed,
 * INTERLEAVINGS_SEED repeats it.
 */
const RUNS = Number(process.env.INTERLEAVINGS ?? 20);
const SEED = process.env.INTERLEAVINGS_SEED === undefined ? undefined : Number(process.env.INTERLEAVINGS_SEED);
const NEW_NAME = "Round of a new kind";
const KNOWN_NAME = "Canadian Experience Class";

/** What people and the schedule do. Few draws and few days, so that they meet. */
const slot = fc.integer({ min: 1, max: 4 }).map(String);
const day = fc.integer({ min: 1, max: 4 });
const cutoff = fc.integer({ min: 400, max: 410 });
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant("create" as const),
      slot,
      day,
      cutoff,
      name: fc.constantFrom(KNOWN_NAME, NEW_NAME),
    }),
  },
  { weight: 5, arbitrary: fc.record({ act: fc.constant("edit" as const), slot, day: fc.option(day), cutoff }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom("hide" as const, "show" as const), slot }) },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant("notice" as const),
      slot,
      remark: fc.constantFrom(REMARK_PRESETS.under_review, null),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant("restore" as const), slot, back: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant("import" as const),
      kind: fc.constantFrom("all" as const, "classified" as const),
      rows: fc.uniqueArray(fc.record({ slot, day, cutoff, name: fc.constantFrom(KNOWN_NAME, NEW_NAME) }), {
        selector: (row) => row.slot,
        minLength: 1,
        maxLength: 4,
      }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant("several" as const),
      how: fc.constantFrom("hide" as const, "show" as const, "confirm" as const),
      slots: fc.uniqueArray(slot, { minLength: 2, maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("classify" as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("unclassify" as const) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("undo import" as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What stands before the others begin: so that most of what they do meets a draw. */
const FIRST: readonly [string, Step][] = [
  ["first 1", { act: "create", slot: "1", day: 1, cutoff: 500, name: KNOWN_NAME }],
  ["first 2", { act: "create", slot: "2", day: 2, cutoff: 500, name: NEW_NAME }],
  ["first 3", { act: "create", slot: "3", day: 3, cutoff: 500, name: KNOWN_NAME }],
];

/**
 * What a step was told: the draws it has saved, each under the kind of its revision, or of its own where it leaves
 * several. Null when it was refused.
 */
type Told = {
  kind: RevisionKind;
  kinds?: readonly RevisionKind[];
  draws: readonly (StoredDraw | string)[];
} | null;

const TODAY = isoDate("2026-10-02");
const dayOf = (number: number) => isoDate(`2026-09-0${number}`);
const rowsOf = ({ rows }: Extract<Step, { act: "import" }>) =>
  fileOf(
    rows.map(({ slot: number, day: on, cutoff: crs, name }) =>
      rowOf(number, {
        drawDate: dayOf(on),
        drawDateFull: `September ${on}, 2026`,
        drawName: name,
        drawCRS: String(crs),
        drawDateTime: `September ${on}, 2026 at 14:00:00 UTC`,
        drawDistributionAsOn: "",
      }),
    ),
  );

async function take(client: Client, who: string, todo: Step): Promise<Told> {
  const by = { id: who, name: who };
  const note = { reason: who, source: null };
  const saved = (kind: RevisionKind, result: { ok: true; draw: object } | { ok: false }, hidden: boolean): Told =>
    result.ok ? { kind, draws: [Object.assign({ hidden }, result.draw) as StoredDraw] } : null;
  if (todo.act === "import") {
    const file = { bytes: rowsOf(todo), origin: "upload", name: who, at: new Date("2026-10-02T15:00:00Z") } as const;
    const result = await applyFeed(
      client,
      file,
      { kind: todo.kind, questioned: "review" },
      { by, reason: who, live: false },
    );
    return result.ok ? { kind: "import", draws: [...result.applied.added, ...result.applied.changed] } : null;
  }
  if (todo.act === "undo import") {
    const last = await client.importRun.findFirst({ where: { undo: null }, orderBy: { id: "desc" } });
    const run = last?.id ?? 0;
    const seen = await importUndo(client, run, TODAY);
    const result = seen.ok && (await undoImport(client, { run, digest: seen.plan.digest, today: TODAY }, by, who));
    if (!result || !result.ok) return null;
    const { draws } = result.plan;
    return { kind: "restore", kinds: draws.map(({ kind }) => kind), draws: draws.map(({ number }) => number) };
  }
  if (todo.act === "classify") {
    const result = await classifyName(client, { name: NEW_NAME, chosen: "general", role: "alias" }, by, note);
    return result.ok ? { kind: "classify", draws: result.numbers } : null;
  }
  if (todo.act === "unclassify") {
    const last = await client.categoryRevision.findFirst({ where: { kind: "classify" }, orderBy: { id: "desc" } });
    const naming = { of: "category", id: last?.id ?? 0 } as const;
    const seen = last && (await planUndo(client, naming, await readCategories(client)));
    const result = seen?.ok ? await undoMapping(client, naming, seen.plan.digest, by, note) : null;
    return result?.ok ? { kind: "unclassify", draws: result.numbers } : null;
  }
  if (todo.act === "several") {
    const seen = await client.draw.findMany({
      where: { number: { in: todo.slots } },
      select: { number: true, revision: true },
    });
    const ticked = todo.slots.flatMap((number) => seen.find((each) => each.number === number) ?? []);
    const { done } = await changeSeveral(client, todo.how, ticked, by, who);
    return { kind: todo.how === "confirm" ? "edit" : todo.how, draws: done.map(({ number }) => number) };
  }
  if (todo.act === "create") {
    const round = todo.name === KNOWN_NAME ? { category: "cec" } : { category: null };
    const entered = {
      number: todo.slot,
      date: dayOf(todo.day),
      drawnAt: `${dayOf(todo.day)}T15:00:00Z` as UtcInstant,
      drawnAtAbsence: null,
      tieBreakAbsence: null,
      roundName: todo.name,
      ...round,
      version: null,
      cutoff: todo.cutoff,
      invitations: 100,
      tieBreakAt: null,
      programs: ["cec"] as const,
      poolAsOf: null,
      instructionUrl: null,
    };
    return saved("create", await createDraw(client, entered, by, note), false);
  }
  // What this person sees; others may save between the look and the save.
  const row = await client.draw.findUnique({ where: { number: todo.slot }, select: storedDrawSelect });
  if (!row) return null;
  const { hidden, ...seen } = toStoredDraw(row);
  if (todo.act === "edit") {
    const values = { ...seen, cutoff: todo.cutoff, ...(todo.day !== null && { date: dayOf(todo.day), drawnAt: null }) };
    return saved("edit", await editDraw(client, seen.number, values, seen.revision, by, note), hidden);
  }
  const act: DrawOperation =
    todo.act === "notice"
      ? { kind: "remark", remark: todo.remark }
      : todo.act === "restore"
        ? { kind: "restore", revision: Math.max(1, seen.revision - todo.back) }
        : { kind: todo.act };
  return saved(
    todo.act === "notice" ? "edit" : todo.act,
    await changeDraw(client, seen.number, act, seen.revision, by, who),
    hidden,
  );
}

/** Checks what must hold of every draw, and that each step left what it was told and nothing else. */
async function check(client: Client, told: ReadonlyMap<string, Told>, raised: number): Promise<void> {
  const rows = await client.draw.findMany({
    select: { ...storedDrawSelect, revisions: { orderBy: { revision: "asc" } } },
  });
  const left = new Map<string, { kind: string; number: string; draw: StoredDraw }[]>();
  for (const { revisions, ...row } of rows) {
    expect(revisions.map(({ revision }) => revision)).toEqual(revisions.map((_, index) => index + 1));
    let before: StoredDraw | null = null;
    for (const revision of revisions) {
      expect(revision.before && storedDrawSchema.parse(revision.before)).toEqual(before);
      before = storedDrawSchema.parse(revision.after);
      expect(before.revision).toBe(revision.revision);
      left.set(revision.userName, [
        ...(left.get(revision.userName) ?? []),
        { kind: revision.kind, number: before.number, draw: before },
      ]);
    }
    expect(toStoredDraw(row)).toEqual(before);
  }
  for (const [who, result] of told) {
    const found = left.get(who) ?? [];
    expect([who, found.map(({ kind, number }) => `${kind} ${number}`).sort()]).toEqual([
      who,
      (result?.draws ?? [])
        .map(
          (draw, index) => `${result!.kinds?.[index] ?? result!.kind} ${typeof draw === "string" ? draw : draw.number}`,
        )
        .sort(),
    ]);
    for (const draw of result?.draws ?? []) if (typeof draw !== "string") expect(found[0]!.draw).toEqual(draw);
  }
  expect([...left.keys()].filter((who) => !told.has(who))).toEqual([]);
  // One for each transaction that changed a draw; an import may also change what readers are told of the feed, in a
  // transaction that changed none.
  const wrote = [...told.values()].filter((result) => result !== null && result.draws.length > 0).length;
  expect(raised).toBeGreaterThanOrEqual(wrote);
  expect(raised).toBeLessThanOrEqual(told.size);
}

let steps = 0;
let saves = 0;

test("whatever people, imports and mappings do at the same moment, each draw is its last revision and nothing is lost", {
  timeout: 60_000 + RUNS * 20_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 4 }),
      fc.infiniteStream(fc.nat(23)),
      async (people, order) => {
        const database = await createTestDatabase();
        const watcher = connect(database.url);
        try {
          await emptyOfDraws(database);
          const version = async () =>
            Number((await watcher.dataVersion.findUniqueOrThrow({ where: { id: 1 } })).version);
          const before = await version();
          const told = new Map<string, Told>();
          for (const [who, first] of FIRST) told.set(who, await take(watcher, who, first));
          const door = new Door();
          const clients = people.map(() => door.client(database.url));
          const work = people.map(async (todo, person) => {
            for (const [index, each] of todo.entries()) {
              const who = `${person}.${index} ${each.act}`;
              told.set(who, await take(clients[person]!, who, each));
            }
          });
          await door.open(work, () => order.next().value as number);
          await Promise.all(clients.map((client) => client.$disconnect()));
          await check(watcher, told, (await version()) - before);
          steps += told.size;
          saves += [...told.values()].filter((result) => result?.draws.length).length;
        } finally {
          await watcher.$disconnect();
          await database.drop();
        }
      },
    ),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  // Steps that are all refused would show nothing.
  expect(saves).toBeGreaterThan(steps / 5);
  if (process.env.INTERLEAVINGS)
    console.error(`${RUNS} interleavings: ${steps} steps, ${saves} of them saved something.`);
});
