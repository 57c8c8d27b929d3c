import { LICENCES, SOURCES, type Owner } from "./licences";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset, DatasetNow } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import { referencesOf } from "@/lib/rules/draw/gap";

/** What an answer is shaped from: the data, the language of its names, and the address of the site. */
export type ApiView = {
  readonly dataset: Dataset;
  /** The draws that gaps are measured against: found once, for a list asks for them at every draw. */
  readonly references: readonly Draw[];
  readonly locale: Locale;
  /** Address of the site without a final slash, for the addresses of pages. */
  readonly site: string;
};

/** The view of a dataset in one language. */
export const apiView = (dataset: Dataset, locale: Locale, site: string): ApiView => ({
  dataset,
  references: referencesOf(dataset.draws),
  locale,
  site,
});

/** What is said of the data known at a moment. */
export type Known = Pick<DatasetNow, "knownTo" | "missingDraws">;

/**
 * `meta` of every answer in JSON: the day to which draws and pools are known, how many draws of the feed are not here,
 * and on what terms the data may be used.
 */
export const metaJson = ({ knownTo, missingDraws }: Known, owner: Owner = "ircc") => ({
  knownTo,
  missingDraws: missingDraws.length,
  source: SOURCES[owner],
  licence: LICENCES[owner].path,
  attribution: LICENCES[owner].attribution,
});
