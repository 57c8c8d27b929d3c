import type { Category } from "@/lib/rules/category/category";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { DRAW_TABLE, type DrawField } from "@/lib/rules/draw/fields";
import { changedFields } from "@/lib/rules/draw/history";
import { checkDraw } from "@/lib/rules/draw/invariants";
import type { KeptDraw } from "@/lib/rules/feed/import-undo";
import type { StoredPool } from "@/lib/rules/pool/pool";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { fitting } from "./import-plan";
import { rowDigest } from "./row-digest";

/** What an import did to a draw, and how it stands now; `before` is null where the import brought it. */
export type ImportedDraw = {
  readonly before: StoredDraw | null;
  readonly after: StoredDraw;
  readonly now: StoredDraw;
};
export type ImportedPool = {
  readonly before: StoredPool | null;
  readonly after: StoredPool;
  readonly now: StoredPool;
};

/** A draw that is written: as it stands, as it will, and what the revision is called. */
export type UndoneDraw = {
  readonly number: string;
  readonly before: StoredDraw;
  readonly after: StoredDraw;
  readonly kind: "restore" | "hide";
};
export type UndonePool = {
  readonly before: StoredPool;
  readonly after: StoredPool;
  readonly kind: "restore" | "hide" | "show";
};

/** What undoing an import would do. */
export type ImportUndoPlan = {
  readonly draws: readonly UndoneDraw[];
  readonly kept: readonly KeptDraw[];
  readonly pools: readonly UndonePool[];
  readonly poolsKept: readonly IsoDate[];
  /** Differs when any of it does. */
  readonly digest: string;
};

type Beside = {
  /** Those that are shown. */
  readonly categories: readonly Category[];
  /** Which draw has a day and name now, hidden draws too, written as the day, a blank and the name. */
  readonly rounds: ReadonlyMap<string, string>;
  readonly today: IsoDate;
};

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Fields that are taken back together: a round, and a moment with why it is unknown. */
const groupOf = (field: DrawField): string =>
  field === "version" ? DRAW_TABLE.category.form.group : (DRAW_TABLE[field].form?.group ?? field);

type Undoing = { readonly step: UndoneDraw | null; readonly kept: KeptDraw | null };

/** A draw that the import brought is hidden, unless somebody has changed it since. */
function undoneAddition({ after, now }: ImportedDraw): Undoing {
  if (now.hidden) return { step: null, kept: null };
  const fields = changedFields(after, now);
  // Hidden and shown again it is what the import brought.
  return fields.length === 0
    ? {
        step: {
          number: now.number,
          before: now,
          after: { ...now, hidden: true, revision: now.revision + 1 },
          kind: "hide",
        },
        kept: null,
      }
    : { step: null, kept: { number: now.number, why: "changed", fields } };
}

/** The fields that the import changed are as before, but for those that were changed since. */
function undoneChange(was: StoredDraw, { after, now }: ImportedDraw, { categories, today }: Beside): Undoing {
  const taken = changedFields(was, after).filter((field) => field !== "source");
  const since = new Set(changedFields(after, now).map(groupOf));
  const back = taken.filter((field) => !since.has(groupOf(field)));
  const left = taken.filter((field) => since.has(groupOf(field)) && !same(now[field], was[field]));
  const keep = (why: KeptDraw["why"], fields: DrawField[]): KeptDraw => ({ number: now.number, why, fields });
  const source = left.length === 0 && now.source === after.source ? was.source : now.source;
  const then: StoredDraw = {
    ...now,
    ...Object.fromEntries(back.map((field) => [field, was[field]])),
    source,
    revision: now.revision + 1,
  };
  const kept = left.length > 0 ? keep("changed", left) : null;
  if (changedFields(now, then).length === 0) return { step: null, kept };
  const meant = categories.find(({ slug }) => slug === then.category);
  const isKnown =
    then.category === null ||
    (meant !== undefined && (then.version === null || meant.versions.some(({ slug }) => slug === then.version)));
  if (!isKnown && back.includes("roundName")) return { step: null, kept: keep("category_gone", back) };
  if (checkDraw(then, today).problems.length > checkDraw(now, today).problems.length)
    return { step: null, kept: keep("contradicts", back) };
  return { step: { number: now.number, before: now, after: then, kind: "restore" }, kept };
}

/** A pool is as before the import: hidden where it brought it, shown where it withdrew it. Null = it is so already. */
function undonePool({ before, now }: ImportedPool): UndonePool | null {
  const revision = now.revision + 1;
  if (before === null)
    return now.hidden ? null : { before: now, after: { ...now, hidden: true, revision }, kind: "hide" };
  const after = { ...before, revision };
  const kind = now.hidden === before.hidden ? "restore" : before.hidden ? "hide" : "show";
  return { before: now, after, kind };
}

/**
 * What undoing an import would do: every draw and pool that it wrote is as before, but for what was changed since,
 * which is left and named. Values that a person changed, another import took or a name was given stay; the rest of
 * the draw does not wait for them. A draw or a pool that the import brought is hidden, for nothing is deleted.
 * @param draws in the order of their numbers
 */
export function planImportUndo(
  draws: readonly ImportedDraw[],
  pools: readonly ImportedPool[],
  beside: Beside,
): ImportUndoPlan {
  const undone = draws.map((draw) =>
    draw.before === null ? undoneAddition(draw) : undoneChange(draw.before, draw, beside),
  );
  const { steps, blocked } = fitting(
    undone.flatMap(({ step }) => step ?? []),
    beside.rounds,
  );
  const apart = new Set(steps.map(({ number }) => number));
  const inWay = undone.flatMap(({ step }): KeptDraw[] =>
    step && blocked.includes(step.number)
      ? [{ number: step.number, why: "same_round", fields: changedFields(step.before, step.after) }]
      : [],
  );
  const unchanged = pools.filter(({ after, now }) => after.revision === now.revision);
  const plan = {
    draws: undone.flatMap(({ step }) => (step && apart.has(step.number) ? step : [])),
    kept: [...undone.flatMap(({ kept }) => kept ?? []), ...inWay],
    pools: unchanged.flatMap((pool) => undonePool(pool) ?? []),
    poolsKept: pools.filter((pool) => !unchanged.includes(pool)).map(({ now }) => now.asOf),
  };
  return { ...plan, digest: rowDigest(plan) };
}
