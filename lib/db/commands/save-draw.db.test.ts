import { beforeAll, describe, expect, it } from "vitest";
import type { Category } from "@/lib/rules/category/category";
import type { Draw } from "@/lib/rules/draw/draw";
import { parseDrawEntry, type EnteredDraw } from "@/lib/rules/draw/entry/entry";
import { entryOfDraw } from "@/lib/rules/draw/entry/text";
import { isoDate, type UtcInstant } from "@/lib/rules/time/iso-date";
import { categoryInclude, drawSelect, toCategory, toDraw } from "../rows";
import { createDraw, editDraw } from "./save-draw";
import { testClient } from "../test-client.fixture";

const today = isoDate("2026-10-02");
const by = { id: "user-1", name: "Ada" };
const note = { reason: "Published today", source: "Official notice" };
const entered: EnteredDraw = {
  number: "448",
  date: today,
  drawnAt: "2026-10-02T14:01:02Z" as UtcInstant,
  drawnAtAbsence: null,
  tieBreakAbsence: null,
  roundName: "Canadian Experience Class",
  category: "cec",
  version: null,
  cutoff: 518,
  invitations: 3500,
  tieBreakAt: "2026-05-01T09:30:00Z" as UtcInstant,
  programs: ["cec"],
  poolAsOf: isoDate("2026-09-27"),
  instructionUrl: "https://www.canada.ca/",
};
const draw448: Draw = { ...entered, source: "admin", notice: null, revision: 1 };

const { client } = await testClient();
let draws: Draw[];
let categories: Category[];

beforeAll(async () => {
  draws = (await client.draw.findMany({ select: drawSelect })).map(toDraw);
  categories = (await client.category.findMany({ include: categoryInclude })).map(toCategory);
});

const stored = async (number: string) => {
  const row = await client.draw.findUnique({ where: { number }, select: drawSelect });
  return row && toDraw(row);
};
const revisionsOf = (number: string) =>
  client.drawRevision.findMany({
    where: { draw: { number } },
    orderBy: { revision: "asc" },
    omit: { id: true, drawId: true, at: true, importRun: true, undoneRun: true },
  });

describe("every draw published so far", () => {
  it("can be entered by the form and gives the same draw", () => {
    expect(draws).toHaveLength(448);
    for (const draw of draws) {
      const result = parseDrawEntry(entryOfDraw(draw, categories), { categories, today, before: draw });
      const { source: _source, notice: _notice, revision: _revision, ...same } = draw;
      expect(result).toEqual({ ok: true, draw: same });
    }
  });
});

describe("a new draw", () => {
  it("is written with its first revision", async () => {
    expect(await createDraw(client, entered, by, note)).toEqual({ ok: true, draw: draw448 });
    expect(await stored("448")).toEqual(draw448);
    expect(await revisionsOf("448")).toEqual([
      {
        revision: 1,
        kind: "create",
        userId: "user-1",
        userName: "Ada",
        ...note,
        before: null,
        after: { ...draw448, hidden: false },
      },
    ]);
  });

  it("is made once when the form is sent twice, also at the same moment", async () => {
    const draw = { ...entered, number: "449", roundName: "Twice", category: null };
    const results = await Promise.all([1, 2, 3].map(() => createDraw(client, draw, by, note)));
    expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await revisionsOf("449")).toHaveLength(1);
  });

  it("is refused when its number is taken, by another person or with other values", async () => {
    const refusal = { ok: false, reason: "duplicate_number", number: "448", hidden: false };
    expect(await createDraw(client, entered, { id: "user-2", name: "Bo" }, note)).toEqual(refusal);
    expect(await createDraw(client, { ...entered, cutoff: 519 }, by, note)).toEqual(refusal);
    expect(await revisionsOf("448")).toHaveLength(1);
  });

  it("is refused when its day and round name are taken, and leaves nothing behind", async () => {
    const result = await createDraw(client, { ...entered, number: "450" }, by, note);
    expect(result).toEqual({ ok: false, reason: "duplicate_round", number: "448", hidden: false });
    expect(await stored("450")).toBeNull();
  });
});

