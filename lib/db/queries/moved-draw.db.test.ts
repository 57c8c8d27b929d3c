import { expect, it } from "vitest";
import { changeDraw } from "../commands/change-draw";
import { createDraw, editDraw } from "../commands/save-draw";
import { storedDrawSelect, toStoredDraw } from "../rows";
import { movedDraw } from "./moved-draw";
import { testClient } from "../test-client.fixture";

const by = { id: "user-1", name: "Ada" };
const note = { reason: "It was wrong", source: null };
const { client } = await testClient();

const stored = async (number: string) =>
  toStoredDraw(await client.draw.findUniqueOrThrow({ where: { number }, select: storedDrawSelect }));
const where = (number: string) => movedDraw(number, client);

it("a draw that stands is nowhere else, and neither is one that never was", async () => {
  expect(await where("379")).toBeNull();
  expect(await where("9999")).toBeNull();
  expect(await where("")).toBeNull();
});

it("a hidden draw says since when and why, the last time it was hidden, and never who", async () => {
  await changeDraw(client, "300", { kind: "hide" }, 1, by, "First");
  await changeDraw(client, "300", { kind: "show" }, 2, by, "Back");
  expect(await where("300")).toBeNull();
  await changeDraw(client, "300", { kind: "hide" }, 3, by, "Second");
  expect(await where("300")).toEqual({ state: "hidden", at: expect.stringMatching(/^\d{4}-.*Z$/), reason: "Second" });
});

it("a draw with another number is found by the one it had, until another draw has that", async () => {
  const draw = await stored("301");
  await editDraw(client, "301", { ...draw, number: "801" }, 1, by, note);
  expect(await where("301")).toEqual({ state: "renumbered", to: "801" });
  await changeDraw(client, "801", { kind: "hide" }, 2, by, "Away");
  expect(await where("301")).toBeNull();
  await changeDraw(client, "801", { kind: "show" }, 3, by, "Back");
  await createDraw(client, { ...draw, roundName: "Newcomer" }, by, note);
  expect(await where("301")).toBeNull();
});
