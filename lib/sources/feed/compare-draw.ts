import { classifyRoundName } from "@/lib/rules/category/round-name";
import type { Category } from "@/lib/rules/category/category";
import { INSTANT_OF, whyUnknown, withoutIdleAbsence } from "@/lib/rules/draw/absence";
import type { DrawSource, StoredDraw } from "@/lib/rules/draw/draw";
import type { EntryWarning } from "@/lib/rules/draw/entry/warnings";
import { changedFields } from "@/lib/rules/draw/history";
import { fieldNames } from "@/lib/rules/draw/field-row";
import { DRAW_TABLE, isFeedField, type DrawField } from "@/lib/rules/draw/fields";
import type { ManualOverride, ManualOverrides } from "@/lib/rules/draw/manual-fields";
import { ottawaDay, type IsoDate } from "@/lib/rules/time/iso-date";
import type { FeedDraw } from "./feed-row";
import { questionsOf } from "./questions";
import { rowDigest } from "./row-digest";
import { sameName } from "./same-name";

/** What the feed says of a draw that it names by its number, in the order it is shown. */
const COMPARED = fieldNames(DRAW_TABLE)
  .filter(isFeedField)
  .filter((field) => field !== "number");
type ComparedField = (typeof COMPARED)[number];

export type FieldChange = {
  readonly field: ComparedField | "source";
  readonly before: unknown;
  readonly after: unknown;
};

/**
 * A field of which the feed says something else than a person has set; a round name also where the new one would take
 * away the category or version that a person has set.
 */
export type FieldConflict = FieldChange & { readonly set: ManualOverride };

export type Addition = {
  readonly number: string;
  /** What the form would ask about it. */
  readonly questions: readonly EntryWarning[];
  /** As it would be stored; its category is null where the round name is not known. */
  readonly draw: StoredDraw;
  readonly digest: string;
};

export type Change = {
  readonly number: string;
  readonly before: StoredDraw;
  /** Every field that differs, conflicts too. */
  readonly changes: readonly FieldChange[];
  /** Not taken unless somebody says so of this very draw. */
  readonly conflicts: readonly FieldConflict[];
  /** The draw with what the feed says where no person has set anything; null where that changes nothing. */
  readonly after: StoredDraw | null;
  /** The draw with all that the feed says. */
  readonly taken: StoredDraw;
  /** What the form would ask about `after`. */
  readonly questions: readonly EntryWarning[];
  /** True where `after` gives values only where none is known here, or confirms those that are. */
  readonly fills: boolean;
  /** True where `after` gives a field what an undone import had given it: a person has decided. */
  readonly undone: boolean;
  readonly digest: string;
};

/** Who vouches for the values of a file: the official feed, or nobody yet, as of an export of ours. */
export type FileSource = Extract<DrawSource, "feed" | "secondary">;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const isUnknown = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);

/** A draw that is not here yet. */
export function additionOf(
  { french: _french, ...published }: FeedDraw,
  { draws, categories, source }: Pick<DrawContext, "draws" | "categories" | "source">,
): Addition {
  const draw: StoredDraw = {
    ...published,
    ...meaningOf(published.roundName, categories),
    source,
    notice: null,
    hidden: false,
    revision: 1,
  };
  const questions = questionsOf(draw, null, { draws, categories });
  return { number: published.number, draw, questions, digest: rowDigest(draw) };
}

const meaningOf = (roundName: string, categories: readonly Category[]) => {
  const known = classifyRoundName(roundName, categories);
  return { category: known?.category ?? null, version: known?.version ?? null };
};

/**
 * A day of the feed beside a tie-break that stands here may break what each holds by itself: none comes after the draw.
 */
const holds = ({ date, tieBreakAt }: StoredDraw): boolean =>
  tieBreakAt === null || ottawaDay(new Date(tieBreakAt)) <= date;

/** True where only what was unknown is known now, with why it was, or the feed confirms what stands. */
const onlyFills = (before: StoredDraw, after: StoredDraw): boolean =>
  changedFields(before, after).every((field) => {
    if (field === "source") return after.source === "feed";
    if (field === "drawnAtAbsence" || field === "tieBreakAbsence") return before[INSTANT_OF[field]] === null;
    return isUnknown(before[field]);
  });

/** A field and what the feed says of it: what a decision to keep the value here is about. */
export const decisionOf = (field: string, value: unknown): string => `${field} ${JSON.stringify(value)}`;

