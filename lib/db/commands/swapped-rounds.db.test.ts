import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { isoDate } from "@/lib/rules/time/iso-date";
import type { RawRow } from "@/lib/sources/feed/row-reader";
import type { Choice } from "@/lib/sources/feed/import-plan";
import { publishedFile, publishedRows } from "@/lib/sources/feed/published.fixture";
import { readFeed } from "@/lib/sources/feed/read-feed";
import { compareStored } from "../queries/compare-stored";
import { applyFeed } from "./feed/apply-feed";
import { brokenHistories, storedData } from "./feed/import.fixture";
import { createDraw } from "./save-draw";
import { testClient } from "../test-client.fixture";

const at = new Date("2026-10-02T15:00:00Z");
const who = { by: { id: null, name: "test" }, reason: null, live: false };
/** Two draws of one day, and two of others. */
const SOME = ["141", "142", "200", "300"];
/** What makes a row that of a round. */
const ROUND: readonly (keyof RawRow)[] = ["drawDate", "drawDateFull", "drawDateTime", "drawCutOff", "drawName"];

const { client } = await testClient();
let base: RawRow[];

beforeAll(async () => {
  const stored = await storedData(client);
  base = publishedRows({ ...stored, draws: stored.draws.filter(({ source }) => source !== "secondary") }, "en");
});

const rowOf = (number: string) => base.find(({ drawNumber }) => drawNumber === number)!;
/** The feed in which the round of each of these draws is that of another. */
const swapped = (pairs: Readonly<Record<string, string>>, added: readonly RawRow[] = []) =>
  publishedFile([
    ...added,
    ...base.map((row) => ({
      ...row,
      ...Object.fromEntries(ROUND.map((key) => [key, rowOf(pairs[row.drawNumber!] ?? row.drawNumber!)[key]])),
    })),
  ]);
async function apply(bytes: Uint8Array, choice: Choice = { kind: "all" }) {
  const result = await applyFeed(client, { bytes, origin: "upload", name: "feed.json", at }, choice, who);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.applied;
}
const roundsOf = async (numbers: readonly string[]) => {
  const { draws } = await storedData(client);
  return numbers
    .map((number) => draws.find((draw) => draw.number === number)!)
    .map(({ date, roundName }) => `${date} ${roundName}`);
};
const revisions = () => client.drawRevision.count();

test.each([
  ["of one day swap their names", { 141: "142", 142: "141" }],
  ["swap day and name", { 200: "300", 300: "200" }],
  ["go round in a ring", { 141: "200", 200: "300", 300: "141" }],
])(
  "draws that %s are written in one import, a second finds nothing, and back again",
  async (_, pairs: Record<string, string>) => {
    const numbers = Object.keys(pairs);
    const before = await roundsOf(numbers);
    const written = await revisions();
    for (const [bytes, expected] of [
      [swapped(pairs), await roundsOf(numbers.map((number) => pairs[number]!))],
      [swapped({}), before],
    ] as const) {
      expect(await apply(bytes)).toMatchObject({ changed: numbers, stale: [], left: [], conflicts: [] });
      expect(await roundsOf(numbers)).toEqual(expected);
      expect(await apply(bytes)).toMatchObject({ changed: [], stale: [], left: [] });
      expect(await brokenHistories(client)).toEqual([]);
    }
    expect(await revisions()).toBe(written + 2 * numbers.length);
  },
);

test("of two that swap the one that is picked alone is left, since the other keeps its round", async () => {
  const bytes = swapped({ 141: "142", 142: "141" });
  const read = readFeed(bytes, isoDate("2026-10-02"));
  const compared = read.ok ? await compareStored(client, read.feed) : read;
  if (!compared.ok) throw new Error(compared.refusal.code);
  const rows = new Map(
    compared.comparison.changed.filter(({ number }) => number === "141").map(({ number, digest }) => [number, digest]),
  );
  const before = await storedData(client);
  expect(
    await apply(bytes, { kind: "picked", rows, conflicts: new Map(), keep: new Map(), pools: new Map() }),
  ).toMatchObject({
    changed: [],
    stale: ["141"],
    left: ["142"],
  });
  expect(await storedData(client)).toEqual(before);
});

test("a new draw takes no round that another keeps", async () => {
  const number = "900";
  const bytes = swapped({ 141: "142", 142: "141" }, [{ ...rowOf("300"), drawNumber: number }]);
  expect(await apply(bytes)).toMatchObject({ added: [], changed: ["141", "142"] });
  expect(await client.draw.count({ where: { number } })).toBe(0);
  await apply(swapped({}));
});

test("outside an import two draws have one day and name at no moment", async () => {
  const { draws } = await storedData(client);
  const draw = draws.find((each) => each.number === "141")!;
  expect(
    await createDraw(client, { ...draw, number: "901" }, { id: "user-1", name: "Ada" }, { reason: null, source: null }),
  ).toMatchObject({ ok: false, reason: "duplicate_round", number: "141" });
});

test("however rounds change places, the feed is what stands, and a second import finds nothing", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(SOME, { minLength: SOME.length }), async (order) => {
      const bytes = swapped(Object.fromEntries(SOME.map((number, index) => [number, order[index]!])));
      const applied = await apply(bytes);
      expect(applied).toMatchObject({ stale: [], left: [] });
      expect(await roundsOf(SOME)).toEqual(
        order.map((number) => rowOf(number)).map(({ drawDate, drawName }) => `${drawDate} ${drawName}`),
      );
      expect(await apply(bytes)).toMatchObject({ changed: [] });
      expect(await brokenHistories(client)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test("a new draw takes the round that another leaves in the same feed", async () => {
  await apply(swapped({}));
  const bytes = publishedFile([
    { ...rowOf("300"), drawNumber: "902" },
    ...base.map((row) => (row.drawNumber === "300" ? { ...row, drawName: "General" } : row)),
  ]);
  const [round] = await roundsOf(["300"]);
  expect(await apply(bytes)).toMatchObject({ added: ["902"], changed: ["300"], stale: [] });
  expect(await roundsOf(["902"])).toEqual([round]);
  expect(await apply(bytes)).toMatchObject({ added: [], changed: [] });
  expect(await brokenHistories(client)).toEqual([]);
});
