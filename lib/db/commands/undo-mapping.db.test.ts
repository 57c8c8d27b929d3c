import { describe, expect, it } from "vitest";
import { isoDate } from "@/lib/rules/time/iso-date";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { textsOfVersion } from "@/lib/rules/category/version-entry";
import { storedDrawSelect, toStoredDraw } from "../rows";
import { classifyName, type NameRole } from "./map-name";
import { brokenHistories } from "./feed/import.fixture";
import { changeDraw } from "./change-draw";
import { editDraw } from "./save-draw";
import { changeVersion } from "./save-version";
import { planUndo, stands, undoMapping } from "./undo-mapping";
import type { MappingId, UndoPlan } from "./undo-plan";
import { unmappedIn } from "./unmapped-draws.fixture";
import { readCategories } from "./write-record";
import { testClient } from "../test-client.fixture";

const today = isoDate("2026-10-02");
const by = { id: "user-1", name: "Ada" };
const note = { reason: "It means something else", source: null };

const { database, client } = await testClient();

const wait = unmappedIn(client);
const stored = async (number: string) =>
  toStoredDraw(await client.draw.findUniqueOrThrow({ where: { number }, select: storedDrawSelect }));
const versionOf = async (wanted: string) =>
  (await readCategories(client)).versions.find(({ slug }) => slug === wanted)!;
const kinds = async (number: string) =>
  (await client.drawRevision.findMany({ where: { draw: { number } }, orderBy: { revision: "asc" } })).map(
    ({ kind }) => kind,
  );
const counts = async () => [
  await client.drawRevision.count(),
  await client.versionRevision.count(),
  await client.categoryRevision.count(),
];

async function name(text: string, chosen: string, role: NameRole = "alias"): Promise<MappingId> {
  expect(await classifyName(client, { name: text, chosen, role }, by, note)).toMatchObject({ ok: true });
  const of = chosen === "general" ? "category" : "version";
  const where = { where: { kind: "classify" as const }, orderBy: { id: "desc" as const } };
  const { id } = (await (of === "version"
    ? client.versionRevision.findFirst(where)
    : client.categoryRevision.findFirst(where)))!;
  return { of, id };
}
async function planned(naming: MappingId): Promise<UndoPlan> {
  const result = await planUndo(client, naming, await readCategories(client));
  if (!result.ok) throw new Error(result.reason);
  return result.plan;
}
const undo = async (naming: MappingId) => undoMapping(client, naming, (await planned(naming)).digest, by, note);
const sorted = (numbers: readonly string[]) => [...numbers].sort();

