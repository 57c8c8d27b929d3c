import { expect, it } from "vitest";
import { isoDate } from "@/lib/rules/time/iso-date";
import { changeDraw } from "../commands/change-draw";
import { changeCorrection } from "../commands/save-correction";
import { createDraw, editDraw } from "../commands/save-draw";
import { storedDrawSelect, toStoredDraw } from "../rows";
import { drawMarks } from "./draw-marks";
import { testClient } from "../test-client.fixture";

const by = { id: "user-1", name: "Ada" };
const note = { reason: "It was wrong", source: null };
const { client } = await testClient();

const stored = async (number: string) =>
  toStoredDraw(await client.draw.findUniqueOrThrow({ where: { number }, select: storedDrawSelect }));
const mark = async (number: string) => (await drawMarks(client)).get(number);

it("every draw that is shown has a mark of its own, and none changed before somebody changed it", async () => {
  const marks = await drawMarks(client);
  expect(marks.size).toBe(await client.draw.count());
  expect(new Set([...marks.values()].map(({ id }) => id)).size).toBe(marks.size);
  expect([...marks.values()].filter(({ changedAt }) => changedAt !== null)).toEqual([]);
});

it("a correction of a draw raises when it changed and how often; its id outlives its number", async () => {
  const [draw, before] = [await stored("301"), await mark("301")];
  const since = new Date(Date.now() - 1000).toISOString();
  await editDraw(client, "301", { ...draw, invitations: draw.invitations + 1 }, 1, by, note);
  const edited = await mark("301");
  expect(edited).toMatchObject({ id: before!.id, changes: before!.changes + 1 });
  expect(edited!.changedAt! > since).toBe(true);

  await editDraw(client, "301", { ...(await stored("301")), number: "801" }, 2, by, note);
  expect(await mark("801")).toMatchObject({ id: before!.id, changes: before!.changes + 2 });
  expect(await mark("301")).toBeUndefined();
  await createDraw(client, { ...draw, roundName: "Newcomer" }, by, note);
  expect((await mark("301"))!.id).not.toBe(before!.id);
});

it("what is known to be wrong in a draw changes it too; a hidden draw has no mark, and comes back as it was", async () => {
  const { id, drawNumber } = await client.correction.findFirstOrThrow({ orderBy: { id: "asc" } });
  const before = await mark(drawNumber);
  await changeCorrection(client, id, { kind: "hide" }, 1, isoDate("2026-10-02"), by, note);
  const after = await mark(drawNumber);
  expect(after).toMatchObject({ id: before!.id, changes: before!.changes + 1 });
  expect(after!.changedAt).not.toBeNull();

  const { revision } = await stored("305");
  const { id: own } = (await mark("305"))!;
  await changeDraw(client, "305", { kind: "hide" }, revision, by, "Away");
  expect(await mark("305")).toBeUndefined();
  await changeDraw(client, "305", { kind: "show" }, revision + 1, by, "Back");
  expect((await mark("305"))!.id).toBe(own);
});
