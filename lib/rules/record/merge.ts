/** A side of a merge: what stands now, saved by somebody else, or what was entered. */
export type Side = "theirs" | "yours";

/** Where a field is taken from; `both`: a list with what either side has added and dropped. */
export type MergeChoice = Side | "both";

/**
 * What is chosen as one when two people have changed a record, in order, each of the parts that its form has for it.
 */
export type MergeShape = {
  readonly parts: Readonly<Record<string, readonly string[]>>;
  /**
   * Fields of one part that is a list without an order, an item a line: what one side adds and another drops can be
   * brought together.
   */
  readonly lists: readonly string[];
};

/** Three states of a record in their normal form. `base`: what both began from; null when that is not known. */
export type Versions<V> = { readonly base: V | null; readonly theirs: V; readonly yours: V };

/**
 * A field that two versions differ in. `changedBy`: who has changed it since both began; `both` is a true conflict.
 * `joins`: a list that can be taken with the changes of both.
 */
export type MergeRow = { readonly field: string; readonly changedBy: Side | "both"; readonly joins: boolean };

type Values = Readonly<Record<string, unknown>>;

const partsOf = (parts: MergeShape["parts"], field: string): readonly string[] => parts[field] ?? [];

const linesOf = (value: unknown): string[] =>
  String(value)
    .split("\n")
    .filter((line) => line !== "");

/**
 * A list with what either side has added to and dropped from the one that both began from: an item is listed or not, so
 * the two never contradict.
 */
export function joinLists(base: readonly string[], theirs: readonly string[], yours: readonly string[]): string[] {
  const dropped = base.filter((item) => !yours.includes(item));
  const added = yours.filter((item) => !base.includes(item) && !theirs.includes(item));
  return [...theirs.filter((item) => !dropped.includes(item)), ...added];
}

const same = ({ parts }: MergeShape, field: string, a: Values, b: Values): boolean =>
  partsOf(parts, field).every((part) => JSON.stringify(a[part]) === JSON.stringify(b[part]));

/**
 * A text as it was before a form carried it, which ends its lines otherwise; blanks around it are of nobody's doing.
 */
const plain = (value: unknown): unknown => (typeof value === "string" ? value.replace(/\r\n?/g, "\n").trim() : value);

/**
 * The fields that a form still holds as it was opened, in order: nobody has entered anything there.
 * @param base what the form was opened on, as a person would have entered it
 * @param typed the parts as they came from the form
 */
export function untouched({ parts }: MergeShape, base: Values, typed: Values): string[] {
  return Object.entries(parts)
    .filter(([, own]) => own.every((part) => JSON.stringify(plain(base[part])) === JSON.stringify(plain(typed[part]))))
    .map(([field]) => field);
}

/**
 * The list of a field with the changes of both sides, an item a line; null where it is no list, or nobody knows what
 * they changed.
 */
export function joined(
  { parts, lists }: MergeShape,
  field: string,
  { base, theirs, yours }: Versions<Values>,
): string | null {
  const [part] = partsOf(parts, field);
  if (base === null || part === undefined || !lists.includes(field)) return null;
  return joinLists(linesOf(base[part]), linesOf(theirs[part]), linesOf(yours[part])).join("\n");
}

/** The fields to choose between two versions of a record, in order. Without a base every difference is a conflict. */
export function mergeRows(shape: MergeShape, versions: Versions<Values>): MergeRow[] {
  const { base, theirs, yours } = versions;
  const fields = Object.keys(shape.parts);
  return fields
    .filter((field) => !same(shape, field, theirs, yours))
    .map((field) => {
      const changedBy =
        base && same(shape, field, base, theirs)
          ? "yours"
          : base && same(shape, field, base, yours)
            ? "theirs"
            : "both";
      const list = changedBy === "both" ? joined(shape, field, versions) : null;
      const differs = (side: Values) =>
        list !== null &&
        linesOf(side[partsOf(shape.parts, field)[0] ?? ""])
          .sort()
          .join("\n") !== linesOf(list).sort().join("\n");
      return { field, changedBy, joins: differs(theirs) && differs(yours) };
    });
}

/**
 * The version that takes each field from where was chosen for it; one without a choice is as it stands, in `theirs`.
 */
export function mergeValues<V extends Values>(
  shape: MergeShape,
  versions: Versions<V>,
  take: Readonly<Partial<Record<string, MergeChoice>>>,
): V {
  const { theirs, yours } = versions;
  const taken = Object.entries(shape.parts).flatMap(([field, parts]): [string, unknown][] => {
    if (take[field] === "yours") return parts.map((part) => [part, yours[part]]);
    const list = take[field] === "both" ? joined(shape, field, versions) : null;
    return list === null ? [] : [[parts[0] ?? "", list]];
  });
  return { ...theirs, ...Object.fromEntries(taken) };
}

/**
 * The change that a field has from whoever changed it last.
 * @param changes newest first, each with the state before (null for the first) and after
 */
export const lastChange = <C extends { readonly before: Values | null; readonly after: Values }>(
  shape: MergeShape,
  field: string,
  changes: readonly C[],
): C | undefined => changes.find(({ before, after }) => before === null || !same(shape, field, before, after));

/** Values with some fields of others in their place. */
export const takeFields = <V extends Values>(shape: MergeShape, fields: readonly string[], into: V, from: V): V =>
  mergeValues(
    shape,
    { base: null, theirs: into, yours: from },
    Object.fromEntries(fields.map((field) => [field, "yours"])),
  );
