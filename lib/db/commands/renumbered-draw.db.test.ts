import { describe, expect, it } from "vitest";
import { textsOfCorrection } from "@/lib/rules/correction/entry";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { isoDate } from "@/lib/rules/time/iso-date";
import { storedDrawSelect, toStoredCorrection, toStoredDraw } from "../rows";
import { changeDraw } from "./change-draw";
import { changeCorrection, createCorrection } from "./save-correction";
import { createDraw, editDraw } from "./save-draw";
import { testClient } from "../test-client.fixture";

const today = isoDate("2026-10-02");
const by = { id: "user-1", name: "Ada" };
const note = { reason: "It was wrong", source: null };

const { client } = await testClient();

const draw = async (number: string): Promise<StoredDraw> =>
  toStoredDraw(await client.draw.findUniqueOrThrow({ where: { number }, select: storedDrawSelect }));
const correction = async (id: number) =>
  toStoredCorrection(await client.correction.findUniqueOrThrow({ where: { id } }));
const renumber = async (from: string, to: string) =>
  editDraw(client, from, { ...(await draw(from)), number: to }, (await draw(from)).revision, by, note);
const counts = async () => [await client.drawRevision.count(), await client.correctionRevision.count()];

/** A new correction of a draw's invitations. */
async function correct(number: string): Promise<number> {
  const texts = {
    drawNumber: number,
    field: "invitations",
    officialValue: String((await draw(number)).invitations),
    likelyValue: "",
    confidence: "low",
    evidenceEn: "Seen",
    evidenceFr: "Vu",
  };
  const made = await createCorrection(client, texts, today, by, note);
  return made.ok ? made.record.id : 0;
}
const restore = (id: number, revision: number, expected: number) =>
  changeCorrection(client, id, { kind: "restore", revision }, expected, today, by, note);
const edit = async (id: number, more: object, expected: number) =>
  changeCorrection(
    client,
    id,
    { kind: "save", texts: { ...textsOfCorrection(await correction(id)), ...more } },
    expected,
    today,
    by,
    note,
  );

describe("a revision of a correction from before its draw got another number", () => {
  it("is restored on the draw, under the number that it has now", async () => {
    const id = await correct("377");
    await edit(id, { confidence: "high" }, 1);
    expect(await renumber("377", "377a")).toMatchObject({ ok: true });
    expect(await restore(id, 1, 3)).toMatchObject({
      ok: true,
      record: { drawNumber: "377a", confidence: "low", revision: 4 },
    });
    expect(await restore(id, 2, 4)).toMatchObject({
      ok: true,
      record: { drawNumber: "377a", confidence: "high", revision: 5 },
    });
  });

  it("does not go over to another draw that has the old number now", async () => {
    const id = await correct("376");
    await edit(id, { confidence: "high" }, 1);
    await renumber("376", "376a");
    expect(
      await createDraw(client, { ...(await draw("376a")), number: "376", roundName: "Another" }, by, note),
    ).toMatchObject({ ok: true });
    expect(await restore(id, 1, 3)).toMatchObject({ ok: true, record: { drawNumber: "376a", confidence: "low" } });
  });

  it("is refused in plain words where the number is that of no draw", async () => {
    const id = await correct("375");
    await edit(id, { drawNumber: "374", officialValue: String((await draw("374")).invitations) }, 1);
    await renumber("375", "375a");
    expect(await restore(id, 1, 2)).toMatchObject({
      ok: false,
      reason: "invalid",
      problems: [{ field: "drawNumber", code: "no_draw", params: { number: "375" } }],
    });
    expect(await correction(id)).toMatchObject({ drawNumber: "374", revision: 2 });
  });
});

describe("a new number under which a correction of the same value stands already", () => {
  /** A correction of a draw that is no more. */
  const leftBehind = (number: string, hidden: boolean) =>
    client.correction.create({
      data: {
        drawNumber: number,
        field: "invitations",
        officialValue: "1",
        confidence: "low",
        evidenceEn: "Seen",
        evidenceFr: "Vu",
        hidden,
      },
    });

  it.each([
    ["370", "990", false],
    ["369", "991", true],
  ])(
    "is refused, naming what stands there, and nothing is written: #%s to #%s, withdrawn %s",
    async (from, to, hidden) => {
      await correct(from);
      await leftBehind(to, hidden);
      const before = [await draw(from), await counts()];
      expect(await renumber(from, to)).toEqual({
        ok: false,
        reason: "correction_in_way",
        number: to,
        field: "invitations",
        hidden,
      });
      expect([await draw(from), await counts()]).toEqual(before);
    },
  );

  it("is refused to a restoring too", async () => {
    const id = await correct("368");
    await renumber("368", "368a");
    await leftBehind("368", false);
    expect(await changeDraw(client, "368a", { kind: "restore", revision: 1 }, 2, by, "Because")).toMatchObject({
      ok: false,
      reason: "correction_in_way",
      number: "368",
    });
    expect(await correction(id)).toMatchObject({ drawNumber: "368a", revision: 2 });
  });

  it("is taken where the one that stands there is of another value", async () => {
    const id = await correct("367");
    await client.correction.create({
      data: {
        drawNumber: "992",
        field: "drawnAt",
        officialValue: "2024-01-01T15:00:00Z",
        confidence: "low",
        evidenceEn: "Seen",
        evidenceFr: "Vu",
      },
    });
    expect(await renumber("367", "992")).toMatchObject({ ok: true });
    expect(await correction(id)).toMatchObject({ drawNumber: "992", revision: 2 });
  });
});
