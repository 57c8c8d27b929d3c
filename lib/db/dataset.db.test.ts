import { expect, test } from "vitest";
import { changeDraw } from "./commands/change-draw";
import { readPublic } from "./dataset";
import { testClient } from "./test-client.fixture";

const { client } = await testClient();

test("the corrections of a hidden draw are hidden with it, and shown with it again", async () => {
  const before = await readPublic(client);
  const number = before.corrections[0]!.drawNumber;
  const others = before.corrections.filter(({ drawNumber }) => drawNumber !== number);
  const by = { id: "user-1", name: "Ada" };
  expect((await changeDraw(client, number, { kind: "hide" }, 1, by, "Not a draw")).ok).toBe(true);
  expect((await readPublic(client)).corrections).toEqual(others);
  expect((await changeDraw(client, number, { kind: "show" }, 2, by, "A draw")).ok).toBe(true);
  expect((await readPublic(client)).corrections).toEqual(before.corrections);
});
