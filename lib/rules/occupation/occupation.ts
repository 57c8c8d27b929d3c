import type { Bilingual } from "@/lib/rules/text/bilingual";

/** A unit group of the National Occupational Classification 2021. */
export type Occupation = {
  /** Five characters; a string, for `00012` begins with zeros. */
  readonly noc: string;
  readonly title: Bilingual;
};

/**
 * TEER (training, education, experience and responsibilities), 0 to 5.
 * Source: NOC 2021 version 1.0, Statistics Canada: the second digit of the unit group code.
 */
export const teerOf = (noc: string): number => Number(noc[1]);