/** What speaks for and against taking a change without its conflicts. */
const judged = (before: StoredDraw, after: StoredDraw | null, { undone, ...here }: DrawContext) => ({
  questions: after === null ? [] : questionsOf(after, before, here),
  fills: after !== null && onlyFills(before, after),
  undone: after !== null && changedFields(before, after).some((field) => undone.has(field)),
});

/** What a row is compared with besides the draw. */
type DrawContext = {
  /** Those that are here, hidden ones too. */
  readonly draws: readonly StoredDraw[];
  readonly categories: readonly Category[];
  /** What a person has set of the draw. */
  readonly set: ManualOverrides;
  readonly source: FileSource;
  /** The fields that an undone import has left. */
  readonly undone: ReadonlySet<DrawField>;
  /** What a person has decided to keep against the feed, see {@link decisionOf}. */
  readonly kept: ReadonlySet<string>;
  /** Days of pools that the feed has withdrawn. */
  readonly gone: ReadonlySet<IsoDate>;
};

/** The fields of which the feed says something else than what stands here. */
function differingFields(
  before: StoredDraw,
  published: FeedDraw,
  { categories, gone }: Pick<DrawContext, "categories" | "gone">,
): readonly ComparedField[] {
  return COMPARED.filter((field) => {
    const isGone = field === "poolAsOf" && before.poolAsOf !== null && gone.has(before.poolAsOf);
    if (isUnknown(published[field]) && !isGone) return false;
    // A blank of the feed changes nothing; that it has a text which names no instant is news where nothing is known.
    if (field === "drawnAtAbsence" || field === "tieBreakAbsence")
      return published[field] === "not_readable" && whyUnknown(before, INSTANT_OF[field]) === "not_known";
    if (field === "roundName") return !sameName(before.roundName, published, categories);
    if (field === "instructionUrl" && published.french && before.instructionUrl !== null) return false;
    return !same(published[field], before[field]);
  });
}

/**
 * What a row would change in a draw that is here; null = nothing, `contradicts` = it cannot stand beside what is kept
 * of the draw.
 */
export function changeOf(before: StoredDraw, published: FeedDraw, context: DrawContext): Change | "contradicts" | null {
  const { categories, set, source, kept } = context;
  const differing = differingFields(before, published, context);
  const changeIn = (field: ComparedField): FieldChange => ({
    field,
    before: before[field],
    after: published[field],
  });
  // A name brings its meaning along: what a person said it means stands in its way like the name itself.
  const meaning = meaningOf(published.roundName, categories);
  const meant =
    meaning.category !== before.category || meaning.version !== before.version
      ? (set.category ?? set.version)
      : undefined;
  const contested = differing.flatMap((field): FieldConflict[] => {
    const by = set[field] ?? (field === "roundName" ? meant : undefined);
    return by && !isUnknown(before[field]) ? [{ ...changeIn(field), set: by }] : [];
  });
  const conflicts = contested.filter(({ field, after }) => !kept.has(decisionOf(field, after)));
  const settled = contested.filter((conflict) => !conflicts.includes(conflict)).map(({ field }) => field);
  const differs = differing.filter((field) => !settled.some((each) => each === field));
  const free = differs.filter((field) => !conflicts.some((conflict) => conflict.field === field));
  const confirms = contested.length === 0 && source === "feed" && before.source !== "feed";
  if (differs.length === 0 && !confirms) return null;
  const withFields = (fields: readonly ComparedField[], confirmed: boolean): StoredDraw =>
    withoutIdleAbsence({
      ...before,
      ...Object.fromEntries(fields.map((field) => [field, published[field]])),
      ...(fields.includes("roundName") && meaning),
      // Values that nobody vouches for yet take away the word of the feed.
      ...(source === "secondary" && fields.length > 0 ? { source } : confirmed && { source }),
      revision: before.revision + 1,
    });
  const taken = withFields(differs, source === "feed" && settled.length === 0);
  if (!holds(taken)) return "contradicts";
  const apart = free.length > 0 || confirms ? withFields(free, confirms) : null;
  const after = apart && holds(apart) ? apart : null;
  return {
    number: before.number,
    before,
    changes: [
      ...differs.map(changeIn),
      ...(confirms ? [{ field: "source", before: before.source, after: "feed" } as const] : []),
    ],
    conflicts,
    after,
    taken,
    ...judged(before, after, context),
    digest: rowDigest([before, after, taken]),
  };
}
