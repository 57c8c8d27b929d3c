import { describe, expect, it, vi } from "vitest";
import { readReference } from "../../../prisma/reference/read";
import { textsOfCategory } from "@/lib/rules/category/entry";
import type { StoredCategory, StoredVersion } from "@/lib/rules/category/stored";
import { textsOfCorrection } from "@/lib/rules/correction/entry";
import { textsOfEvent } from "@/lib/rules/event/entry";
import { storedEventSchema } from "@/lib/rules/event/stored-schema";
import type { Texts } from "@/lib/rules/record/form-reader";
import { isoDate } from "@/lib/rules/time/iso-date";
import { textsOfNext, textsOfVersion } from "@/lib/rules/category/version-entry";
import { fromDraw, storedDrawSelect, toStoredCorrection, toStoredDraw } from "../rows";
import { changeDraw } from "./change-draw";
import { changeCategory, createCategory } from "./save-category";
import { changeCorrection, createCorrection } from "./save-correction";
import { editDraw } from "./save-draw";
import { changeEvent } from "./save-event";
import { changeVersion, createVersion } from "./save-version";
import { readCategories } from "./write-record";
import { testClient } from "../test-client.fixture";

const today = isoDate("2026-10-02");
const by = { id: "user-1", name: "Ada" };
const note = { reason: "The instruction says so", source: "https://www.canada.ca/" };
const free = () => false;

const { database, client } = await testClient();

const category = async (slug: string) => (await readCategories(client)).categories.find((each) => each.slug === slug)!;
const version = async (slug: string): Promise<StoredVersion> => {
  const { position: _position, ...found } = (await readCategories(client)).versions.find((each) => each.slug === slug)!;
  return found;
};
const correction = async (id: number) =>
  toStoredCorrection(await client.correction.findUniqueOrThrow({ where: { id } }));
const ofVersion = (slug: string) =>
  client.versionRevision.findMany({
    where: { versionSlug: slug },
    orderBy: { revision: "asc" },
    omit: { id: true, versionSlug: true, at: true },
  });
const dataVersion = async () => (await client.dataVersion.findUniqueOrThrow({ where: { id: 1 } })).version;
const edit = (texts: Texts) => ({ kind: "save", texts }) as const;
const codes = (result: { ok: boolean; problems?: readonly { field: string; code: string }[] }) =>
  result.problems?.map(({ field, code }) => `${field} ${code}`);

