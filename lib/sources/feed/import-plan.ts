import type { StoredDraw } from "@/lib/rules/draw/draw";
import { REMARK_PRESETS } from "@/lib/rules/draw/remark";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { StoredPool } from "@/lib/rules/pool/pool";
import type { Addition, Change } from "./compare-draw";
import type { FeedComparison } from "./compare-feed";
import type { PoolComparison } from "./compare-pools";

/** What of a comparison is to be written. */
export type Choice =
  /** Everything but conflicts. */
  | { readonly kind: "all" }
  /**
   * New draws whose round name is known, what only fills a blank or confirms, new pools, and what was taken of a
   * half-filled one taken back. A new draw that the form would question is published under review, or waits.
   */
  | { readonly kind: "classified"; readonly questioned: "review" | "wait" }
  /** What somebody picked, with the digests of what they saw. */
  | {
      readonly kind: "picked";
      readonly rows: ReadonlyMap<string, string>;
      /** Of these rows the conflicts too. */
      readonly conflicts: ReadonlyMap<string, string>;
      /** Of these rows the values set by hand are kept: their conflicts are settled. */
      readonly keep: ReadonlyMap<string, string>;
      /** By day; a new pool has the digest "". */
      readonly pools: ReadonlyMap<string, string>;
    };

/** What was done: numbers of draws, days of pools. */
export type Applied = {
  readonly added: readonly string[];
  /** Of the added ones those that are published under review. */
  readonly underReview: readonly string[];
  readonly changed: readonly string[];
  /** New or changed, and not chosen. */
  readonly left: readonly string[];
  /** Chosen, and not what stood there any more, or in the way of each other. */
  readonly stale: readonly string[];
  readonly conflicts: readonly string[];
  /** Of the conflicts those that are settled: the value set by hand is kept. */
  readonly keptOurs: readonly string[];
  readonly poolsAdded: readonly IsoDate[];
  readonly poolsChanged: readonly IsoDate[];
};

/** A draw that is written: what it was, null for a new one, and what it becomes. */
export type ImportOperation = {
  readonly number: string;
  readonly before: StoredDraw | null;
  readonly after: StoredDraw;
};

/** The same of a pool; one that is withdrawn says whether only a half of it was ever published. */
export type PoolOperation =
  | { readonly kind: "import"; readonly before: StoredPool | null; readonly after: StoredPool }
  | { readonly kind: "hide"; readonly before: StoredPool; readonly after: StoredPool; readonly half: boolean };

/** What an import writes, and what it says of it. */
export type Plan = {
  readonly steps: readonly ImportOperation[];
  readonly pools: readonly PoolOperation[];
  readonly applied: Applied;
};

const numbersOf = (rows: readonly { readonly number: string }[]): string[] => rows.map(({ number }) => number);
const roundOf = ({ date, roundName }: Pick<StoredDraw, "date" | "roundName">) => `${date} ${roundName}`;

/**
 * Of these steps those after which no two draws have one day and name, and the numbers of the others: what they want is
 * kept by another.
 */
export function fitting<S extends ImportOperation>(
  open: readonly S[],
  rounds: ReadonlyMap<string, string>,
): { steps: readonly S[]; blocked: readonly string[] } {
  const moves = open.filter(({ before, after }) => before === null || roundOf(before) !== roundOf(after));
  const moving = new Set(moves.map(({ number }) => number));
  const held = new Set([...rounds].flatMap(([round, number]) => (moving.has(number) ? [] : [round])));
  const blocked = new Set<string>();
  for (const { number, after } of moves) {
    if (held.has(roundOf(after))) blocked.add(number);
    else held.add(roundOf(after));
  }
  if (blocked.size === 0) return { steps: open, blocked: [] };
  // Those stay where they are, which may be where another wanted to go.
  const rest = fitting(
    open.filter(({ number }) => !blocked.has(number)),
    rounds,
  );
  return { steps: rest.steps, blocked: [...blocked, ...rest.blocked] };
}

/**
 * The pools that are written. By itself the schedule takes back what was half-filled, shows again what it took back,
 * and takes the word of the feed for what stands.
 */
function poolSteps({ added, changed, withdrawn }: PoolComparison, choice: Choice): readonly PoolOperation[] {
  const picked = (asOf: IsoDate, digest: string) => choice.kind === "picked" && choice.pools.get(asOf) === digest;
  const byItself = choice.kind === "classified";
  return [
    ...added
      .filter(({ asOf }) => choice.kind !== "picked" || choice.pools.has(asOf))
      .map((pool) => ({ kind: "import", before: null, after: { ...pool, hidden: false, revision: 1 } }) as const),
    ...changed
      .filter(
        ({ before, after, digest, set, confirms }) =>
          picked(after.asOf, digest) || (!set && (choice.kind === "all" || (byItself && (before.hidden || confirms)))),
      )
      .map(({ before, after }) => ({ kind: "import", before, after }) as const),
    ...withdrawn
      .filter(({ before, half, digest }) => picked(before.asOf, digest) || choice.kind === "all" || (byItself && half))
      .map(({ before, half }) => {
        const after = { ...before, hidden: true, revision: before.revision + 1 };
        return { kind: "hide", before, after, half } as const;
      }),
  ];
}

