import { describe, expect, it } from "vitest";
import { classifyRoundName } from "@/lib/rules/category/round-name";
import { isoDate } from "@/lib/rules/time/iso-date";
import { textsOfNext } from "@/lib/rules/category/version-entry";
import { storedDrawSelect, toStoredDraw } from "../rows";
import { classifyName } from "./map-name";
import { editDraw } from "./save-draw";
import { createVersion } from "./save-version";
import { unmappedIn } from "./unmapped-draws.fixture";
import { readCategories } from "./write-record";
import { testClient } from "../test-client.fixture";

const by = { id: "user-1", name: "Ada" };
const note = { reason: "The notice says so", source: null };
const today = isoDate("2026-10-02");
const NAME = "Education Occupations, 2026-Version 2";

const { database, client } = await testClient();

const wait = unmappedIn(client);
const stored = async (number: string) =>
  toStoredDraw(await client.draw.findUniqueOrThrow({ where: { number }, select: storedDrawSelect }));
const revisions = (number: string) =>
  client.drawRevision.findMany({ where: { draw: { number } }, orderBy: { revision: "asc" } });
const counts = async () => [
  await client.drawRevision.count(),
  await client.versionRevision.count(),
  await client.categoryRevision.count(),
];

/** Each draw is what its last revision says, and has as many revisions as its number of saves. */
async function holds(): Promise<void> {
  for (const row of await client.draw.findMany({
    select: { ...storedDrawSelect, revisions: { orderBy: { revision: "asc" } } },
  })) {
    const { revisions: all, ...draw } = row;
    expect(all.map(({ revision }) => revision)).toEqual(Array.from({ length: draw.revision }, (_, index) => index + 1));
    expect(all.at(-1)!.after).toEqual(toStoredDraw(draw));
  }
}

