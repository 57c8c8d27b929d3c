import type { CrsInput, FullLevels } from "./score";
import type { Level } from "@/lib/rules/eligibility/language-test";

/** The same level in every ability. */
export const levels = (level: Level): FullLevels => ({
  reading: level,
  writing: level,
  listening: level,
  speaking: level,
});

/** A person whom nothing gives a point. */
export const NOBODY: CrsInput = {
  age: 17,
  education: "less-than-secondary",
  languages: { en: null, fr: null },
  first: "en",
  canadianYears: 0,
  foreignYears: 0,
  certificate: false,
  spouse: null,
  nomination: false,
  study: "none",
  sibling: false,
  jobOffer: "none",
};

/** A spouse who comes along and brings no point. */
export const PLAIN_SPOUSE: NonNullable<CrsInput["spouse"]> = {
  education: "less-than-secondary",
  levels: null,
  canadianYears: 0,
};
