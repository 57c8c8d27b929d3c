import { tableCsv } from "./csv";
import { csvwGroup } from "./csvw";
import { dataPackage, type DescribedAt } from "./describe";
import { LICENCES, OWNERS, ownersOf, SOURCES } from "./licences";
import { TABLES } from "./tables/tables";
import type { ApiView } from "./view";

/** What the archive says of itself, in both languages. */
function readme({ site, knownTo, missingDraws, changedAt }: DescribedAt): string {
  const files = TABLES.map(({ name, title }) => `${name}.csv`.padEnd(26) + `${title.en} / ${title.fr}`);
  return [
    "Express Entry draw tracker: all tables",
    "",
    `Known to ${knownTo}: what came after that day is not known, which is not the same as none.`,
    `Draws of the official feed that are not here yet: ${missingDraws.length}.`,
    `Data last changed: ${changedAt.toISOString()}.`,
    "What is in force or not is said of the day known to.",
    "A blank cell is unknown, or what datapackage.json says of its column; it is never zero.",
    "CSV: UTF-8, commas, a header row. NOC codes are texts of five digits.",
    `${site}/en/data`,
    "",
    "Suivi des rondes d’Entrée express : toutes les tables",
    "",
    `Données connues jusqu’au ${knownTo} : la suite n’est pas connue, ce qui ne veut pas dire qu’elle est nulle.`,
    `Rondes du flux de données officiel qui ne sont pas encore ici : ${missingDraws.length}.`,
    `Dernière modification des données : ${changedAt.toISOString()}.`,
    "Ce qui est en vigueur ou non l’est au jour indiqué ci-dessus.",
    "Une case vide est inconnue, ou ce que datapackage.json dit de sa colonne; jamais zéro.",
    "CSV : UTF-8, virgules, une ligne d’en-tête. Les codes de la CNP sont des textes de cinq chiffres.",
    `${site}/fr/data`,
    "",
    ...files,
    "",
  ].join("\n");
}

const licence = (): string =>
  OWNERS.map((owner) => {
    const { title, path, attribution } = LICENCES[owner];
    const own = TABLES.filter((table) => ownersOf(table).includes(owner)).map(({ name }) => `${name}.csv`);
    return [own.join(", "), SOURCES[owner], `${title}: ${path}`, attribution, ""].join("\n");
  }).join("\n");

/** Texts by the names of their files. */
export type Files = Readonly<Record<string, string>>;

/** Every table, with what its columns mean and on what terms they may be used: the files of one archive. */
export function trackerFiles(view: ApiView, at: DescribedAt): Files {
  const tables = TABLES.map((table) => [`${table.name}.csv`, tableCsv(table, view, at.knownTo)] as const);
  return {
    "README.txt": readme(at),
    "LICENCE.txt": licence(),
    "datapackage.json": `${JSON.stringify(dataPackage(at, ""), null, 2)}\n`,
    "csv-metadata.json": `${JSON.stringify(csvwGroup(at, ""), null, 2)}\n`,
    ...Object.fromEntries(tables),
  };
}
