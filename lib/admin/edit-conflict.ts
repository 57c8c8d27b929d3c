import { createTranslator } from "next-intl";
import type { MergeView } from "@/components/admin/merge-view";
import { messages } from "@/lib/i18n/messages";
import {
  lastChange,
  mergeRows,
  mergeValues,
  type MergeChoice,
  type MergeRow,
  type MergeShape,
  type Side,
  type Versions,
} from "@/lib/rules/record/merge";
import type { Locale } from "@/lib/rules/text/bilingual";

/** What a person has chosen, by field, as it came from the form. */
export type Choices = Readonly<Partial<Record<string, string>>>;

/** The words for two versions of one record. */
export const conflictWords = (locale: Locale) =>
  createTranslator({ locale, messages: messages[locale], namespace: "acts" });
export type ConflictWords = ReturnType<typeof conflictWords>;

/** A record that somebody else has saved since a form was opened, and what was entered there. */
export type EditConflict<V extends Readonly<Record<string, unknown>>> = {
  readonly shape: MergeShape;
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
  readonly words: ConflictWords;
  readonly label: (field: string) => string;
  readonly say: (field: string, of: "base" | MergeChoice) => string;
};

const choiceOf = (text: string | undefined, joins: boolean): MergeChoice | null =>
  text === "theirs" || text === "yours" || (text === "both" && joins) ? text : null;

/**
 * Both versions side by side. What only one side has changed is chosen already; a true conflict is not, unless a person
 * did.
 */
export function mergeView<V extends Readonly<Record<string, unknown>>>(
  conflict: EditConflict<V>,
  choices: Choices,
): MergeView {
  const { shape, versions, changes, revision, anew, words, label, say } = conflict;
  const [latest] = changes;
  const by = (field: string, changedBy: Side | "both") =>
    words(`merge.changedBy.${changedBy === "both" && versions.base === null ? "unknown" : changedBy}`, {
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
      chosen: choiceOf(choices[field], joins) ?? (changedBy === "both" ? null : changedBy),
    })),
  };
}

type Settled<V> =
  /** What stands now with each field from where it was chosen to be taken. */
  | { readonly values: V }
  /** Both versions again, with what is wrong or was saved since. */
  | {
      readonly merge: MergeView;
      readonly problems: readonly { readonly field: `take-${string}` | null; readonly message: string }[];
    };

/**
 * What becomes of two versions.
 * @param asked what was chosen, and the revision that stood when the versions were shown; null = not shown yet
 * @param stale says that somebody, named, has saved meanwhile
 */
export function settleConflict<V extends Readonly<Record<string, unknown>>>(
  conflict: EditConflict<V>,
  asked: { readonly choices: Choices; readonly seen: string } | null,
  stale: (name: string) => string,
): Settled<V> {
  const { shape, versions, revision, words } = conflict;
  const show = (choices: Choices, say: (view: MergeView) => string): Settled<V> => {
    const merge = mergeView(conflict, choices);
    return { merge, problems: [{ field: null, message: say(merge) }] };
  };
  if (asked === null) return show({}, ({ name }) => stale(name));
  if (asked.seen !== String(revision)) return show({}, ({ name }) => words("merge.again", { name }));
  const rows = mergeRows(shape, versions);
  const choice = ({ field, joins }: MergeRow) => choiceOf(asked.choices[field], joins);
  const open = rows.filter((row) => choice(row) === null);
  if (open.length > 0)
    return {
      merge: mergeView(conflict, asked.choices),
      problems: open.map(({ field }) => ({ field: `take-${field}`, message: words("merge.choose") })),
    };
  const chosen = rows.map((row) => [row.field, choice(row) ?? "theirs"] as const);
  return { values: mergeValues(shape, versions, Object.fromEntries(chosen)) };
}
