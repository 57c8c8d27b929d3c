import { teerOf, type Occupation } from "@/lib/rules/occupation/occupation";
import { drawsEntered } from "@/lib/rules/eligibility/occupation-eligibility";
import { listingChanges, versionsListing } from "@/lib/rules/occupation/occupation-history";
import type { OccupationMatch } from "@/lib/rules/occupation/occupation-match";
import { earlierCode, isCertain, type OccupationSearch } from "@/lib/rules/occupation/occupation-search";
import type { OccupationName } from "@/lib/rules/occupation/occupation-name";
import { drawJson } from "./draw-json";
import type { ApiView } from "./view";

/** One unit group of NOC 2021 with the slugs of the category versions that list it. */
export const occupationJson = ({ noc, title }: Occupation, { dataset, locale, site }: ApiView) => ({
  noc,
  title: title[locale],
  teer: teerOf(noc),
  versions: versionsListing(noc, dataset.categories).map(({ slug }) => slug),
  url: `${site}/${locale}/occupations/${noc}`,
});

/**
 * The same with why a search found it: the name, its kind and language, and the places in it that were searched for.
 */
export const foundOccupationJson = (
  occupation: Occupation,
  { reason, found, marks }: OccupationMatch,
  view: ApiView,
) => ({
  ...occupationJson(occupation, view),
  match: {
    reason,
    name: found?.name ?? occupation.noc,
    kind: found?.kind ?? null,
    language: found?.language ?? null,
    marks,
  },
});

/** How a search read what was asked: the sentences of the page as values. */
export const searchJson = (q: string, search: OccupationSearch) => ({
  /** Every word is in the names found, and they say more than a rank. */
  certain: isCertain(search),
  ...search.reading,
  /** A code of NOC 2016 or an earlier edition; its successors are not known here. */
  earlierCode: earlierCode(q),
});

/**
 * One unit group in full: its names, when which version began or ceased to list it, and the draws it could have
 * entered, newest first.
 */
export const occupationDetailJson = (occupation: Occupation, names: readonly OccupationName[], view: ApiView) => ({
  ...occupationJson(occupation, view),
  names,
  changes: listingChanges(occupation.noc, view.dataset.categories).map(({ category, version, change, date }) => ({
    category: category.slug,
    version: version.slug,
    change,
    /** First day in force, else the day it was announced, else null. */
    date,
  })),
  draws: drawsEntered(occupation.noc, view.dataset.draws, view.dataset.categories).map(({ draw, undetermined }) => ({
    ...drawJson(draw, view),
    /**
     * By the rules of the draw's day; `doubts` of `cannot_tell` are what they leave open of somebody who worked in this
     * occupation alone.
     */
    eligibility: { state: undetermined.length > 0 ? "cannot_tell" : "eligible", doubts: undetermined },
  })),
});
