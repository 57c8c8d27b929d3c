import { expect, test } from "vitest";
import { changeDraw } from "./commands/change-draw";
import { knownTo } from "@/lib/rules/draw/known-to";
import { isoDate } from "@/lib/rules/time/iso-date";
import { readPublic, readReading } from "./dataset";
import { dayOf } from "./rows";
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

test("a newest draw that is hidden takes the day known to back to the one before it, unless the feed was read since", async () => {
  const today = isoDate("2026-12-01");
  const known = async () => {
    const { draws } = await readPublic(client);
    const { readOn } = await client.feedCheck.findUniqueOrThrow({ where: { id: 1 } });
    return knownTo(draws, readOn && dayOf(readOn), today);
  };
  const { draws } = await readPublic(client);
  const [newest, before] = draws.toSorted((a, b) => b.date.localeCompare(a.date));
  const readAt = (day: string | null) =>
    client.feedCheck.update({ where: { id: 1 }, data: { readOn: day === null ? null : new Date(day) } });
  expect(await known()).toBe(newest!.date);
  const by = { id: "user-1", name: "Ada" };
  expect((await changeDraw(client, newest!.number, { kind: "hide" }, 1, by, "Not held")).ok).toBe(true);
  expect(await known()).toBe(before!.date);
  await readAt(newest!.date);
  expect(await known()).toBe(newest!.date);
  await readAt(null);
  expect((await changeDraw(client, newest!.number, { kind: "show" }, 2, by, "Held")).ok).toBe(true);
  expect(await known()).toBe(newest!.date);
});

test("draws of the feed that are not here are told until somebody enters them; one that is hidden is here", async () => {
  const said = (missingDraws: string[]) => client.feedCheck.update({ where: { id: 1 }, data: { missingDraws } });
  const by = { id: "user-1", name: "Ada" };
  expect((await readReading(client)).missingDraws).toEqual([]);
  // A row without a number is one too; #447 is here.
  await said(["447", "448", ""]);
  expect((await readReading(client)).missingDraws).toEqual(["448", null]);
  const { revision } = await client.draw.findUniqueOrThrow({ where: { number: "447" } });
  expect((await changeDraw(client, "447", { kind: "hide" }, revision, by, "Not held")).ok).toBe(true);
  expect((await readReading(client)).missingDraws).toEqual(["448", null]);
  await said([]);
});