/** Returns once another session waits for a lock in this database. */
const somebodyWaits = () =>
  vi.waitFor(
    async () =>
      expect(
        await client.$queryRaw`SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      ).toHaveLength(1),
    { timeout: 4000, interval: 20 },
  );

describe("the reference files", () => {
  it("begin the history of every category, version and correction as it stands", async () => {
    const { categories, versions } = await readCategories(client);
    expect(categories).toHaveLength(16);
    expect(categories.map(({ position }) => position)).toEqual(categories.map((_, index) => (index + 1) * 10));
    for (const stored of categories) {
      expect(await client.categoryRevision.findMany({ where: { categorySlug: stored.slug } })).toMatchObject([
        { revision: 1, kind: "seed", before: null, after: stored },
      ]);
    }
    for (const { position: _position, ...stored } of versions)
      expect(await ofVersion(stored.slug)).toMatchObject([{ revision: 1, kind: "seed", before: null, after: stored }]);
    const { corrections } = readReference();
    expect(await client.correctionRevision.count()).toBe(corrections.length);
    for (const row of await client.correction.findMany({ include: { revisions: true } }))
      expect(row.revisions).toMatchObject([{ revision: 1, kind: "seed", after: toStoredCorrection(row) }]);
  });
});

describe("a version", () => {
  it("is edited with its list, in one revision, and every page learns of it", async () => {
    const before = await version("stem-2026");
    const raised = await dataVersion();
    const occupations = ["00012", ...before.occupations.slice(1)];
    const result = await changeVersion(
      client,
      "stem-2026",
      edit({ ...textsOfVersion({ ...before, occupations }), minMonths: "value", minMonthsValue: "18" }),
      1,
      today,
      by,
      note,
    );
    const after = {
      ...before,
      occupations,
      rules: { ...before.rules, minMonths: { state: "value", value: 18 } },
      revision: 2,
    };
    expect(result).toEqual({ ok: true, record: after, classified: [] });
    expect(await version("stem-2026")).toEqual(after);
    expect((await ofVersion("stem-2026"))[1]).toEqual({
      revision: 2,
      kind: "edit",
      userId: "user-1",
      userName: "Ada",
      ...note,
      before,
      after,
    });
    expect(await dataVersion()).toBe(raised + 1n);
  });

  it("is restored as an older revision says, by a revision", async () => {
    const now = await version("stem-2026");
    const result = await changeVersion(client, "stem-2026", { kind: "restore", revision: 1 }, 2, today, by, note);
    const first = (await ofVersion("stem-2026"))[0]!.after as unknown as StoredVersion;
    expect(result).toMatchObject({ ok: true, record: { ...first, revision: 3 } });
    expect(await version("stem-2026")).toEqual({ ...first, revision: 3 });
    expect((await ofVersion("stem-2026"))[2]).toMatchObject({ kind: "restore", before: now });
    expect(await changeVersion(client, "stem-2026", { kind: "restore", revision: 99 }, 3, today, by, note)).toEqual({
      ok: false,
      reason: "no_revision",
    });
    expect(
      await changeVersion(client, "stem-2026", { kind: "restore", revision: 1 }, 3, today, by, note),
    ).toMatchObject({ ok: false, reason: "unchanged" });
  });

  it("of an older revision is refused, and one of several at the same moment gets through", async () => {
    const texts = textsOfVersion(await version("stem-2026"));
    expect(
      await changeVersion(client, "stem-2026", edit({ ...texts, listYear: "2030" }), 1, today, by, note),
    ).toMatchObject({ ok: false, reason: "stale", current: { revision: 3 } });
    const results = await Promise.all(
      ["2031", "2032", "2033", "2034"].map((listYear) =>
        changeVersion(client, "stem-2026", edit({ ...texts, listYear }), 3, today, by, note),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((each) => !each.ok && each.reason === "stale")).toHaveLength(3);
    expect(await ofVersion("stem-2026")).toHaveLength(4);
  });

  it("that is new is made once when sent several times at the same moment, with names nobody else takes meanwhile", async () => {
    const texts = {
      ...textsOfNext(await version("trades-2026-v3")),
      officialEn: "Trades Occupations, 2027-Version 4",
      ownFr: "Métiers 2027",
      listYear: "2027",
      effectiveFrom: "2027-01-01",
      effectiveTo: "2027-12-31",
    };
    const results = await Promise.all([1, 2, 3].map(() => createVersion(client, "trades", texts, today, by, note)));
    expect(results.map((each) => each.ok && each.record.slug)).toEqual(["trades-2027", "trades-2027", "trades-2027"]);
    expect(await ofVersion("trades-2027")).toHaveLength(1);
    const others = await Promise.all(
      ["stem", "transport"].map((slug) =>
        createVersion(client, slug, { ...texts, officialEn: "One name", listYear: "2028" }, today, by, note),
      ),
    );
    expect(others.filter(({ ok }) => ok)).toHaveLength(1);
    expect(others.flatMap((each) => codes(each) ?? [])).toEqual(["officialEn name_taken"]);
  });

  it("classifies what waits under one of its own names, and under no other", async () => {
    await client.draw.create({
      data: fromDraw({
        number: "9100",
        date: isoDate("2026-09-29"),
        drawnAt: null,
        drawnAtAbsence: null,
        tieBreakAbsence: null,
        roundName: "Odd Trades, 2031",
        category: null,
        version: null,
        cutoff: 500,
        invitations: 1,
        tieBreakAt: null,
        programs: [],
        poolAsOf: null,
        instructionUrl: null,
        source: "feed",
        notice: null,
      }),
    });
    const texts = {
      ...textsOfNext(await version("trades-2026-v3")),
      officialEn: "Other Trades, 2031",
      ownFr: "Métiers 2031",
      listYear: "2031",
    };
    expect(codes(await createVersion(client, "trades", texts, today, by, note, "Odd Trades, 2031"))).toEqual([
      "aliases name_missing",
    ]);
    expect((await readCategories(client)).versions.map(({ slug }) => slug)).not.toContain("trades-2031");
    const made = await createVersion(
      client,
      "trades",
      { ...texts, aliases: "ODD trades 2031" },
      today,
      by,
      note,
      "Odd Trades, 2031",
    );
    expect(made).toMatchObject({ ok: true, record: { slug: "trades-2031" }, classified: ["9100"] });
  });

  it("of the same names is made again after the first was removed", async () => {
    const texts = {
      ...textsOfNext(await version("trades-2026-v3")),
      officialEn: "Trades, 2032",
      ownFr: "Métiers 2032",
      listYear: "2032",
    };
    expect(await createVersion(client, "trades", texts, today, by, note)).toMatchObject({
      ok: true,
      record: { slug: "trades-2032" },
    });
    await changeVersion(client, "trades-2032", { kind: "hide" }, 1, today, by, note);
    expect(await createVersion(client, "trades", texts, today, by, note)).toMatchObject({
      ok: true,
      record: { slug: "trades-2032-2", hidden: false },
    });
    await changeVersion(client, "trades-2032-2", { kind: "hide" }, 1, today, by, note);
  });

  it("is refused where its days overlap another's, by the command and by the database itself, also at the same moment", async () => {
    const texts = {
      ...textsOfVersion(await version("trades-2027")),
      officialEn: "",
      ownEn: "Other",
      ownFr: "Autres",
      listYear: "2027",
      effectiveFrom: "2027-12-31",
      effectiveTo: "2028-12-31",
    };
    expect(codes(await createVersion(client, "trades", texts, today, by, note))).toEqual(["effectiveFrom overlap"]);
    await expect(
      client.$executeRawUnsafe(
        "UPDATE category_version SET effective_from = '2027-06-01', effective_to = '2028-01-01' WHERE slug = " +
          "'trades-v2'",
      ),
    ).rejects.toThrow(/overlaps trades-2027/);
    // A bound that is not established is no overlap.
    await client.$executeRawUnsafe("UPDATE category_version SET effective_to = NULL WHERE slug = 'trades-2027'");
    await client.$executeRawUnsafe(
      "UPDATE category_version SET effective_to = '2027-12-31' WHERE slug = 'trades-2027'",
    );
    const rows = ["a", "b"].map(
      (
        slug,
      ) => `INSERT INTO category_version (slug, category, position, name_en, name_fr, name_en_is_ours, name_fr_is_ours, aliases, list_year, effective_from, effective_to, rules)
      VALUES ('${slug}', 'trades', ${slug === "a" ? 90 : 91}, 'x', 'x', true, true, '{}', '2029', '2029-01-01', '2029-12-31', '{}')`,
    );
    // The second waits for the first, whose row it cannot see before the commit.
    let second: Promise<unknown> = Promise.resolve();
    await client.$transaction(async (tx) => {
      await tx.$executeRawUnsafe(rows[0]!);
      second = client.$executeRawUnsafe(rows[1]!);
      second.catch(() => {});
      await somebodyWaits();
    });
    await expect(second).rejects.toThrow(/b overlaps a/);
    await client.$executeRawUnsafe("DELETE FROM category_version WHERE slug IN ('a', 'b')");
  });

  it("is removed only while no draw bears it, and no draw takes it afterwards", async () => {
    expect(await changeVersion(client, "trades-v1", { kind: "hide" }, 1, today, by, note)).toEqual({
      ok: false,
      reason: "has_draws",
    });
    expect(await changeVersion(client, "trades-2027", { kind: "hide" }, 1, today, by, note)).toMatchObject({
      ok: true,
      record: { hidden: true, revision: 2 },
    });
    expect(
      (await readCategories(client)).shown.find(({ slug }) => slug === "trades")!.versions.map(({ slug }) => slug),
    ).not.toContain("trades-2027");
    await expect(
      client.$executeRawUnsafe("UPDATE draw SET category = 'trades', version = 'trades-2027' WHERE number = '379'"),
    ).rejects.toThrow(/is removed/);
    expect(
      await changeVersion(
        client,
        "trades-2027",
        edit(textsOfVersion({ ...(await version("trades-2027")), listYear: "2040" })),
        2,
        today,
        by,
        note,
      ),
    ).toMatchObject({ ok: false, reason: "hidden" });
    // Its name is free while it is removed, and keeps it out once another has taken it.
    const taken = await changeVersion(
      client,
      "trades-2026-v3",
      edit({ ...textsOfVersion(await version("trades-2026-v3")), aliases: "trades occupations 2027 version 4" }),
      1,
      today,
      by,
      note,
    );
    expect(taken.ok).toBe(true);
    expect(codes(await changeVersion(client, "trades-2027", { kind: "show" }, 2, today, by, note))).toEqual([
      "officialEn name_taken",
    ]);
    await changeVersion(client, "trades-2026-v3", { kind: "restore", revision: 1 }, 2, today, by, note);
    expect(await changeVersion(client, "trades-2027", { kind: "show" }, 2, today, by, note)).toMatchObject({
      ok: true,
      record: { hidden: false, revision: 3 },
    });
  });
});

describe("a category", () => {
  const blank = {
    definitionEn: "Who",
    definitionFr: "Qui",
    kind: "occupation",
    introduced: "2026-09-01",
    retired: "",
    roundNames: "",
    position: "111",
  };
  const space: Texts = {
    ...blank,
    nameEn: "Space occupations",
    nameFr: "Métiers de l’espace",
    shortNameEn: "Space",
    shortNameFr: "Espace",
  };

  it("that is new stands among the others under a slug of its own, made once", async () => {
    const results = await Promise.all(
      [1, 2].map(() => createCategory(client, space, today, by, { reason: null, source: null }, free)),
    );
    expect(results.map((each) => each.ok && each.record.slug)).toEqual(["space", "space"]);
    expect((await readCategories(client)).shown.map(({ slug }) => slug).slice(9, 13)).toEqual([
      "researchers",
      "military",
      "space",
      "cec",
    ]);
    // Names of its own, of which the short one gives the same slug.
    const like: Texts = {
      ...space,
      nameEn: "Other",
      nameFr: "Autres",
      shortNameEn: "2 Space",
      shortNameFr: "2 Espace",
    };
    expect(codes(await createCategory(client, like, today, by, note, free))).toEqual(["position place_taken"]);
    const second = await createCategory(
      client,
      { ...like, position: "112" },
      today,
      by,
      note,
      (slug) => slug === "space-2",
    );
    expect(second.ok && second.record.slug).toBe("space-3");
  });

  it("is edited, restored and removed, each by a revision", async () => {
    const first = await category("space");
    expect(
      await changeCategory(
        client,
        "space",
        edit({ ...textsOfCategory(first), retired: "2026-10-01" }),
        1,
        today,
        by,
        note,
      ),
    ).toMatchObject({ ok: true, record: { retired: "2026-10-01", revision: 2 } });
    expect(await changeCategory(client, "space", edit(space), 1, today, by, note)).toMatchObject({
      ok: false,
      reason: "stale",
    });
    expect(await changeCategory(client, "space", { kind: "restore", revision: 1 }, 2, today, by, note)).toMatchObject({
      ok: true,
      record: { ...first, revision: 3 },
    });
    expect(await changeCategory(client, "space", { kind: "hide" }, 3, today, by, note)).toMatchObject({ ok: true });
    expect((await readCategories(client)).shown.map(({ slug }) => slug)).not.toContain("space");
    expect(await changeCategory(client, "cec", { kind: "hide" }, 1, today, by, note)).toEqual({
      ok: false,
      reason: "has_draws",
    });
    const kinds = await client.categoryRevision.findMany({
      where: { categorySlug: "space" },
      orderBy: { revision: "asc" },
      select: { kind: true, after: true },
    });
    expect(kinds.map(({ kind }) => kind)).toEqual(["create", "edit", "restore", "hide"]);
    expect(kinds.at(-1)!.after as unknown as StoredCategory).toEqual(await category("space"));
  });

  it("of the same names is made again after the first was removed, at a place that is free", async () => {
    const texts = { ...space, nameEn: "Sea occupations", shortNameEn: "Sea", position: "113" };
    const first = await createCategory(client, texts, today, by, note, free);
    expect(first).toMatchObject({ ok: true, record: { slug: "sea" } });
    await changeCategory(client, "sea", { kind: "hide" }, 1, today, by, note);
    const again = await createCategory(client, texts, today, by, note, free);
    expect(again.ok ? again.record.hidden : codes(again)).toEqual(["position place_taken"]);
  });

  it("is not shown again while a name of one of its versions means something else", async () => {
    const texts = { ...space, nameEn: "Lake occupations", shortNameEn: "Lake", position: "114" };
    await createCategory(client, texts, today, by, note, free);
    await createVersion(
      client,
      "lake",
      { ...textsOfNext(null), officialEn: "Lake Occupations, 2026", ownFr: "Lacs", listYear: "2026", aliases: "Lakes" },
      today,
      by,
      note,
    );
    await changeCategory(client, "lake", { kind: "hide" }, 1, today, by, note);
    const rival = await version("stem-2026");
    const aliases = (texts: readonly string[]) => edit(textsOfVersion({ ...rival, aliases: texts }));
    expect(await changeVersion(client, "stem-2026", aliases(["LAKES"]), rival.revision, today, by, note)).toMatchObject(
      { ok: true },
    );
    expect(codes(await changeCategory(client, "lake", { kind: "show" }, 2, today, by, note))).toEqual([
      "roundNames name_taken",
    ]);
    await changeVersion(client, "stem-2026", aliases(rival.aliases), rival.revision + 1, today, by, note);
    expect(await changeCategory(client, "lake", { kind: "show" }, 2, today, by, note)).toMatchObject({
      ok: true,
      record: { hidden: false },
    });
  });

  const draw = (number: string, category: string) =>
    ({
      number,
      date: isoDate("2026-09-30"),
      drawnAt: null,
      drawnAtAbsence: null,
      tieBreakAbsence: null,
      roundName: `Round ${number}`,
      category,
      version: null,
      cutoff: 500,
      invitations: 1,
      tieBreakAt: null,
      programs: [],
      poolAsOf: null,
      instructionUrl: null,
      source: "admin",
      notice: null,
    }) as const;

  it("that is being removed is given to no draw: the draw waits for the commit", async () => {
    let drawn: Promise<unknown> = Promise.resolve();
    await client.$transaction(async (tx) => {
      await tx.$executeRawUnsafe("SELECT 1 FROM category WHERE slug = 'space-3' FOR UPDATE");
      await tx.$executeRawUnsafe("UPDATE category SET hidden = true WHERE slug = 'space-3'");
      drawn = client.draw.create({ data: fromDraw(draw("9000", "space-3")) });
      drawn.catch(() => {});
      await somebodyWaits();
    });
    await expect(drawn).rejects.toThrow();
    await client.$executeRawUnsafe("UPDATE category SET hidden = false WHERE slug = 'space-3'");
  });

  it("that is being given to a draw is not removed: the removal waits for the commit", async () => {
    let removed: ReturnType<typeof changeCategory> | null = null;
    await client.$transaction(async (tx) => {
      await tx.draw.create({ data: fromDraw(draw("9001", "space-3")) });
      removed = changeCategory(client, "space-3", { kind: "hide" }, 1, today, by, note);
      await somebodyWaits();
    });
    expect(await removed).toEqual({ ok: false, reason: "has_draws" });
  });
});

describe("a correction", () => {
  it("is added once, edited, withdrawn and restored, each by a revision", async () => {
    const texts = {
      drawNumber: "379",
      field: "invitations",
      officialValue: "3500",
      likelyValue: "3600",
      confidence: "low",
      evidenceEn: "Seen",
      evidenceFr: "Vu",
    };
    const results = await Promise.all(
      [1, 2, 3].map(() => createCorrection(client, texts, today, by, { reason: null, source: null })),
    );
    const id = results.flatMap((each) => (each.ok ? [each.record.id] : []))[0]!;
    expect(results.map((each) => each.ok && each.record.id)).toEqual([id, id, id]);
    expect(codes(await createCorrection(client, { ...texts, likelyValue: "3700" }, today, by, note))).toEqual([
      "field stands_already",
    ]);
    const raised = await dataVersion();
    expect(await changeCorrection(client, id, edit({ ...texts, likelyValue: "" }), 1, today, by, note)).toMatchObject({
      ok: true,
      record: { likelyValue: null, revision: 2 },
    });
    expect(await changeCorrection(client, id, { kind: "hide" }, 2, today, by, note)).toMatchObject({
      ok: true,
      record: { hidden: true },
    });
    expect(await changeCorrection(client, id, edit(texts), 3, today, by, note)).toMatchObject({
      ok: false,
      reason: "hidden",
    });
    expect(await changeCorrection(client, id, { kind: "show" }, 3, today, by, note)).toMatchObject({
      ok: true,
      record: { hidden: false, revision: 4 },
    });
    expect(await changeCorrection(client, id, { kind: "restore", revision: 1 }, 4, today, by, note)).toMatchObject({
      ok: true,
      record: { likelyValue: "3600", revision: 5 },
    });
    expect(await changeCorrection(client, id, { kind: "restore", revision: 1 }, 4, today, by, note)).toMatchObject({
      ok: false,
      reason: "unchanged",
    });
    expect(
      await changeCorrection(
        client,
        id,
        edit(textsOfCorrection({ ...(await correction(id)), confidence: "high" })),
        4,
        today,
        by,
        note,
      ),
    ).toMatchObject({ ok: false, reason: "stale" });
    expect(await dataVersion()).toBe(raised + 4n);
    const revisions = await client.correctionRevision.findMany({
      where: { correctionId: id },
      orderBy: { revision: "asc" },
    });
    expect(revisions.map(({ kind }) => kind)).toEqual(["create", "edit", "hide", "show", "restore"]);
    expect(revisions.at(-1)!.after).toEqual(await correction(id));
  });
});

describe("a draw with corrections that gets another number", () => {
  it("takes them along, withdrawn ones too, each by a revision, and back again", async () => {
    const texts = {
      drawNumber: "378",
      field: "invitations",
      officialValue: "1000",
      likelyValue: "1100",
      confidence: "low",
      evidenceEn: "Seen",
      evidenceFr: "Vu",
    };
    const draw = toStoredDraw(
      await client.draw.findUniqueOrThrow({ where: { number: "378" }, select: storedDrawSelect }),
    );
    const made = await createCorrection(client, { ...texts, officialValue: String(draw.invitations) }, today, by, note);
    const id = made.ok ? made.record.id : 0;
    await changeCorrection(client, id, { kind: "hide" }, 1, today, by, note);
    const before = await correction(id);
    expect(await editDraw(client, "378", { ...draw, number: "378a" }, 1, by, note)).toMatchObject({ ok: true });
    expect(await correction(id)).toEqual({ ...before, drawNumber: "378a", revision: 3 });
    const [last] = await client.correctionRevision.findMany({
      where: { correctionId: id },
      orderBy: { revision: "desc" },
      take: 1,
    });
    expect(last).toMatchObject({
      revision: 3,
      kind: "edit",
      userName: "Ada",
      ...note,
      before,
      after: { ...before, drawNumber: "378a", revision: 3 },
    });
    expect(await changeDraw(client, "378a", { kind: "restore", revision: 1 }, 2, by, "It was right")).toMatchObject({
      ok: true,
    });
    expect(await correction(id)).toMatchObject({ drawNumber: "378", revision: 4, hidden: true });
  });
});

describe("a policy event", () => {
  it("stands again as an older revision says", async () => {
    const slug = "category-lists-2026";
    const first = storedEventSchema.parse(
      (await client.eventRevision.findFirstOrThrow({ where: { eventSlug: slug } })).after,
    );
    const other = textsOfEvent({ ...first, date: isoDate("2026-02-19"), title: { en: "Other", fr: "Autre" } });
    await changeEvent(client, slug, edit(other), 1, today, by, note);
    expect(await changeEvent(client, slug, { kind: "restore", revision: 1 }, 2, today, by, note)).toMatchObject({
      ok: true,
      record: { title: first.title, date: first.date, revision: 3 },
    });
    expect(await changeEvent(client, slug, { kind: "restore", revision: 77 }, 3, today, by, note)).toEqual({
      ok: false,
      reason: "no_revision",
    });
    expect((await client.eventRevision.findFirstOrThrow({ where: { eventSlug: slug, revision: 3 } })).kind).toBe(
      "restore",
    );
  });
});

describe("the histories", () => {
  it("cannot be changed, removed or emptied, hold their rows, and no change without a reason", async () => {
    for (const [table, own, row] of [
      ["category_revision", "category", "DELETE FROM category WHERE slug = 'fst'"],
      ["version_revision", "version", "DELETE FROM category_version WHERE slug = 'researchers-2026'"],
      ["correction_revision", "correction_id", "DELETE FROM correction"],
    ] as const) {
      for (const sql of [`UPDATE ${table} SET reason = 'other'`, `DELETE FROM ${table}`, `TRUNCATE ${table}`])
        await expect(database.asOwner(sql), sql).rejects.toThrow(/append-only/);
      await expect(client.$executeRawUnsafe(row)).rejects.toThrow(/foreign key|violates/i);
      await expect(
        client.$executeRawUnsafe(
          `INSERT INTO ${table} (${own}, revision, kind, user_name, reason, after) SELECT ${own}, 99, 'edit', ` +
            `'x', ' ', '{}' FROM ${table} LIMIT 1`,
        ),
      ).rejects.toThrow(/change_has_reason/);
    }
  });
});