describe("a name that waits", () => {
  it("becomes a name of the version and classifies every draw under it, as one act", async () => {
    const waiting = [
      ...(await wait(NAME, 3)),
      ...(await wait("EDUCATION occupations (2026 Version 2)", 1)),
      ...(await wait(NAME, 1, { hidden: true, date: isoDate("2026-09-30") })),
    ];
    const other = await wait("Something else", 1);
    const version = await client.dataVersion.findUniqueOrThrow({ where: { id: 1 } });
    const result = await classifyName(
      client,
      { name: NAME.toUpperCase(), chosen: "education-2026", role: "alias" },
      by,
      note,
    );
    expect(result.ok && [...result.numbers].sort()).toEqual([...waiting].sort());
    for (const number of waiting) {
      expect(await stored(number)).toMatchObject({
        category: "education",
        version: "education-2026",
        source: "feed",
        revision: 2,
      });
      expect((await revisions(number))[1]).toMatchObject({ kind: "classify", userName: "Ada", reason: note.reason });
    }
    expect(await stored(other[0]!)).toMatchObject({ category: null, revision: 1 });
    expect(
      await client.versionRevision.findMany({ where: { versionSlug: "education-2026" }, orderBy: { revision: "asc" } }),
    ).toMatchObject([{}, { kind: "classify", after: { aliases: [NAME], revision: 2 } }]);
    expect(classifyRoundName(NAME, (await readCategories(client)).shown)).toEqual({
      category: "education",
      version: "education-2026",
    });
    expect((await client.dataVersion.findUniqueOrThrow({ where: { id: 1 } })).version).toBe(version.version + 1n);
    await holds();
  });

  it("that means this already classifies those that wait, and is not written twice; one that means something else is refused", async () => {
    const late = await wait(NAME, 1, { date: isoDate("2026-09-29") });
    const before = await counts();
    expect(await classifyName(client, { name: NAME, chosen: "general", role: "alias" }, by, note)).toEqual({
      ok: false,
      reason: "means_other",
      meaning: { category: "education", version: "education-2026" },
    });
    expect(
      await classifyName(client, { name: "General", chosen: "education-2026", role: "alias" }, by, note),
    ).toMatchObject({ ok: false, reason: "means_other" });
    expect(await counts()).toEqual(before);
    expect(await classifyName(client, { name: NAME, chosen: "education-2026", role: "alias" }, by, note)).toMatchObject(
      { ok: true, numbers: late },
    );
    expect(await counts()).toEqual([before[0]! + 1, before[1], before[2]]);
    expect(await classifyName(client, { name: NAME, chosen: "education-2026", role: "alias" }, by, note)).toEqual({
      ok: false,
      reason: "nothing_waits",
    });
    expect(
      await classifyName(client, { name: "Something else", chosen: "education", role: "alias" }, by, note),
    ).toEqual({ ok: false, reason: "no_choice" });
    expect(await classifyName(client, { name: "…", chosen: "education-2026", role: "alias" }, by, note)).toEqual({
      ok: false,
      reason: "no_letters",
    });
  });

  it("becomes the official one of a version without any, and a round name of a category without versions", async () => {
    await wait("STEM Occupations, 2026-Version 3", 2);
    expect(
      await classifyName(
        client,
        { name: "STEM Occupations, 2026-Version 3", chosen: "stem-2026", role: "officialEn" },
        by,
        note,
      ),
    ).toMatchObject({ ok: true });
    const { versions } = await readCategories(client);
    expect(versions.find(({ slug }) => slug === "stem-2026")).toMatchObject({
      officialName: { en: "STEM Occupations, 2026-Version 3", fr: null },
      name: { en: "STEM Occupations, 2026-Version 3" },
      nameIsOurs: { en: false, fr: true },
    });
    await wait("Stem again", 1);
    expect(
      await classifyName(client, { name: "Stem again", chosen: "stem-2026", role: "officialEn" }, by, note),
    ).toEqual({ ok: false, reason: "role_taken" });
    const numbers = await wait("All programs", 2);
    expect(
      await classifyName(client, { name: "All programs", chosen: "general", role: "alias" }, by, note),
    ).toMatchObject({ ok: true, numbers });
    const { categories } = await readCategories(client);
    expect(categories.find(({ slug }) => slug === "general")!.roundNames.map(({ en }) => en)).toEqual([
      "No Program Specified",
      "All programs",
      "General",
    ]);
    await holds();
  });

  it("is mapped once when several people map it to different things at the same moment", async () => {
    const numbers = await wait("Contested", 12);
    const results = await Promise.all(
      ["transport-2026-v2", "military-2026-v1", "general", "transport-2026-v2"].map((chosen) =>
        classifyName(client, { name: "Contested", chosen, role: "alias" }, by, note),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const number of numbers)
      expect((await revisions(number)).map(({ kind }) => kind)).toEqual(["import", "classify"]);
    expect(
      new Set((await Promise.all(numbers.map(stored))).map(({ category, version }) => `${category} ${version}`)).size,
    ).toBe(1);
    await holds();
  });

  it("loses nothing when draws are edited while it is mapped", async () => {
    const numbers = await wait("Busy", 12);
    const drawn = await Promise.all(numbers.map(stored));
    const [mapped, ...edits] = await Promise.all([
      classifyName(client, { name: "Busy", chosen: "military-2026-v1", role: "alias" }, by, note),
      ...drawn.map(({ hidden: _hidden, ...draw }) =>
        editDraw(client, draw.number, { ...draw, cutoff: 444 }, 1, by, note),
      ),
    ]);
    expect(mapped).toMatchObject({ ok: true });
    for (const [index, number] of numbers.entries()) {
      const draw = await stored(number);
      expect(draw.version).toBe("military-2026-v1");
      // An edit that came second is stale, one that came first is kept.
      expect(draw.cutoff).toBe(edits[index]!.ok ? 444 : 500);
    }
    await holds();
  });

  it("is taken by a version that is made for it, with its draws, in the same act", async () => {
    const numbers = await wait("Physicians, 2027-Version 2", 2);
    const { versions } = await readCategories(client);
    const texts = {
      ...textsOfNext(versions.find(({ slug }) => slug === "physicians-2026-v1")!),
      officialEn: "Physicians, 2027-Version 2",
      ownFr: "Médecins 2027",
      listYear: "2027",
    };
    expect(
      await createVersion(client, "physicians", texts, today, by, note, "Physicians, 2027-Version 2"),
    ).toMatchObject({ ok: true, record: { slug: "physicians-2027" }, classified: numbers });
    for (const number of numbers)
      expect(await stored(number)).toMatchObject({ version: "physicians-2027", revision: 2 });
    await holds();
  });

  it("writes nothing at all when one draw cannot be written", async () => {
    const numbers = await wait("Halfway", 3);
    await database.asOwner(
      `CREATE FUNCTION stop_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'stop'; END $$`,
    );
    await database.asOwner(
      `CREATE TRIGGER stop_here BEFORE UPDATE ON draw FOR EACH ROW WHEN (NEW.number = '${numbers[2]}') EXECUTE ` +
        "FUNCTION stop_here()",
    );
    const before = await counts();
    await expect(
      classifyName(client, { name: "Halfway", chosen: "military-2026-v1", role: "alias" }, by, note),
    ).rejects.toThrow(/stop/);
    expect(await counts()).toEqual(before);
    for (const number of numbers) expect(await stored(number)).toMatchObject({ category: null, revision: 1 });
    await database.asOwner("DROP TRIGGER stop_here ON draw");
  });
});