describe("undoing what a name was said to mean", () => {
  it("takes the name off and lets its draws wait again, hidden ones too, each by one revision, in one act", async () => {
    const numbers = [
      ...(await wait("Undo me", 2)),
      ...(await wait("UNDO me!", 1)),
      ...(await wait("Undo me", 1, { hidden: true })),
    ];
    const before = await versionOf("military-2026-v1");
    const naming = await name("Undo me", "military-2026-v1");
    const plan = await planned(naming);
    expect(plan).toMatchObject({
      meaning: { category: "military", version: "military-2026-v1" },
      by: "Ada",
      reason: note.reason,
      kept: [],
    });
    const [written, version] = [await counts(), await client.dataVersion.findUniqueOrThrow({ where: { id: 1 } })];
    const result = await undoMapping(client, naming, plan.digest, { id: "user-2", name: "Bo" }, note);
    expect(result.ok && sorted(result.numbers)).toEqual(sorted(numbers));
    for (const number of numbers) {
      expect(await stored(number)).toMatchObject({ category: null, version: null, source: "feed", revision: 3 });
      expect(await kinds(number)).toEqual(["import", "classify", "unclassify"]);
    }
    expect(await versionOf("military-2026-v1")).toEqual({ ...before, revision: before.revision + 2 });
    expect(
      await client.versionRevision.findFirst({
        where: { versionSlug: "military-2026-v1" },
        orderBy: { revision: "desc" },
      }),
    ).toMatchObject({ kind: "unclassify", userName: "Bo", reason: note.reason });
    expect(await counts()).toEqual([written[0]! + 4, written[1]! + 1, written[2]]);
    expect((await client.dataVersion.findUniqueOrThrow({ where: { id: 1 } })).version).toBe(version.version + 1n);
    expect(await undoMapping(client, naming, plan.digest, by, note)).toEqual({ ok: false, reason: "gone" });
    // It can be said anew what it means.
    expect(
      await classifyName(client, { name: "Undo me", chosen: "transport-2026-v2", role: "alias" }, by, note),
    ).toMatchObject({ ok: true });
    expect(await brokenHistories(client)).toEqual([]);
  });

  it("gives a version without an official name its own name back, and a category its round names", async () => {
    await wait("STEM Occupations, 2026-Version 3", 1);
    const stem = await versionOf("stem-2026");
    expect(await undo(await name("STEM Occupations, 2026-Version 3", "stem-2026", "officialEn"))).toMatchObject({
      ok: true,
    });
    expect(await versionOf("stem-2026")).toEqual({ ...stem, revision: stem.revision + 2 });
    const numbers = await wait("All programs", 1);
    const general = async () => (await readCategories(client)).categories.find(({ slug }) => slug === "general")!;
    const before = await general();
    expect(await undo(await name("All programs", "general"))).toEqual({ ok: true, numbers });
    expect(await general()).toEqual({ ...before, revision: before.revision + 2 });
    expect(await stored(numbers[0]!)).toMatchObject({ category: null });
  });

  it("leaves draws whose class was changed since, and those that came with it, and names them", async () => {
    const [changed, edited, restored, late, renamed] = (await wait("Left", 5)) as [
      string,
      string,
      string,
      string,
      string,
    ];
    const naming = await name("Left", "military-2026-v1");
    const save = async (number: string, more: Partial<StoredDraw>) => {
      const { hidden: _hidden, ...draw } = await stored(number);
      expect(await editDraw(client, number, { ...draw, ...more }, draw.revision, by, note)).toMatchObject({ ok: true });
    };
    await save(changed, { category: "general", version: null });
    await save(edited, { cutoff: 444 });
    await save(renamed, { roundName: "Another name" });
    await changeDraw(client, restored, { kind: "restore", revision: 1 }, 2, by, "Not this one");
    await changeDraw(client, restored, { kind: "restore", revision: 2 }, 3, by, "It is");
    const [came] = await wait("Left", 1, {
      category: "military",
      version: "military-2026-v1",
      date: isoDate("2026-09-30"),
    });
    const plan = await planned(naming);
    expect(sorted(plan.waits.map(({ number }) => number))).toEqual(sorted([edited, late]));
    expect(sorted(plan.kept.map(({ number }) => number))).toEqual(sorted([changed, restored, renamed, came!]));
    expect(await undo(naming)).toMatchObject({ ok: true });
    expect(await stored(edited)).toMatchObject({ category: null, cutoff: 444, revision: 4 });
    expect(await stored(changed)).toMatchObject({ category: "general", revision: 3 });
    for (const number of [restored, renamed, came!])
      expect(await stored(number)).toMatchObject({ version: "military-2026-v1" });
    expect(await brokenHistories(client)).toEqual([]);
  });

  it("is of this mapping alone, not of one before it that was undone by hand", async () => {
    const [first] = (await wait("Twice", 1)) as [string];
    const before = await name("Twice", "military-2026-v1");
    const { position: _position, ...version } = await versionOf("military-2026-v1");
    await changeVersion(
      client,
      version.slug,
      {
        kind: "save",
        texts: textsOfVersion({ ...version, aliases: version.aliases.filter((each) => each !== "Twice") }),
      },
      version.revision,
      today,
      by,
      note,
    );
    const [second] = await wait("Twice", 1);
    const plan = await planned(await name("Twice", "military-2026-v1"));
    expect(await undoMapping(client, before, plan.digest, by, note)).toEqual({ ok: false, reason: "gone" });
    expect(plan.waits.map(({ number }) => number)).toEqual([second]);
    expect(plan.kept.map(({ number }) => number)).toEqual([first]);
  });

  it.each([
    ["Again, again", "military-2026-v1"],
    ["Again for all", "general"],
  ])("stands for the newest act alone once %j was undone and said again", async (text, chosen) => {
    const standing = async (...namings: MappingId[]) => {
      const all = await readCategories(client);
      return Promise.all(namings.map((each) => stands(client, each, all)));
    };
    await wait(text, 1);
    await wait(`${text}, another`, 1);
    const first = await name(text, chosen);
    const other = await name(`${text}, another`, chosen);
    expect(await standing(first, other)).toEqual([true, true]);
    expect(await undo(first)).toMatchObject({ ok: true });
    const second = await name(text, chosen);
    expect(await standing(first, second)).toEqual([false, true]);
    expect(await standing(other)).toEqual([true]);
    expect(await planUndo(client, first, await readCategories(client))).toEqual({ ok: false, reason: "gone" });
    expect(await undo(second)).toMatchObject({ ok: true });
    expect(await standing(first, second)).toEqual([false, false]);
  });

  it("is refused when it is not what was shown, when the name is gone, when it stands elsewhere, and for no such act; nothing is written", async () => {
    const [number] = (await wait("Refused", 1)) as [string];
    const naming = await name("Refused", "military-2026-v1");
    const { digest } = await planned(naming);
    const { hidden: _hidden, ...draw } = await stored(number);
    await editDraw(client, number, { ...draw, cutoff: 444 }, draw.revision, by, note);
    const before = await counts();
    expect(await undoMapping(client, naming, digest, by, note)).toEqual({ ok: false, reason: "stale" });
    expect(await undoMapping(client, { of: "version", id: 1 }, digest, by, note)).toEqual({
      ok: false,
      reason: "not_found",
    });
    expect(await undoMapping(client, { of: "category", id: 999_999 }, digest, by, note)).toEqual({
      ok: false,
      reason: "not_found",
    });
    expect(await counts()).toEqual(before);
    const edit = async (change: (aliases: readonly string[]) => string[]) => {
      const { position: _position, ...version } = await versionOf("military-2026-v1");
      expect(
        await changeVersion(
          client,
          version.slug,
          { kind: "save", texts: textsOfVersion({ ...version, aliases: change(version.aliases) }) },
          version.revision,
          today,
          by,
          note,
        ),
      ).toMatchObject({ ok: true });
    };
    // The form refuses a name twice; what was entered before it did so may hold one.
    await client.categoryVersion.update({
      where: { slug: "military-2026-v1" },
      data: { aliases: { push: "REFUSED!" } },
    });
    expect(await planUndo(client, naming, await readCategories(client))).toEqual({ ok: false, reason: "still_known" });
    await edit((aliases) => aliases.filter((each) => each !== "Refused"));
    expect(await planUndo(client, naming, await readCategories(client))).toEqual({ ok: false, reason: "gone" });
    expect(await stored(number)).toMatchObject({ version: "military-2026-v1" });
  });

  it("is done once when several ask at the same moment, and loses no edit", async () => {
    const numbers = await wait("Contested", 8);
    const naming = await name("Contested", "military-2026-v1");
    const { digest } = await planned(naming);
    const drawn = await Promise.all(numbers.map(stored));
    const [edit, ...undone] = await Promise.all([
      editDraw(client, numbers[0]!, { ...drawn[0]!, cutoff: 444 }, 2, by, note),
      ...[1, 2, 3].map(() => undoMapping(client, naming, digest, by, note)),
    ]);
    const done = undone.filter(({ ok }) => ok).length;
    // An edit that came first makes it another plan; one that came second is stale.
    expect(done).toBe(edit.ok ? 0 : 1);
    for (const number of numbers.slice(1))
      expect(await kinds(number)).toEqual(["import", "classify", ...(done ? ["unclassify"] : [])]);
    expect(await brokenHistories(client)).toEqual([]);
  });

  it("writes nothing at all when one draw cannot be written", async () => {
    const numbers = await wait("Halfway", 3);
    const naming = await name("Halfway", "military-2026-v1");
    const { digest } = await planned(naming);
    await database.asOwner(
      `CREATE FUNCTION stop_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'stop'; END $$`,
    );
    await database.asOwner(
      `CREATE TRIGGER stop_here BEFORE UPDATE ON draw FOR EACH ROW WHEN (NEW.number = '${numbers[0]}') EXECUTE ` +
        "FUNCTION stop_here()",
    );
    const before = await counts();
    await expect(undoMapping(client, naming, digest, by, note)).rejects.toThrow(/stop/);
    expect(await counts()).toEqual(before);
    expect((await versionOf("military-2026-v1")).aliases).toContain("Halfway");
    await database.asOwner("DROP TRIGGER stop_here ON draw");
  });
});