/**
 * A new draw as it is stored: by itself the schedule says of one that the form would question that it is under
 * review.
 */
const addedDraw = ({ draw, questions }: Addition, choice: Choice): StoredDraw =>
  choice.kind === "classified" && questions.length > 0 ? { ...draw, notice: REMARK_PRESETS.under_review } : draw;

/** Whether somebody keeps the values set by hand, having seen this very row. */
const isKept = ({ number, digest }: Change, choice: Choice): boolean =>
  choice.kind === "picked" && choice.keep.get(number) === digest;

/** The draws of which somebody decided to keep the values, having seen another row than this. */
const staleDecisions = (changed: readonly Change[], choice: Choice): string[] =>
  changed.flatMap(({ number, digest }) =>
    choice.kind === "picked" && (choice.keep.get(number) ?? digest) !== digest ? number : [],
  );

/** Whether the schedule takes a new draw: its name is known, and nothing is to be asked, or it may say so. */
const isTakenByItself = ({ draw, questions }: Addition, choice: Choice): boolean =>
  choice.kind === "classified" && draw.category !== null && (questions.length === 0 || choice.questioned === "review");

/** Whether the schedule takes a change: no value gives way, nothing is to be asked, and nobody has just undone it. */
const isFilledByItself = ({ fills, questions, undone }: Change): boolean => fills && questions.length === 0 && !undone;

/**
 * What of a comparison is written, and what is left.
 * @param rounds which draw has a day and name now, hidden draws too, written as the day, a blank and the name
 * @param isReasoned whether a person gave a reason: without one a file that is held brings
 *   new draws only: it changes nothing that stands here, and its pools may have been withdrawn since
 */
export function planOf(
  { held, added, changed, pools }: FeedComparison,
  choice: Choice,
  rounds: ReadonlyMap<string, string>,
  isReasoned: boolean,
): Plan {
  const mayChange = held === null || isReasoned;
  const left: string[] = [];
  const stale = staleDecisions(changed, choice);
  const open: ImportOperation[] = [];
  // Without a step there is nothing to write but a conflict, which is listed as one.
  const choose = (number: string, digest: string, step: ImportOperation | null, wanted: boolean) => {
    const picked = choice.kind === "picked" ? (choice.rows.get(number) ?? choice.conflicts.get(number)) : undefined;
    if (choice.kind === "picked" && picked !== undefined && picked !== digest) stale.push(number);
    else if (step === null) return;
    else if (choice.kind === "picked" ? picked !== undefined : wanted) open.push(step);
    else left.push(number);
  };
  for (const addition of added satisfies readonly Addition[]) {
    const { number, digest } = addition;
    choose(
      number,
      digest,
      { number, before: null, after: addedDraw(addition, choice) },
      choice.kind === "all" || isTakenByItself(addition, choice),
    );
  }
  for (const change of changed satisfies readonly Change[]) {
    const { number, before, after, taken, digest } = change;
    const withConflicts = choice.kind === "picked" && choice.conflicts.has(number);
    const wanted = withConflicts ? taken : after;
    const step = wanted && { number, before, after: wanted };
    if (mayChange) choose(number, digest, step, choice.kind === "all" || isFilledByItself(change));
    else if (step !== null) left.push(number);
  }

  const { steps, blocked } = fitting(open, rounds);
  stale.push(...blocked);
  const pooled = mayChange ? poolSteps(pools, choice) : [];
  const taken = new Set(
    steps.filter(({ number }) => choice.kind === "picked" && choice.conflicts.has(number)).map(({ number }) => number),
  );
  const conflicting = changed.filter(({ number, conflicts }) => conflicts.length > 0 && !taken.has(number));
  const settled = new Set(numbersOf(conflicting.filter((change) => isKept(change, choice))));
  return {
    steps,
    pools: pooled,
    applied: {
      added: numbersOf(steps.filter(({ before }) => before === null)),
      underReview: numbersOf(steps.filter(({ before, after }) => before === null && after.notice !== null)),
      changed: numbersOf(steps.filter(({ before }) => before !== null)),
      left,
      stale,
      conflicts: numbersOf(conflicting.filter(({ number }) => !settled.has(number))),
      keptOurs: [...settled],
      poolsAdded: pooled.filter(({ before }) => before === null).map(({ after }) => after.asOf),
      poolsChanged: pooled.filter(({ before }) => before !== null).map(({ after }) => after.asOf),
    },
  };
}
