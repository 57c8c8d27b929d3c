import { ABSENCES, type Absence, type Draw } from "./draw";

/** The instants of a draw that may be unknown, each with the field that says why. */
export const INSTANTS = { drawnAt: "drawnAtAbsence", tieBreakAt: "tieBreakAbsence" } as const;
export type InstantField = keyof typeof INSTANTS;
/** The same the other way round. */
export const INSTANT_OF = { drawnAtAbsence: "drawnAt", tieBreakAbsence: "tieBreakAt" } as const;

/** Why an instant is not known: the three states besides a value. */
export type WhyUnknown = Absence | "not_known";

/** The absence that a text names; null for any other text. */
export const parseAbsence = (text: string): Absence | null => ABSENCES.find((absence) => absence === text) ?? null;

/**
 * Why an instant of a draw is unknown; null where it is known. The feed gives every draw a time of day, so a time that
 * is missing and not said to be unpublished is one that is not known here.
 */
export const whyUnknown = (
  draw: Pick<Draw, InstantField | (typeof INSTANTS)[InstantField]>,
  field: InstantField,
): WhyUnknown | null => (draw[field] === null ? (draw[INSTANTS[field]] ?? "not_known") : null);

/** The same values with no absence beside an instant that is known. */
export const withoutIdleAbsence = <D extends Pick<Draw, InstantField | (typeof INSTANTS)[InstantField]>>(
  draw: D,
): D => ({
  ...draw,
  drawnAtAbsence: draw.drawnAt === null ? draw.drawnAtAbsence : null,
  tieBreakAbsence: draw.tieBreakAt === null ? draw.tieBreakAbsence : null,
});
