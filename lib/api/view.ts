import { LICENCES, SOURCES, type Owner } from "./licences";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset, DatasetNow } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import { referencesOf } from "@/lib/rules/draw/gap";
import { instantOf } from "@/lib/rules/time/iso-date";

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
export type Known = Pick<DatasetNow, "knownTo" | "missingDraws" | "changedAt" | "version" | "asOf" | "vintagesFrom">;

/** One sentence that names the data, as they stood, to whoever cites them. */
const citationOf = ({ knownTo, changedAt, version, asOf }: Known, site: string, owner: Owner): string =>
  `Express Entry draw tracker, data known to ${knownTo}, ` +
  (asOf === null ? `version ${version} of ${instantOf(changedAt)}` : `as of ${asOf.day}`) +
  `. ${site}/en/data. Source: ${SOURCES[owner]}.`;

/**
 * `meta` of every answer in JSON: the day to which draws and pools are known, how many draws of the feed are not here,
 * which state of the data this is, and on what terms they may be used.
 * @param site address of the site, without a final slash
 */
export const metaJson = (known: Known, site: string, owner: Owner = "ircc") => ({
  knownTo: known.knownTo,
  // Of an earlier day it is not known.
  missingDraws: known.asOf === null ? known.missingDraws.length : null,
  source: SOURCES[owner],
  licence: LICENCES[owner].path,
  attribution: LICENCES[owner].attribution,
  citation: citationOf(known, site, owner),
  // Of an earlier day that of its end: who asks for the changes since then loses none.
  dataVersion: known.asOf === null ? known.version : known.asOf.version,
  changedAt: instantOf(known.changedAt),
  asOf: known.asOf?.day ?? null,
  feedCopyOf: known.asOf?.copyOf ?? null,
  vintagesFrom: known.vintagesFrom,
});

/** What the name of a file says of when its data are: the day known to, or the day as of which they were asked for. */
export const fileDay = ({ knownTo, asOf }: Pick<Known, "knownTo" | "asOf">): string =>
  asOf === null ? knownTo : `as-of-${asOf.day}`;
