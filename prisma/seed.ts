import { dateOf } from "../lib/rules/time/iso-date";
import { classifyRoundName } from "../lib/rules/category/round-name";
import type { Draw } from "../lib/rules/draw/draw";
import { connect, type Db } from "../lib/db/connect";
import { asJson, CATEGORY_STEP, fromCategory, fromCorrection, fromDraw, fromVersion } from "../lib/db/rows";
import { fromCrsGrid } from "../lib/db/crs-grid-row";
import { GRIDS_FOLDER, NAMES_FILE, referenceDigest, type Renewed } from "./reference/digest";
import { readCommonNames, readGrids, readReference } from "./reference/read";

type Reference = ReturnType<typeof readReference>;

/** The first revision of a record: what the reference files say. */
const seeded = (after: object) => ({ revision: 1, kind: "seed" as const, userName: "seed", after: asJson(after) });

/**
 * Fills an empty database with the reference files, in one transaction: all or nothing. Of a database that holds draws
 * already only what nobody edits there is renewed (common names of occupations, CRS grids), when its files are others
 * than those it has. Seeding again changes nothing.
 * @returns how many draws were written
 */
export async function seed(connectionString: string): Promise<number> {
  const client = connect(connectionString);
  try {
    return await client.$transaction(
      async (tx) => {
        // Two first starts on one database: the second waits, then finds the draws.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tracker seed'))`;
        await renew(tx, GRIDS_FOLDER, writeGrids);
        if ((await tx.draw.count()) > 0) {
          await renew(tx, NAMES_FILE, writeCommonNames);
          return 0;
        }
        const reference = readReference();
        await writeCategories(tx, reference);
        await renew(tx, NAMES_FILE, writeCommonNames);
        await writePools(tx, reference);
        return writeDraws(tx, reference);
      },
      { timeout: 60_000, maxWait: 30_000 },
    );
  } finally {
    await client.$disconnect();
  }
}

async function writeCategories(tx: Db, { occupations, categories, corrections, events }: Reference): Promise<void> {
  await tx.occupation.createMany({
    data: occupations.map(({ noc, title }) => ({ noc, titleEn: title.en, titleFr: title.fr })),
  });
  const placed = categories.map(({ versions: _versions, ...category }, index) => ({
    ...category,
    position: (index + 1) * CATEGORY_STEP,
    showsFrom: null,
    hidden: false,
    revision: 1,
  }));
  await tx.category.createMany({
    data: placed.map((category) => ({ slug: category.slug, ...fromCategory(category) })),
  });
  await tx.categoryRevision.createMany({
    data: placed.map((category) => ({ categorySlug: category.slug, ...seeded(category) })),
  });
  const versions = categories.flatMap((category) =>
    category.versions.map((version, position) => ({ version: { ...version, showsFrom: null }, position })),
  );
  await tx.categoryVersion.createMany({
    data: versions.map(({ version, position }) => ({
      slug: version.slug,
      categorySlug: version.category,
      position,
      ...fromVersion(version),
    })),
  });
  await tx.categoryVersionOccupation.createMany({
    data: versions.flatMap(({ version }) => version.occupations.map((noc) => ({ versionSlug: version.slug, noc }))),
  });
  await tx.versionRevision.createMany({
    data: versions.map(({ version }) => ({
      versionSlug: version.slug,
      ...seeded({ ...version, hidden: false, revision: 1 }),
    })),
  });
  for (const correction of corrections) {
    const { id } = await tx.correction.create({ data: fromCorrection(correction), select: { id: true } });
    await tx.correctionRevision.create({
      data: { correctionId: id, ...seeded({ ...correction, hidden: false, revision: 1 }) },
    });
  }
  await tx.policyEvent.createMany({
    data: events.map(({ slug, date, title, sourceUrl, certainty }) => ({
      slug,
      date: dateOf(date),
      titleEn: title.en,
      titleFr: title.fr,
      sourceUrl,
      certainty,
    })),
  });
  await tx.eventRevision.createMany({
    data: events.map((event) => ({ eventSlug: event.slug, ...seeded({ ...event, hidden: false, revision: 1 }) })),
  });
}

/** Writes what a reference file or folder holds, unless the database has taken over this very state of it. */
async function renew(tx: Db, file: Renewed, write: (tx: Db) => Promise<void>): Promise<void> {
  const sha256 = referenceDigest(file);
  if ((await tx.referenceFile.findUnique({ where: { file } }))?.sha256 === sha256) return;
  await write(tx);
  await tx.referenceFile.upsert({ where: { file }, create: { file, sha256 }, update: { sha256 } });
}

async function writeCommonNames(tx: Db): Promise<void> {
  await tx.occupationName.deleteMany({ where: { kind: "common_name" } });
  await tx.occupationName.createMany({
    data: readCommonNames().flatMap(({ language, name, codes }) =>
      codes.map((noc, position) => ({ noc, language, kind: "common_name" as const, name, position })),
    ),
  });
}

/** The grids of the reference files, but for those that an operator brought in. */
async function writeGrids(tx: Db): Promise<void> {
  const imported = await tx.crsGrid.findMany({ where: { imported: true }, select: { firstDay: true } });
  const taken = new Set(imported.map(({ firstDay }) => firstDay.getTime()));
  await tx.crsGrid.deleteMany({ where: { imported: false } });
  await tx.crsGrid.createMany({
    data: readGrids()
      .map(fromCrsGrid)
      .filter(({ firstDay }) => !taken.has(firstDay.getTime())),
  });
}

async function writePools(tx: Db, { pools }: Reference): Promise<void> {
  await tx.poolSnapshot.createMany({
    data: pools.map(({ asOf, total, source }) => ({ asOf: dateOf(asOf), total, source })),
  });
  await tx.poolBand.createMany({
    data: pools.flatMap(({ asOf, bands }) => bands.map((band) => ({ asOf: dateOf(asOf), ...band }))),
  });
  await tx.poolRevision.createMany({
    data: pools.map((pool) => ({ asOf: dateOf(pool.asOf), ...seeded({ ...pool, hidden: false, revision: 1 }) })),
  });
}

async function writeDraws(tx: Db, { draws, categories }: Reference): Promise<number> {
  const complete = draws.map((draw): Draw => {
    const known = classifyRoundName(draw.roundName, categories);
    return { ...draw, category: known?.category ?? null, version: known?.version ?? null, notice: null, revision: 1 };
  });
  const written = await tx.draw.createManyAndReturn({
    data: complete.map(fromDraw),
    select: { id: true, number: true },
  });
  const ids = new Map(written.map(({ id, number }) => [number, id]));
  await tx.drawRevision.createMany({
    data: complete.map((draw) => ({
      drawId: ids.get(draw.number)!,
      revision: 1,
      kind: "seed" as const,
      userName: "seed",
      source: "prisma/reference/draws.csv",
      after: JSON.parse(JSON.stringify({ ...draw, hidden: false })),
    })),
  });
  return written.length;
}
