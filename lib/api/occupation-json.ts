import { teerOf, type Occupation } from "../domain/occupation";
import { versionsListing } from "../domain/occupation-history";
import type { ApiView } from "./view";

/** One unit group of NOC 2021 with the slugs of the category versions that list it. */
export const occupationJson = ({ noc, title }: Occupation, { dataset, locale, site }: ApiView) => ({
  noc,
  title: title[locale],
  teer: teerOf(noc),
  versions: versionsListing(noc, dataset.categories).map(({ slug }) => slug),
  url: `${site}/${locale}/occupations/${noc}`,
});
