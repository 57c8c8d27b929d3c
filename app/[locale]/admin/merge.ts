import "server-only";
import type { DrawWords } from "@/components/admin/draw/draw-words";
import type { MergeView } from "@/components/admin/merge-view";
import {
  lastChange,
  mergeRows,
  mergeValues,
  type MergeShape,
  type Side,
  type MergeChoice,
  type Versions,
} from "@/lib/rules/record/merge";

/** What a person has chosen, by field, as it came from the form. */
export type Takes = Readonly<Partial<Record<string, string>>>;

/** A record that somebody else has saved since a form was opened, and what was entered there. */
export type Meeting<F extends string, P extends string, V extends Readonly<Record<P, unknown>>> = {
  readonly shape: MergeShape<F, P>;
  readonly versions: Versions<V>;
  /** Every change of the record, newest first. */
  readonly changes: readonly {
    readonly by: string;
    readonly reason: string | null;
    readonly before: V | null;
    readonly after: V;
  }[];
  /** The revision that stands now. */
  readonly revision: number;
  /** The page of the form as it stands now. */
  readonly anew: string;
  readonly acts: DrawWords["acts"];
  readonly label: (field: F) => string;
  readonly say: (field: F, of: "base" | MergeChoice) => string;
};

const takeOf = (text: string | undefined, joins: boolean): MergeChoice | null =>
  text === "theirs" || text === "yours" || (text === "both" && joins) ? text : null;

/**
 * Both versions side by side. What only one side has changed is chosen already; a true conflict is not, unless a person
 * did.
 */
export function mergeView<F extends string, P extends string, V extends Readonly<Record<P, unknown>>>(
  meeting: Meeting<F, P, V>,
  takes: Takes,
): MergeView {
  const { shape, versions, changes, revision, anew, acts, label, say } = meeting;
  const [latest] = changes;
  const by = (field: F, changedBy: Side | "both") =>
    acts(`merge.changedBy.${changedBy === "both" && versions.base === null ? "unknown" : changedBy}`, {
      name: lastChange(shape, field, changes)?.by ?? "",
    });
  return {
    name: latest?.by ?? "",
    reason: latest?.reason ?? null,
    seen: String(revision),
    anew,
    rows: mergeRows(shape, versions).map(({ field, changedBy, joins }) => ({
      field,
      label: label(field),
      base: versions.base && say(field, "base"),
      theirs: say(field, "theirs"),
      yours: say(field, "yours"),
      both: joins ? say(field, "both") : null,
      changedBy: by(field, changedBy),
      chosen: takeOf(takes[field], joins) ?? (changedBy === "both" ? null : changedBy),
    })),
  };
}

/** What stands now with each field from where it was chosen to be taken; or the fields still to choose. */
export function mergeChosen<F extends string, P extends string, V extends Readonly<Record<P, unknown>>>(
  { shape, versions }: Meeting<F, P, V>,
  takes: Takes,
): { readonly values: V } | { readonly open: readonly F[] } {
  const chosen = mergeRows(shape, versions).map(({ field, joins }) => ({ field, take: takeOf(takes[field], joins) }));
  const open = chosen.filter(({ take }) => take === null).map(({ field }) => field);
  if (open.length > 0) return { open };
  return {
    values: mergeValues(
      shape,
      versions,
      Object.fromEntries(chosen.map(({ field, take }) => [field, take!])) as Partial<Record<F, MergeChoice>>,
    ),
  };
}

/** What is wrong, beside each field that is still to be chosen. */
export const stillOpen = <F extends string>(
  open: readonly F[],
  acts: DrawWords["acts"],
): { readonly field: `take-${F}`; readonly message: string }[] =>
  open.map((field) => ({ field: `take-${field}` as const, message: acts("merge.choose") }));
