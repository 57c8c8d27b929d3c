import { applyFeed } from "../../lib/db/commands/feed/apply-feed";
import { importUndo, undoImport } from "../../lib/db/commands/feed/undo-import";
import { changeDraw } from "../../lib/db/commands/change-draw";
import { classifyName } from "../../lib/db/commands/map-name";
import { createDraw, editDraw } from "../../lib/db/commands/save-draw";
import { changeSeveral } from "../../lib/db/commands/several/change-several";
import { createEvent } from "../../lib/db/commands/save-event";
import type { Client } from "../../lib/db/commands/revision-meta";
import { storedDrawSelect, toStoredDraw } from "../../lib/db/rows";
import { isoDate, ottawaDay } from "../../lib/rules/time/iso-date";

/** One act of a person or of the schedule. Whatever the database holds, it does the same to two that hold the same. */
export type Operation =
  | { kind: "create"; number: string; date: string; roundName: string }
  | { kind: "edit"; number: string; cutoff: number }
  /** Hides a draw, or shows one that is hidden. */
  | { kind: "hide"; number: string }
  /** Hides several draws by one act. */
  | { kind: "several"; numbers: readonly string[] }
  | { kind: "notice"; number: string; text: string }
  | { kind: "restore"; number: string }
  /** `feed`: the file in base64. */
  | { kind: "import"; feed: string; name: string }
  /** The latest import that nobody has undone. */
  | { kind: "undo" }
  | { kind: "classify"; name: string }
  | { kind: "event"; title: string; date: string };

const BY = { id: "user-1", name: "Ada" };
const REASON = "A test";
const AT = new Date("2026-10-02T15:00:00Z");

/** Does it, as the app does. @returns whether it was saved */
export async function perform(client: Client, act: Operation): Promise<boolean> {
  const note = { reason: REASON, source: null };
  if (act.kind === "import") {
    const file = { bytes: Buffer.from(act.feed, "base64"), origin: "upload", name: act.name, at: AT } as const;
    return (await applyFeed(client, file, { kind: "all" }, { by: BY, reason: REASON, live: true })).ok;
  }
  if (act.kind === "undo") return undoLatest(client);
  if (act.kind === "classify")
    return (await classifyName(client, { name: act.name, chosen: "general", role: "alias" }, BY, note)).ok;
  if (act.kind === "event")
    return (
      await createEvent(
        client,
        { date: act.date, titleEn: act.title, titleFr: act.title, certainty: "established" },
        isoDate("2026-10-02"),
        BY,
        note,
      )
    ).ok;
  if (act.kind === "several") {
    const ticked = await client.draw.findMany({
      where: { number: { in: [...act.numbers] } },
      select: { number: true, revision: true },
      orderBy: { id: "asc" },
    });
    return (await changeSeveral(client, "hide", ticked, BY, REASON)).done.length > 1;
  }
  if (act.kind === "create") {
    const { number, date, roundName } = act;
    const draw = {
      number,
      date: isoDate(date),
      drawnAt: null,
      drawnAtAbsence: null,
      roundName,
      category: null,
      version: null,
      cutoff: 500,
      invitations: 100,
      tieBreakAt: null,
      tieBreakAbsence: null,
      programs: ["cec"] as const,
      poolAsOf: null,
      instructionUrl: null,
    };
    return (await createDraw(client, draw, BY, note)).ok;
  }
  const seen = toStoredDraw(
    await client.draw.findUniqueOrThrow({ where: { number: act.number }, select: storedDrawSelect }),
  );
  if (act.kind === "edit")
    return (await editDraw(client, act.number, { ...seen, cutoff: act.cutoff }, seen.revision, BY, note)).ok;
  const change =
    act.kind === "notice"
      ? ({ kind: "remark", remark: { en: act.text, fr: act.text } } as const)
      : act.kind === "restore"
        ? ({ kind: "restore", revision: seen.revision - 1 } as const)
        : ({ kind: seen.hidden ? "show" : "hide" } as const);
  return (await changeDraw(client, act.number, change, seen.revision, BY, REASON)).ok;
}

async function undoLatest(client: Client): Promise<boolean> {
  const wrote = { outcome: "applied", undo: null } as const;
  const { id: run } = await client.importRun.findFirstOrThrow({ where: wrote, orderBy: { id: "desc" } });
  const today = ottawaDay(AT);
  const seen = await importUndo(client, run, today);
  return seen.ok && (await undoImport(client, { run, digest: seen.plan.digest, today }, BY, REASON)).ok;
}
