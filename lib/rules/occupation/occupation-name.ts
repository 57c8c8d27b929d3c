import type { Locale } from "@/lib/rules/text/bilingual";

/**
 * What a name of an occupation is: its official title, a name that people use for it and the classification does not,
 * or a job title of Statistics Canada's list.
 */
export const OCCUPATION_NAME_KINDS = ["title", "common_name", "job_title"] as const;
export type OccupationNameKind = (typeof OCCUPATION_NAME_KINDS)[number];

/** A name that an occupation is found by. */
export type OccupationName = { readonly kind: OccupationNameKind; readonly language: Locale; readonly name: string };

/** A common name with the unit groups it stands for. */
export type CommonName = {
  readonly language: Locale;
  readonly name: string;
  /** NOC 2021 codes, what most people mean by it first. */
  readonly codes: readonly string[];
};
