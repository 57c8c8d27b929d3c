import { describe, expect, it } from "vitest";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { storedDrawSelect, toStoredDraw } from "../rows";
import { storedDrawSchema } from "@/lib/rules/draw/stored-schema";
import { changeDraw, type DrawOperation } from "./change-draw";
import { createDraw, editDraw } from "./save-draw";
import { updateDraw } from "./write-draw";
import { testClient } from "../test-client.fixture";

const ada = { id: "user-1", name: "Ada" };
const bo = { id: "user-2", name: "Bo" };
const note = { reason: "It was wrong", source: null };
const notice = { en: "Under review", fr: "À l’étude" };

const { client } = await testClient();

const rowOf = (number: string) =>
  client.draw.findUniqueOrThrow({ where: { number }, select: { ...storedDrawSelect, id: true } });
const stored = async (number: string): Promise<StoredDraw> => toStoredDraw(await rowOf(number));
const revisionsOf = (number: string) =>
  client.drawRevision.findMany({
    where: { draw: { number } },
    orderBy: { revision: "asc" },
    omit: { id: true, drawId: true, at: true, importRun: true, undoneRun: true },
  });
const change = (number: string, act: DrawOperation, expected: number, by = ada) =>
  changeDraw(client, number, act, expected, by, "Because");

/** What must hold after anything: the draw equals its last revision, and revisions are counted without a gap. */
async function isWhole(number: string, length: number): Promise<void> {
  const revisions = await revisionsOf(number);
  expect(revisions.map(({ revision }) => revision)).toEqual(Array.from({ length }, (_, index) => index + 1));
  expect(storedDrawSchema.parse(revisions.at(-1)!.after)).toEqual(await stored(number));
}

/** What an import leaves. */
async function importValues(number: string, values: Partial<StoredDraw>): Promise<void> {
  const { id, ...row } = await rowOf(number);
  const before = toStoredDraw(row);
  const after: StoredDraw = { ...before, ...values, source: "feed", revision: before.revision + 1 };
  await client.$transaction((tx) =>
    updateDraw(tx, id, before, after, { kind: "import", by: { id: null, name: "schedule" }, note }),
  );
}

describe("hiding a draw", () => {
  it("keeps its values and its history, says who and why, and can be undone", async () => {
    const before = await stored("300");
    const hidden = { ...before, hidden: true, revision: 2 };
    expect(await change("300", { kind: "hide" }, 1)).toEqual({ ok: true, draw: hidden });
    expect(await stored("300")).toEqual(hidden);
    expect((await revisionsOf("300"))[1]).toEqual({
      revision: 2,
      kind: "hide",
      userId: "user-1",
      userName: "Ada",
      reason: "Because",
      source: null,
      before,
      after: hidden,
    });
    const shown = { ...before, revision: 3 };
    expect(await change("300", { kind: "show" }, 2, bo)).toEqual({ ok: true, draw: shown });
    expect((await revisionsOf("300"))[2]).toMatchObject({
      kind: "show",
      userName: "Bo",
      before: hidden,
      after: shown,
    });
    await isWhole("300", 3);
  });

  it("is done once when it is asked twice, also at the same moment", async () => {
    const asked = await Promise.all([1, 2, 3].map(() => change("301", { kind: "hide" }, 1)));
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
    expect(asked.filter((each) => !each.ok && each.reason === "unchanged")).toHaveLength(2);
    expect(await change("301", { kind: "hide" }, 1)).toMatchObject({
      ok: false,
      reason: "unchanged",
      current: { revision: 2 },
    });
    await isWhole("301", 2);
  });

  it("leaves its number, and its day and round name, taken, and says that it is hidden", async () => {
    const draw = await stored("302");
    await change("302", { kind: "hide" }, 1);
    const { source: _s, notice: _n, revision: _r, hidden: _h, ...entered } = draw;
    expect(await createDraw(client, { ...entered, roundName: "Other" }, ada, note)).toEqual({
      ok: false,
      reason: "duplicate_number",
      number: "302",
      hidden: true,
    });
    expect(await createDraw(client, { ...entered, number: "902" }, ada, note)).toEqual({
      ok: false,
      reason: "duplicate_round",
      number: "302",
      hidden: true,
    });
  });

  it("keeps it from being edited, restored or given a notice until it is shown again", async () => {
    const draw = await stored("303");
    await editDraw(client, "303", { ...draw, cutoff: 501 }, 1, ada, note);
    await change("303", { kind: "hide" }, 2);
    const current = await stored("303");
    expect(await change("303", { kind: "remark", remark: notice }, 3)).toEqual({
      ok: false,
      reason: "hidden",
      current,
    });
    expect(await change("303", { kind: "restore", revision: 1 }, 3)).toEqual({ ok: false, reason: "hidden", current });
    expect(await editDraw(client, "303", { ...draw, cutoff: 502 }, 3, ada, note)).toMatchObject({
      ok: false,
      reason: "hidden",
    });
    await isWhole("303", 3);
  });

  it("is refused when another was saved since, and for a draw that is not there", async () => {
    const draw = await stored("304");
    await editDraw(client, "304", { ...draw, cutoff: 501 }, 1, bo, note);
    expect(await change("304", { kind: "hide" }, 1)).toEqual({
      ok: false,
      reason: "stale",
      current: await stored("304"),
    });
    expect(await change("9999", { kind: "hide" }, 1)).toEqual({ ok: false, reason: "not_found" });
    await isWhole("304", 2);
  });
});

