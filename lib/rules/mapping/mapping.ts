import type { StoredCategory, StoredVersion } from "@/lib/rules/category/stored";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import type { RevisionKind } from "@/lib/rules/record/revision";
import { normaliseRoundName, type RoundClass } from "@/lib/rules/category/round-name";

/** A round name that an act has given to a version, and as what. */
export type MappedName = { readonly text: string; readonly as: "alias" | "en" | "fr" };

/** The name that a version has after an act and had not before; null when the act gave none. */
export function nameMapped(before: StoredVersion, after: StoredVersion): MappedName | null {
  const alias = after.aliases.find((each) => !before.aliases.includes(each));
  if (alias !== undefined) return { text: alias, as: "alias" };
  const language = (["en", "fr"] as const).find(
    (each) => after.officialName[each] !== null && after.officialName[each] !== before.officialName[each],
  );
  return language ? { text: after.officialName[language]!, as: language } : null;
}

/**
 * The version without a name that it was given; where that was its official one, pages call it again what they did
 * before.
 * @param before the version before it was given the name
 * @returns null when the name no longer stands where it was put
 */
export function withoutName(now: StoredVersion, { text, as }: MappedName, before: StoredVersion): StoredVersion | null {
  if (as === "alias")
    return now.aliases.includes(text) ? { ...now, aliases: now.aliases.filter((each) => each !== text) } : null;
  if (now.officialName[as] !== text) return null;
  return {
    ...now,
    officialName: { ...now.officialName, [as]: null },
    name: { ...now.name, [as]: before.name[as] },
    nameIsOurs: { ...now.nameIsOurs, [as]: before.nameIsOurs[as] },
  };
}

type RoundNames = Pick<StoredCategory, "roundNames">;

/** The round name that a category has after an act and had not before; null when the act gave none. */
export const roundNameMapped = (before: RoundNames, after: RoundNames): string | null =>
  after.roundNames.find(({ en, fr }) => fr === null && !before.roundNames.some((each) => each.en === en))?.en ?? null;

/** The category without a round name that it was given; null when the name no longer stands as it was put. */
export function withoutRoundName<T extends RoundNames>(now: T, text: string): T | null {
  const roundNames = now.roundNames.filter(({ en, fr }) => en !== text || fr !== null);
  return roundNames.length < now.roundNames.length ? { ...now, roundNames } : null;
}

const sameName = (a: string, b: string) => normaliseRoundName(a) === normaliseRoundName(b);

/**
 * True when a later act gave the name anew or took it off: if it stands now, then not by the act before.
 * @param later the record before and after each later act on its names
 * @param given the name that a record has after an act and had not before
 */
export const isSuperseded = <T>(
  text: string,
  later: readonly { readonly before: T | null; readonly after: T }[],
  given: (before: T, after: T) => string | null,
): boolean =>
  later.some(
    ({ before, after }) =>
      before !== null &&
      [given(before, after), given(after, before)].some((each) => each !== null && sameName(each, text)),
  );

/** What of a revision says who gave a draw its class. */
export type ClassChange = {
  readonly kind: RevisionKind;
  readonly at: Date;
  readonly before: StoredDraw | null;
  readonly after: StoredDraw;
};
/** A name that was said to mean something, and since when. */
export type Mapping = { readonly text: string; readonly meaning: RoundClass; readonly since: Date };

const isOf = ({ category, version }: StoredDraw, meaning: RoundClass) =>
  category === meaning.category && version === meaning.version;

/** True when a draw was published under the name, as names are compared: whatever the case, accents and signs. */
export const bears = ({ roundName }: StoredDraw, text: string): boolean => sameName(roundName, text);

/** True for a revision by which a draw that waited under the name was given what it means. */
export const isByMapping = ({ kind, at, before, after }: ClassChange, { text, meaning, since }: Mapping): boolean =>
  kind === "classify" && at >= since && before?.category === null && isOf(after, meaning) && bears(after, text);

/**
 * True when a draw has its class from this mapping still: no later revision has given it a class or taken it, and it
 * bears the name.
 * @param history every revision of the draw, the oldest first
 */
export function hasClassFrom(mapping: Mapping, draw: StoredDraw, history: readonly ClassChange[]): boolean {
  const last = history.findLast(
    ({ before, after }) => before === null || before.category !== after.category || before.version !== after.version,
  );
  return last !== undefined && isByMapping(last, mapping) && bears(draw, mapping.text);
}
