import type { Bilingual } from "@/lib/rules/text/bilingual";
import type { Category, CategoryVersion } from "@/lib/rules/category/category";
import type { EnteredCategory, EnteredVersion, StoredCategory, StoredVersion } from "@/lib/rules/category/stored";
import { roundNamesSchema, versionRulesSchema } from "@/lib/rules/category/stored-schema";
import { CORRECTION_FIELDS, type Correction, type StoredCorrection } from "@/lib/rules/correction/correction";
import type { Draw, StoredDraw } from "@/lib/rules/draw/draw";
import { DRAW_TABLE, type DrawColumn } from "@/lib/rules/draw/fields";
import { dateOf, instantOf, isoDate, type IsoDate, type UtcInstant } from "@/lib/rules/time/iso-date";
import type { Occupation } from "@/lib/rules/occupation/occupation";
import type { PolicyEvent, StoredEvent } from "@/lib/rules/event/policy-event";
import type { SourcedPool, StoredPool } from "@/lib/rules/pool/pool";
import type { Prisma } from "./generated/client";

/* Rows reshaped to the domain's own types: Prisma's types and JavaScript dates stop here. */

/** A DATE column, which Prisma gives as midnight UTC. */
export const dayOf = (date: Date): IsoDate => isoDate(date.toISOString().slice(0, 10));

const dayOrNull = (date: Date | null): IsoDate | null => date && dayOf(date);
const instantOrNull = (date: Date | null): UtcInstant | null => date && instantOf(date);
const both = (en: string | null, fr: string | null): Bilingual | null =>
  en === null || fr === null ? null : { en, fr };

export const drawSelect = {
  ...(Object.fromEntries(
    Object.values(DRAW_TABLE).flatMap(({ columns }) => Object.keys(columns).map((column) => [column, true])),
  ) as Record<DrawColumn, true>),
  revision: true,
} satisfies Prisma.DrawSelect;

export const toDraw = (row: Prisma.DrawGetPayload<{ select: typeof drawSelect }>): Draw => ({
  number: row.number,
  date: dayOf(row.date),
  drawnAt: instantOrNull(row.drawnAt),
  drawnAtAbsence: row.drawnAtAbsence,
  roundName: row.roundName,
  category: row.categorySlug,
  version: row.versionSlug,
  cutoff: row.cutoff,
  invitations: row.invitations,
  tieBreakAt: instantOrNull(row.tieBreakAt),
  tieBreakAbsence: row.tieBreakAbsence,
  programs: row.programs,
  poolAsOf: dayOrNull(row.poolAsOf),
  instructionUrl: row.instructionUrl,
  source: row.source,
  notice: both(row.noticeEn, row.noticeFr),
  revision: row.revision,
});

export const storedDrawSelect = { ...drawSelect, hidden: true } satisfies Prisma.DrawSelect;

export const toStoredDraw = (row: Prisma.DrawGetPayload<{ select: typeof storedDrawSelect }>): StoredDraw => ({
  ...toDraw(row),
  hidden: row.hidden,
});

/** The columns of a draw; `revision` is the command's to set. */
export const fromDraw = (draw: Omit<Draw, "revision">) =>
  ({
    number: draw.number,
    date: dateOf(draw.date),
    drawnAt: draw.drawnAt && new Date(draw.drawnAt),
    drawnAtAbsence: draw.drawnAtAbsence,
    roundName: draw.roundName,
    categorySlug: draw.category,
    versionSlug: draw.version,
    cutoff: draw.cutoff,
    invitations: draw.invitations,
    tieBreakAt: draw.tieBreakAt && new Date(draw.tieBreakAt),
    tieBreakAbsence: draw.tieBreakAbsence,
    programs: [...draw.programs],
    poolAsOf: draw.poolAsOf && dateOf(draw.poolAsOf),
    instructionUrl: draw.instructionUrl,
    source: draw.source,
    noticeEn: draw.notice?.en ?? null,
    noticeFr: draw.notice?.fr ?? null,
  }) satisfies Record<DrawColumn, unknown>;

const withOccupations = { occupations: { orderBy: { noc: "asc" } } } satisfies Prisma.CategoryVersionInclude;

export const categoryInclude = {
  versions: { where: { hidden: false }, orderBy: { position: "asc" }, include: withOccupations },
} satisfies Prisma.CategoryInclude;

/** The categories that stand on public pages, in their order: `findMany(shownCategories)`. */
export const shownCategories = {
  where: { hidden: false },
  include: categoryInclude,
  orderBy: { position: "asc" },
} satisfies Prisma.CategoryFindManyArgs;

/** Every category with every version, hidden ones too, in their order. */
export const allCategories = {
  include: { versions: { orderBy: { position: "asc" }, include: withOccupations } },
  orderBy: { position: "asc" },
} satisfies Prisma.CategoryFindManyArgs;

type CategoryRow = Prisma.CategoryGetPayload<{ include: typeof categoryInclude }>;
type VersionRow = CategoryRow["versions"][number];

const toVersion = (row: VersionRow): CategoryVersion => ({
  slug: row.slug,
  category: row.categorySlug,
  officialName: { en: row.officialNameEn, fr: row.officialNameFr },
  name: { en: row.nameEn, fr: row.nameFr },
  nameIsOurs: { en: row.nameEnIsOurs, fr: row.nameFrIsOurs },
  aliases: row.aliases,
  listYear: row.listYear,
  announced: dayOrNull(row.announced),
  effectiveFrom: dayOrNull(row.effectiveFrom),
  effectiveTo: dayOrNull(row.effectiveTo),
  datesNote: both(row.datesNoteEn, row.datesNoteFr),
  rules: versionRulesSchema.parse(row.rules),
  rulesNote: both(row.rulesNoteEn, row.rulesNoteFr),
  occupations: row.occupations.map(({ noc }) => noc),
});

