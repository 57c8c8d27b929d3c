import fc from "fast-check";
import type { TestDatabase } from "@/scripts/test/test-database";
import { isoDate } from "@/lib/rules/time/iso-date";
import { publishedFile, publishedRows } from "@/lib/sources/feed/published.fixture";
import { changeDraw } from "../commands/change-draw";
import { applyFeed } from "../commands/feed/apply-feed";
import { storedData } from "../commands/feed/import.fixture";
import { importUndo, undoImport } from "../commands/feed/undo-import";
import type { Client } from "../commands/revision-meta";
import { changeCorrection, createCorrection } from "../commands/save-correction";
import { changePool } from "../commands/save-pool";
import { createDraw, editDraw } from "../commands/save-draw";
import { storedDrawSelect, toStoredDraw } from "../rows";

/* Random histories of draws, pools and corrections, for tests of what is computed from them. */

const by = { id: "user-1", name: "Ada" };
const note = { reason: "It was wrong", source: "A page" };
const TODAY = isoDate("2026-11-30");
const READ_AT = new Date("2026-11-30T15:00:00Z");

const ACTS = ["create", "edit", "notice", "turn", "restore", "renumber", "correct", "pool", "import", "undo"] as const;

/** One thing that somebody does to the record that `pick` falls on. */
export const anAct = fc.record({
  act: fc.constantFrom(...ACTS),
  pick: fc.nat(5),
  value: fc.integer({ min: 1, max: 900 }),
});
export type Act = { readonly act: (typeof ACTS)[number]; readonly pick: number; readonly value: number };

/** A history that has every kind of act, whatever the random ones have. */
export const EVERY_ACT: readonly Act[] = [
  ...ACTS.map((act, pick) => ({ act, pick: pick % 6, value: 100 + pick })),
  { act: "turn", pick: 3, value: 3 },
  { act: "renumber", pick: 4, value: 4 },
  { act: "turn", pick: 4, value: 5 },
  { act: "correct", pick: 1, value: 6 },
];

/** The draws with these ids, in the order of the ids: whatever their numbers are now. */
const ID_FROM = 210;

/**
 * Does one act; what is refused, such as an edit of a hidden draw, changes nothing.
 * @param made the numbers that were given so far, so that none is given twice
 */
export async function perform(client: Client, { act, pick, value }: Act, made: Set<string>): Promise<void> {
  const row = await client.draw.findUniqueOrThrow({ where: { id: ID_FROM + pick }, select: storedDrawSelect });
  const draw = toStoredDraw(row);
  const { number, revision, hidden } = draw;
  const fresh = () => {
    const free = String(5000 + made.size);
    made.add(free);
    return free;
  };
  switch (act) {
    case "create":
      await createDraw(client, { ...draw, number: fresh(), roundName: `Round ${made.size}` }, by, note);
      return;
    case "edit":
      await editDraw(client, number, { ...draw, invitations: value, cutoff: value }, revision, by, note);
      return;
    case "notice": {
      const remark = value % 2 === 0 ? null : { en: `Note ${value}`, fr: `Avis ${value}` };
      await changeDraw(client, number, { kind: "remark", remark }, revision, by, "Noted");
      return;
    }
    case "turn":
      await changeDraw(client, number, { kind: hidden ? "show" : "hide" }, revision, by, "Turned");
      return;
    case "restore":
      await changeDraw(client, number, { kind: "restore", revision: 1 }, revision, by, "As it was");
      return;
    case "renumber":
      await editDraw(client, number, { ...draw, number: fresh() }, revision, by, note);
      return;
    case "correct":
      return correct(client, number, draw.invitations);
    case "pool":
      return turnPool(client, pick);
    case "import":
      return importFeed(client, number, value);
    case "undo":
      return undoLast(client);
  }
}

/** Makes a correction of a draw, or turns the one it has. */
async function correct(client: Client, drawNumber: string, invitations: number): Promise<void> {
  const there = await client.correction.findFirst({ where: { drawNumber, field: "invitations" } });
  const texts = {
    drawNumber,
    field: "invitations",
    officialValue: String(invitations),
    likelyValue: "",
    confidence: "low",
    evidenceEn: "Seen",
    evidenceFr: "Vu",
  };
  if (there === null) await createCorrection(client, texts, TODAY, by, note);
  else
    await changeCorrection(client, there.id, { kind: there.hidden ? "show" : "hide" }, there.revision, TODAY, by, note);
}

async function turnPool(client: Client, pick: number): Promise<void> {
  const [pool] = await client.poolSnapshot.findMany({ orderBy: { asOf: "desc" }, skip: pick, take: 1 });
  if (pool === undefined) return;
  const asOf = isoDate(pool.asOf.toISOString().slice(0, 10));
  await changePool(client, asOf, { kind: pool.hidden ? "show" : "hide" }, pool.revision, by, note);
}

/** Imports a feed that says something else of one draw. */
async function importFeed(client: Client, number: string, value: number): Promise<void> {
  const stored = await storedData(client);
  const official = stored.draws.filter(({ source, hidden }) => source === "feed" && !hidden);
  const rows = publishedRows({ ...stored, draws: official }, "en").map((row) =>
    row.drawNumber === number ? { ...row, drawSize: String(value) } : row,
  );
  const file = { bytes: publishedFile(rows), origin: "upload", name: "feed.json", at: READ_AT } as const;
  await applyFeed(client, file, { kind: "all" }, { by, reason: "A test", live: false });
}

async function undoLast(client: Client): Promise<void> {
  const run = await client.importRun.findFirst({ where: { undo: null, outcome: "applied" }, orderBy: { id: "desc" } });
  if (run === null) return;
  const seen = await importUndo(client, run.id, TODAY);
  if (seen.ok) await undoImport(client, { run: run.id, digest: seen.plan.digest, today: TODAY }, by, "Wrong file");
}

const HISTORIES = ["draw", "pool", "category", "version", "correction", "event"];

/**
 * Lets what was written in the last hour have been written at another moment: history itself refuses that.
 * @param moment a day and a time on the clocks of Ottawa, in the past: `2026-10-05 23:59:59.999`
 */
export const dateBack = (database: Pick<TestDatabase, "asOwner">, moment: string): Promise<void> =>
  database.asOwner(
    "SET session_replication_role = replica",
    ...HISTORIES.map(
      (name) => `UPDATE ${name}_revision SET at = '${moment}'::timestamp AT TIME ZONE 'America/Toronto'
                 WHERE at > now() - interval '1 hour'`,
    ),
    `UPDATE revision_version SET at = '${moment}'::timestamp AT TIME ZONE 'America/Toronto'
     WHERE at > now() - interval '1 hour'`,
  );
