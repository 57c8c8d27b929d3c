import type { Bilingual, Locale } from "@/lib/rules/text/bilingual";
import { LOCALES } from "@/lib/rules/text/bilingual";
import { instantOf, type IsoDate } from "@/lib/rules/time/iso-date";
import { fileStem, WHOLE, type DescribedAt } from "../describe";
import { LICENCES, OWNERS, ownersOf, SOURCES } from "../licences";
import type { Table } from "../tables/table";
import { TABLES } from "../tables/tables";

/* The same tables as in the data package, for search engines (schema.org) and for catalogues of data (DCAT). */

/** Where the data stand, what is known, and the first day of which they tell; null where there is no draw. */
export type CataloguedAt = DescribedAt & { readonly began: IsoDate | null };

/** The first day of the draws, which are oldest first, with what else is said of them. */
export const cataloguedAt = (
  dataset: Omit<DescribedAt, "site"> & { readonly draws: readonly { readonly date: IsoDate }[] },
  site: string,
): CataloguedAt => ({ ...dataset, site, began: dataset.draws[0]?.date ?? null });

const csvOf = (site: string, { name }: Table) => `${site}/api/v1/${name}.csv`;

/**
 * The data as a `Dataset` of schema.org, for a page.
 * @param tables those whose files are named
 * @see https://developers.google.com/search/docs/appearance/structured-data/dataset
 */
export function datasetLd(
  { site, knownTo, changedAt, version, began }: CataloguedAt,
  locale: Locale,
  tables: readonly Table[],
) {
  const file = (name: string, encodingFormat: string, contentUrl: string) => ({
    "@type": "DataDownload",
    name,
    encodingFormat,
    contentUrl,
  });
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": `${site}/#data`,
    name: WHOLE.title[locale],
    description: WHOLE.description[locale],
    url: `${site}/${locale}/data`,
    inLanguage: locale === "fr" ? "fr-CA" : "en-CA",
    isAccessibleForFree: true,
    version: String(version),
    dateModified: instantOf(changedAt),
    ...(began !== null && { temporalCoverage: `${began}/${knownTo}` }),
    spatialCoverage: { "@type": "Country", name: "Canada" },
    license: OWNERS.map((owner) => LICENCES[owner].path),
    creator: OWNERS.map((owner) => ({ "@type": "Organization", name: SOURCES[owner] })),
    distribution: [
      ...tables.map((table) => file(table.title[locale], "text/csv", csvOf(site, table))),
      file(WHOLE.title[locale], "application/zip", `${site}/api/v1/tracker.zip`),
      file(WHOLE.title[locale], "application/vnd.sqlite3", `${site}/api/v1/tracker.sqlite`),
    ],
  };
}

const inBoth = (text: Bilingual) => LOCALES.map((locale) => ({ "@language": locale, "@value": text[locale] }));

/** Where names of the catalogue come from: DCAT 3 and Dublin Core. */
const CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dcterms: "http://purl.org/dc/terms/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

const iri = (address: string) => ({ "@id": address });

function datasetOf(table: Table, { site, changedAt, knownTo }: CataloguedAt) {
  const owners = ownersOf(table);
  const csv = csvOf(site, table);
  return {
    "@id": `${site}/data.jsonld#${table.name}`,
    "@type": "dcat:Dataset",
    "dcterms:identifier": fileStem(table),
    "dcterms:title": inBoth(table.title),
    "dcterms:description": inBoth({
      en: `${table.title.en}. Known to ${knownTo}.`,
      fr: `${table.title.fr}. Données connues jusqu’au ${knownTo}.`,
    }),
    "dcterms:modified": { "@type": "xsd:dateTime", "@value": instantOf(changedAt) },
    "dcterms:license": owners.map((owner) => iri(LICENCES[owner].path)),
    "dcterms:source": owners.map((owner) => SOURCES[owner]),
    "dcat:landingPage": LOCALES.map((locale) => iri(`${site}/${locale}/data`)),
    "dcat:distribution": {
      "@type": "dcat:Distribution",
      "dcterms:title": `${table.name}.csv`,
      "dcat:accessURL": iri(csv),
      "dcat:downloadURL": iri(csv),
      "dcat:mediaType": iri("https://www.iana.org/assignments/media-types/text/csv"),
      "dcterms:conformsTo": iri(`${site}/api/v1/${table.name}.metadata.json`),
      "dcterms:license": owners.map((owner) => iri(LICENCES[owner].path)),
    },
  };
}

/**
 * Every whole table as a catalogue of data (DCAT 3, JSON-LD).
 * @see https://www.w3.org/TR/vocab-dcat-3/
 */
export const dcatCatalogue = (at: CataloguedAt) => ({
  "@context": CONTEXT,
  "@id": `${at.site}/data.jsonld`,
  "@type": "dcat:Catalog",
  "dcterms:title": inBoth(WHOLE.title),
  "dcterms:description": inBoth(WHOLE.description),
  "dcterms:language": [...LOCALES],
  "dcat:service": {
    "@type": "dcat:DataService",
    "dcterms:title": "API",
    "dcat:endpointURL": iri(`${at.site}/api/v1`),
    "dcat:endpointDescription": iri(`${at.site}/api/v1/openapi.json`),
  },
  "dcat:dataset": TABLES.map((table) => datasetOf(table, at)),
});