export const toCategory = (row: CategoryRow): Category => ({
  slug: row.slug,
  kind: row.kind,
  name: { en: row.nameEn, fr: row.nameFr },
  shortName: { en: row.shortNameEn, fr: row.shortNameFr },
  definition: { en: row.definitionEn, fr: row.definitionFr },
  introduced: dayOrNull(row.introduced),
  retired: dayOrNull(row.retired),
  roundNames: roundNamesSchema.parse(row.roundNames),
  versions: row.versions.map(toVersion),
});

export const toStoredCategory = (row: Prisma.CategoryGetPayload<object>): StoredCategory => {
  const { versions: _versions, ...category } = toCategory({ ...row, versions: [] });
  const { position, hidden, revision } = row;
  return { ...category, position, showsFrom: dayOrNull(row.showsFrom), hidden, revision };
};

export const toStoredVersion = (row: VersionRow): StoredVersion => ({
  ...toVersion(row),
  showsFrom: dayOrNull(row.showsFrom),
  hidden: row.hidden,
  revision: row.revision,
});

/** Room between the places of the seeded categories. */
export const CATEGORY_STEP = 10;

/** The columns of a category; its slug, `hidden` and `revision` are the command's to set. */
export const fromCategory = (category: EnteredCategory) => ({
  position: category.position,
  kind: category.kind,
  nameEn: category.name.en,
  nameFr: category.name.fr,
  shortNameEn: category.shortName.en,
  shortNameFr: category.shortName.fr,
  definitionEn: category.definition.en,
  definitionFr: category.definition.fr,
  introduced: category.introduced && dateOf(category.introduced),
  retired: category.retired && dateOf(category.retired),
  showsFrom: category.showsFrom && dateOf(category.showsFrom),
  roundNames: category.roundNames.map((name) => ({ ...name })),
});

/** The columns of a version, without its occupations, which are rows of their own. */
export const fromVersion = (version: Omit<EnteredVersion, "occupations">) => ({
  officialNameEn: version.officialName.en,
  officialNameFr: version.officialName.fr,
  nameEn: version.name.en,
  nameFr: version.name.fr,
  nameEnIsOurs: version.nameIsOurs.en,
  nameFrIsOurs: version.nameIsOurs.fr,
  aliases: [...version.aliases],
  listYear: version.listYear,
  announced: version.announced && dateOf(version.announced),
  effectiveFrom: version.effectiveFrom && dateOf(version.effectiveFrom),
  effectiveTo: version.effectiveTo && dateOf(version.effectiveTo),
  showsFrom: version.showsFrom && dateOf(version.showsFrom),
  datesNoteEn: version.datesNote?.en ?? null,
  datesNoteFr: version.datesNote?.fr ?? null,
  rules: asJson(version.rules),
  rulesNoteEn: version.rulesNote?.en ?? null,
  rulesNoteFr: version.rulesNote?.fr ?? null,
});

/** A value of the domain as a JSON column takes it. */
export const asJson = (value: unknown): Prisma.InputJsonValue =>
  JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;

export const toOccupation = (row: { noc: string; titleEn: string; titleFr: string }): Occupation => ({
  noc: row.noc,
  title: { en: row.titleEn, fr: row.titleFr },
});

export const toPool = (row: Prisma.PoolSnapshotGetPayload<{ include: { bands: true } }>): SourcedPool => ({
  asOf: dayOf(row.asOf),
  total: row.total,
  source: row.source,
  bands: row.bands.map(({ min, max, candidates }) => ({ min, max, candidates })).sort((a, b) => b.min - a.min),
});

export const toStoredPool = (row: Prisma.PoolSnapshotGetPayload<{ include: { bands: true } }>): StoredPool => ({
  ...toPool(row),
  hidden: row.hidden,
  revision: row.revision,
});

function correctionField(text: string): Correction["field"] {
  const field = CORRECTION_FIELDS.find((each) => each === text);
  if (field === undefined) throw new TypeError(`no field of a correction: ${text}`);
  return field;
}

export const toCorrection = (row: Prisma.CorrectionGetPayload<object>): Correction => ({
  drawNumber: row.drawNumber,
  field: correctionField(row.field),
  officialValue: row.officialValue,
  likelyValue: row.likelyValue,
  confidence: row.confidence,
  evidence: { en: row.evidenceEn, fr: row.evidenceFr },
});

export const toStoredCorrection = (row: Prisma.CorrectionGetPayload<object>): StoredCorrection => ({
  ...toCorrection(row),
  hidden: row.hidden,
  revision: row.revision,
});

export const fromCorrection = ({ evidence, ...correction }: Correction) => ({
  drawNumber: correction.drawNumber,
  field: correction.field,
  officialValue: correction.officialValue,
  likelyValue: correction.likelyValue,
  confidence: correction.confidence,
  evidenceEn: evidence.en,
  evidenceFr: evidence.fr,
});

export const toPolicyEvent = (row: Prisma.PolicyEventGetPayload<object>): PolicyEvent => ({
  slug: row.slug,
  date: dayOf(row.date),
  title: { en: row.titleEn, fr: row.titleFr },
  sourceUrl: row.sourceUrl,
  certainty: row.certainty,
});

export const toStoredEvent = (row: Prisma.PolicyEventGetPayload<object>): StoredEvent => ({
  ...toPolicyEvent(row),
  hidden: row.hidden,
  revision: row.revision,
});