describe("a notice", () => {
  it("is set, changed and taken away, each as a revision of kind edit that keeps the source", async () => {
    expect(await change("310", { kind: "remark", remark: notice }, 1)).toMatchObject({
      ok: true,
      draw: { notice, source: "feed", revision: 2 },
    });
    expect(await change("310", { kind: "remark", remark: notice }, 1)).toMatchObject({
      ok: false,
      reason: "unchanged",
    });
    const other = { en: "Settled", fr: "Réglé" };
    expect(await change("310", { kind: "remark", remark: other }, 2)).toMatchObject({
      ok: true,
      draw: { notice: other },
    });
    expect(await change("310", { kind: "remark", remark: null }, 3)).toMatchObject({
      ok: true,
      draw: { notice: null },
    });
    expect((await revisionsOf("310")).map(({ kind }) => kind)).toEqual(["seed", "edit", "edit", "edit"]);
    await isWhole("310", 4);
  });

  it("outlives an edit of the values", async () => {
    await change("311", { kind: "remark", remark: notice }, 1);
    const draw = await stored("311");
    expect(await editDraw(client, "311", { ...draw, cutoff: 501 }, 2, ada, note)).toMatchObject({
      ok: true,
      draw: { notice },
    });
  });
});

describe("restoring a revision", () => {
  it("makes its values stand again, with the source they had, as a revision", async () => {
    const first = await stored("320");
    await editDraw(client, "320", { ...first, cutoff: 501, invitations: 7 }, 1, ada, note);
    await change("320", { kind: "remark", remark: notice }, 2);
    expect((await stored("320")).source).toBe("admin");
    expect(await change("320", { kind: "restore", revision: 1 }, 3)).toEqual({
      ok: true,
      draw: { ...first, revision: 4 },
    });
    expect((await revisionsOf("320"))[3]).toMatchObject({ kind: "restore", reason: "Because", userName: "Ada" });
    expect(await change("320", { kind: "restore", revision: 3 }, 4)).toMatchObject({
      ok: true,
      draw: { cutoff: 501, notice, source: "admin", revision: 5 },
    });
    await isWhole("320", 5);
  });

  it("is set against the official feed when that has said something else since", async () => {
    const first = await stored("446");
    expect(first.source).toBe("secondary");
    await importValues("446", { cutoff: first.cutoff + 1 });
    expect(await change("446", { kind: "restore", revision: 1 }, 2)).toMatchObject({
      ok: true,
      draw: { cutoff: first.cutoff, source: "admin" },
    });
    expect(await change("446", { kind: "restore", revision: 2 }, 3)).toMatchObject({
      ok: true,
      draw: { cutoff: first.cutoff + 1, source: "feed" },
    });
  });

  it("changes nothing where the feed has only confirmed the values", async () => {
    await importValues("445", {});
    expect(await change("445", { kind: "restore", revision: 1 }, 2)).toMatchObject({
      ok: false,
      reason: "unchanged",
      current: { source: "feed" },
    });
  });

  it("is done once when it is asked twice at the same moment", async () => {
    const draw = await stored("321");
    await editDraw(client, "321", { ...draw, cutoff: 501 }, 1, ada, note);
    const asked = await Promise.all([1, 2, 3].map(() => change("321", { kind: "restore", revision: 1 }, 2)));
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
    expect(asked.filter((each) => !each.ok && each.reason === "unchanged")).toHaveLength(2);
    await isWhole("321", 3);
  });

  it("and an edit at the same moment: one is written, the other is told", async () => {
    const draw = await stored("322");
    await editDraw(client, "322", { ...draw, cutoff: 501 }, 1, ada, note);
    const results = await Promise.all([
      change("322", { kind: "restore", revision: 1 }, 2),
      editDraw(client, "322", { ...draw, cutoff: 502 }, 2, bo, note),
      change("322", { kind: "hide" }, 2, bo),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const each of results) if (!each.ok) expect(["stale", "hidden"]).toContain(each.reason);
    await isWhole("322", 3);
  });

  it("is refused when the number, or the day and round name, have been taken meanwhile", async () => {
    const draw = await stored("323");
    await editDraw(client, "323", { ...draw, number: "323a", roundName: "Elsewhere" }, 1, ada, note);
    const { source: _s, notice: _n, revision: _r, hidden: _h, ...entered } = draw;
    await createDraw(client, { ...entered, number: "323", roundName: "Newcomer" }, bo, note);
    const before = await stored("323a");
    expect(await change("323a", { kind: "restore", revision: 1 }, 2)).toEqual({
      ok: false,
      reason: "duplicate_number",
      number: "323",
      hidden: false,
    });
    await editDraw(client, "323", { ...(await stored("323")), number: "323b", roundName: draw.roundName }, 1, bo, note);
    await change("323b", { kind: "hide" }, 2);
    expect(await change("323a", { kind: "restore", revision: 1 }, 2)).toEqual({
      ok: false,
      reason: "duplicate_round",
      number: "323b",
      hidden: true,
    });
    expect(await stored("323a")).toEqual(before);
    await isWhole("323a", 2);
  });

  it("gives back a number that is free again", async () => {
    const draw = await stored("324");
    await editDraw(client, "324", { ...draw, number: "324a" }, 1, ada, note);
    expect(await change("324a", { kind: "restore", revision: 1 }, 2)).toMatchObject({
      ok: true,
      draw: { number: "324" },
    });
    await isWhole("324", 3);
  });

  it("is refused when its category version is no more", async () => {
    await client.$executeRaw`
      INSERT INTO category_version (slug, category, position, name_en, name_fr, name_en_is_ours, name_fr_is_ours, list_year, rules)
      VALUES ('trades-lost', 'trades', 90, 'Lost', 'Perdue', true, true, '2026', '{}')`;
    const draw = await stored("325");
    await editDraw(client, "325", { ...draw, category: "trades", version: "trades-lost" }, 1, ada, note);
    await editDraw(client, "325", { ...draw, cutoff: 501 }, 2, ada, note);
    await client.$executeRaw`DELETE FROM category_version WHERE slug = 'trades-lost'`;
    expect(await change("325", { kind: "restore", revision: 2 }, 3)).toEqual({
      ok: false,
      reason: "category_gone",
      slug: "trades-lost",
    });
    await isWhole("325", 3);
  });

  it("is refused when its category or its version has been removed since", async () => {
    await client.$executeRaw`
      INSERT INTO category_version (slug, category, position, name_en, name_fr, name_en_is_ours, name_fr_is_ours, list_year, rules)
      VALUES ('trades-removed', 'trades', 91, 'Removed', 'Retirée', true, true, '2026', '{}')`;
    await client.$executeRaw`
      INSERT INTO category (slug, position, name_en, name_fr, short_name_en, short_name_fr, definition_en, definition_fr, kind, round_names)
      SELECT 'odd', 999, name_en, name_fr, short_name_en, short_name_fr, definition_en, definition_fr, kind, '[]' FROM category WHERE slug = 'cec'`;
    for (const [number, placed, slug] of [
      ["327", { category: "trades", version: "trades-removed" }, "trades-removed"],
      ["328", { category: "odd", version: null }, "odd"],
    ] as const) {
      const draw = await stored(number);
      await editDraw(client, number, { ...draw, ...placed }, 1, ada, note);
      await editDraw(client, number, { ...draw, cutoff: 501 }, 2, ada, note);
      await client.$executeRawUnsafe(
        `UPDATE ${placed.version === null ? "category" : "category_version"} SET hidden = true WHERE slug = '${slug}'`,
      );
      expect(await change(number, { kind: "restore", revision: 2 }, 3)).toEqual({
        ok: false,
        reason: "category_gone",
        slug,
      });
      await isWhole(number, 3);
    }
  });

  it("is refused for a revision that the draw does not have, and for one older than what was saved since", async () => {
    expect(await change("326", { kind: "restore", revision: 2 }, 1)).toEqual({ ok: false, reason: "no_revision" });
    const draw = await stored("326");
    await editDraw(client, "326", { ...draw, cutoff: 501 }, 1, bo, note);
    await editDraw(client, "326", { ...draw, cutoff: 502 }, 2, bo, note);
    expect(await change("326", { kind: "restore", revision: 1 }, 2)).toMatchObject({
      ok: false,
      reason: "stale",
      current: { revision: 3 },
    });
  });
});