describe("an edit", () => {
  it("writes the values and a revision with what was before", async () => {
    const before = (await stored("379"))!;
    const result = await editDraw(client, "379", { ...before, cutoff: 463 }, 1, by, note);
    const after = { ...before, cutoff: 463, source: "admin", revision: 2 };
    expect(result).toEqual({ ok: true, draw: after });
    expect(await stored("379")).toEqual(after);
    const [, second] = await revisionsOf("379");
    expect(second).toEqual({
      revision: 2,
      kind: "edit",
      userId: "user-1",
      userName: "Ada",
      ...note,
      before: { ...before, hidden: false },
      after: { ...after, hidden: false },
    });
  });

  it("keeps a secondary source: only the official feed confirms such a draw", async () => {
    const before = (await stored("446"))!;
    expect(before.source).toBe("secondary");
    const result = await editDraw(client, "446", { ...before, cutoff: before.cutoff + 1 }, 1, by, note);
    expect(result).toMatchObject({ ok: true, draw: { source: "secondary", revision: 2 } });
    expect(await stored("446")).toMatchObject({ source: "secondary", cutoff: before.cutoff + 1 });
    expect((await revisionsOf("446"))[1]).toMatchObject({ after: { source: "secondary" } });
  });

  it("is refused when another was saved since, and shows what stands", async () => {
    const now = (await stored("379"))!;
    const result = await editDraw(client, "379", { ...now, cutoff: 470 }, 1, by, note);
    expect(result).toEqual({ ok: false, reason: "stale", current: now });
    expect(await revisionsOf("379")).toHaveLength(2);
  });

  it("lets one of several at the same moment through", async () => {
    const before = (await stored("378"))!;
    const results = await Promise.all(
      [600, 601, 602, 603].map((cutoff) => editDraw(client, "378", { ...before, cutoff }, 1, by, note)),
    );
    const saved = results.filter((result) => result.ok);
    expect(saved).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.reason === "stale")).toHaveLength(3);
    expect(await revisionsOf("378")).toHaveLength(2);
    expect(await stored("378")).toEqual(saved[0]?.ok && saved[0].draw);
  });

  it("writes nothing when nothing changes, for a draw that is not there, or into another draw's place", async () => {
    const before = (await stored("377"))!;
    expect(await editDraw(client, "377", before, 1, by, note)).toEqual({
      ok: false,
      reason: "unchanged",
      current: before,
    });
    expect(await editDraw(client, "9999", before, 1, by, note)).toEqual({ ok: false, reason: "not_found" });
    expect(await editDraw(client, "377", { ...before, number: "376" }, 1, by, note)).toEqual({
      ok: false,
      reason: "duplicate_number",
      number: "376",
      hidden: false,
    });
    const other = (await stored("376"))!;
    const { date, roundName } = other;
    expect(await editDraw(client, "377", { ...before, date, roundName }, 1, by, note)).toEqual({
      ok: false,
      reason: "duplicate_round",
      number: "376",
      hidden: false,
    });
    expect(await stored("377")).toEqual(before);
    expect(await revisionsOf("377")).toHaveLength(1);
  });

  it("may give a draw another number", async () => {
    const before = (await stored("377"))!;
    expect(await editDraw(client, "377", { ...before, number: "377a" }, 1, by, note)).toMatchObject({ ok: true });
    expect(await stored("377")).toBeNull();
    expect(await revisionsOf("377a")).toHaveLength(2);
  });

  it("raises the data version, so that every page is drawn anew", async () => {
    const version = async () => (await client.dataVersion.findUniqueOrThrow({ where: { id: 1 } })).version;
    const before = await version();
    const draw = (await stored("375"))!;
    await editDraw(client, "375", { ...draw, cutoff: draw.cutoff + 1 }, 1, by, note);
    expect(await version()).toBe(before + 1n);
  });
});
