import { expect, test } from "vitest";
import { isoDate } from "@/lib/rules/time/iso-date";
import { cataloguedAt, datasetLd, dcatCatalogue } from "./catalogue";
import { dataPackage } from "../describe";
import { DAY, KNOWN, SITE } from "../known.fixture";
import { llmsText } from "./llms";
import { ADDRESSES } from "../openapi/addresses";
import { TABLES } from "../tables/tables";

const at = cataloguedAt({ ...KNOWN, draws: [{ date: isoDate("2015-01-31") }, { date: DAY }] }, SITE);
const inPackage = dataPackage(at, `${SITE}/api/v1/`).resources.map(({ path }) => path);

test("search engines, catalogues and the data package name the same files", () => {
  const told = datasetLd(at, "fr", TABLES);
  const whole = ["tracker.zip", "tracker.sqlite"].map((name) => `${SITE}/api/v1/${name}`);
  expect(told.distribution.map(({ contentUrl }) => contentUrl)).toEqual([...inPackage, ...whole]);
  expect(told).toMatchObject({
    "@type": "Dataset",
    name: "Suivi des rondes d’Entrée express",
    url: `${SITE}/fr/data`,
    temporalCoverage: "2015-01-31/2026-10-01",
    dateModified: "2026-10-02T15:00:00Z",
    license: expect.arrayContaining(["https://open.canada.ca/en/open-government-licence-canada"]) as unknown,
  });
  const files = dcatCatalogue(at)["dcat:dataset"].map((each) => each["dcat:distribution"]["dcat:downloadURL"]["@id"]);
  expect(files).toEqual(inPackage);
  expect(datasetLd({ ...at, began: null }, "en", [])).not.toHaveProperty("temporalCoverage");
});

/** Every key and type of a JSON-LD, with what stands below it. */
const termsOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(termsOf)
    : typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => [key, ...(key === "@type" ? [String(inner)] : termsOf(inner))])
      : [];

test("the catalogue uses no prefix that it does not name, and each of its things has an address of its own", () => {
  const { "@context": context, ...catalogue } = dcatCatalogue(at);
  const prefixes = new Set(
    termsOf(catalogue)
      .filter((term) => !term.startsWith("@"))
      .map((term) => term.split(":")[0]),
  );
  expect([...prefixes].toSorted()).toEqual(Object.keys(context).toSorted());
  const ids = catalogue["dcat:dataset"].map((each) => each["@id"]);
  expect(new Set(ids).size).toBe(TABLES.length);
});

test("llms.txt names every address, and what unknown means", () => {
  const text = llmsText(at);
  for (const { example } of ADDRESSES) expect(text).toContain(`(${SITE}/api/v1/${example})`);
  expect(text).toMatch(/^# .+\n\n> .+Known to 2026-10-01/);
  expect(text).toContain("never zero");
});
