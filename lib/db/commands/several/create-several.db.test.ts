import { expect, test } from "vitest";
import type { EnteredDraw } from "@/lib/rules/draw/entry/entry";
import { drawOf } from "@/lib/rules/draw/draws.fixture";
import { storedDrawSchema } from "@/lib/rules/draw/stored-schema";
import { storedDrawSelect, toStoredDraw } from "../../rows";
import { testClient } from "../../test-client.fixture";
import { createSeveral } from "./create-several";

const ada = { id: "user-1", name: "Ada" };
const bo = { id: "user-2", name: "Bo" };
const note = { reason: null, source: "A table" };
const { client } = await testClient();

const entered = (number: string, date: string, cutoff = 500): EnteredDraw => {
  const {
    source: _source,
    notice: _notice,
    revision: _revision,
    ...draw
  } = drawOf(number, date, "cec", cutoff, {
    roundName: "Canadian Experience Class",
    programs: ["cec"],
  });
  return draw;
};
const count = () => client.draw.count();
const version = async () => (await client.dataVersion.findUniqueOrThrow({ where: { id: 1 } })).version;

test("several are written by one act, each with its first revision", async () => {
  const before = await version();
  const result = await createSeveral(client, [entered("901", "2026-10-01"), entered("902", "2026-10-02")], ada, note);
  expect(result.ok && result.draws.map(({ number, source }) => [number, source])).toEqual([
    ["901", "admin"],
    ["902", "admin"],
  ]);
  expect((await version()) - before).toBe(1n);
  for (const number of ["901", "902"]) {
    const row = await client.draw.findUniqueOrThrow({
      where: { number },
      select: { ...storedDrawSelect, revisions: true },
    });
    expect(row.revisions).toMatchObject([{ revision: 1, kind: "create", userId: "user-1", source: "A table" }]);
    expect(storedDrawSchema.parse(row.revisions[0]?.after)).toEqual(toStoredDraw(row));
  }
});

test("where one is taken nothing is written", async () => {
  const before = [await count(), await version()];
  const some = [entered("911", "2026-09-21"), entered("379", "2026-09-22")];
  expect(await createSeveral(client, some, ada, note)).toEqual({ ok: false, reason: "taken" });
  expect([await count(), await version()]).toEqual(before);
});

test("sent twice they are made once; the same of another person is taken", async () => {
  const same = [entered("921", "2026-09-24"), entered("922", "2026-09-25")];
  const both = await Promise.all([createSeveral(client, same, ada, note), createSeveral(client, same, ada, note)]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await client.drawRevision.count({ where: { draw: { number: { in: ["921", "922"] } } } })).toBe(2);
  expect(await createSeveral(client, same, bo, note)).toEqual({ ok: false, reason: "taken" });
});
