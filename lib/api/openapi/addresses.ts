import type { Bilingual } from "@/lib/rules/text/bilingual";
import { PAGE_FIGURES, type PageFigureName } from "@/lib/figures/explore/page-away";
import { TABLES } from "../tables/tables";
import type { ParameterName } from "./parameters";
import type { AnswerSchema } from "./schemas";

/** An address of the API: what it answers, which parameters it takes, and one example. */
export type ApiAddress = {
  /** Below `/api/v1/`; `{number}` stands for a part that changes. */
  readonly path: string;
  readonly summary: Bilingual;
  readonly parameters: readonly ParameterName[];
  readonly type: string;
  /** Null = no JSON. */
  readonly answer: AnswerSchema | null;
  /** Path and query that answer with data. */
  readonly example: string;
};

const JSON_TYPE = "application/json";
const CSV = "text/csv";
const CSVW = "application/csvm+json";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const DRAWS: readonly ParameterName[] = [
  ...(["category", "kind", "from", "to", "min", "max", "q", "sort", "limit", "cursor"] as const),
  ...(["lang", "asOf"] as const),
];
const SERIES: readonly ParameterName[] = [
  ...(["categories", "measure", "reference", "score", "period", "from", "to", "layout", "events"] as const),
  ...(["title", "lang"] as const),
];
const INVITATIONS: readonly ParameterName[] = [
  ...(["by", "show", "categories", "period", "from", "to", "lang", "asOf"] as const),
];
/** The parameters of the page of invitations, whose figures have them. */
const OF_INVITATIONS: readonly ParameterName[] = ["by", "show", "categories", "period", "from", "to"];
/** Name in English and French, and parameters. */
const FIGURES: Readonly<Record<PageFigureName, readonly [string, string, readonly ParameterName[]]>> = {
  pool: ["Pool chart", "Graphique du bassin", ["period", "pnp", "score", "on"]],
  invitations: ["Invitations chart", "Graphique des invitations", OF_INVITATIONS],
  "to-date": ["Chart of invitations by year", "Graphique des invitations cumulées", OF_INVITATIONS],
};

const json = (
  path: string,
  [en, fr]: readonly [string, string],
  answer: AnswerSchema,
  parameters: readonly ParameterName[],
  example = path,
): ApiAddress => ({ path, summary: { en, fr }, parameters, type: JSON_TYPE, answer, example });

const file = (
  path: string,
  [en, fr]: readonly [string, string],
  type: string,
  parameters: readonly ParameterName[],
  example = path,
): ApiAddress => ({ path, summary: { en, fr }, parameters, type, answer: null, example });

const LISTS: readonly ApiAddress[] = [
  json("draws", ["Draws", "Rondes"], { list: "Draw" }, DRAWS, "draws?category=healthcare&limit=2"),
  json("draws/{number}", ["One draw", "Une ronde"], { one: "Draw" }, ["number", "lang", "asOf"], "draws/379?lang=fr"),
  json(
    "draws/{number}/revisions",
    ["History of a draw", "Historique d’une ronde"],
    { list: "Revision" },
    ["number"],
    "draws/379/revisions",
  ),
  json(
    "changes",
    ["What changed", "Ce qui a changé"],
    { list: "Change" },
    ["since", "limit", "cursor"],
    "changes?since=0",
  ),
  json("pools", ["Candidate pool", "Bassin de candidats"], { list: "Pool" }, ["lang", "asOf"]),
  json(
    "pool-standing",
    ["How many stood at or above a score", "Combien avaient au moins une note"],
    { one: "PoolStanding" },
    ["score", "on", "asOf"],
    "pool-standing?score=501",
  ),
  json(
    "invitations",
    ["Invitations by month, quarter or year", "Invitations par mois, trimestre ou année"],
    { list: "Period" },
    INVITATIONS,
    "invitations?by=year&period=all",
  ),
  json("cadence", ["Time between draws", "Temps entre les rondes"], { list: "Wait" }, ["lang", "asOf"]),
  json(
    "series",
    ["Values of a chart", "Valeurs d’un graphique"],
    { one: "Series" },
    [...SERIES, "asOf"],
    "series?period=selection&categories=healthcare,french",
  ),
  json("categories", ["Categories and versions", "Catégories et versions"], { list: "Category" }, ["lang", "asOf"]),
  json(
    "occupations",
    ["Occupations, or what a search finds", "Professions, ou ce que trouve une recherche"],
    { list: "Occupation" },
    ["q", "limit", "lang"],
    "occupations?q=nurse&limit=3",
  ),
  json(
    "occupations/{noc}",
    ["One occupation", "Une profession"],
    { one: "OccupationDetail" },
    ["noc", "lang"],
    "occupations/31301",
  ),
  json("occupation-names", ["Common names of occupations", "Noms courants"], { list: "OccupationName" }, ["lang"]),
  json("events", ["Policy events", "Changements de politique"], { list: "Event" }, ["lang", "asOf"]),
  json("corrections", ["Known errors", "Erreurs connues"], { list: "Correction" }, ["lang", "asOf"]),
  json("crs-grids", ["CRS grids", "Grilles du SCG"], { list: "Grid" }, []),
];

const FILES: readonly ApiAddress[] = [
  file("draws.csv", ["Draws as CSV", "Rondes en CSV"], CSV, [...DRAWS, "excel"], "draws.csv?kind=language"),
  file("draws.xlsx", ["Draws as a workbook", "Rondes en classeur"], XLSX, DRAWS, "draws.xlsx?limit=10"),
  file("series.csv", ["Values of a chart as CSV", "Valeurs d’un graphique en CSV"], CSV, [...SERIES, "asOf", "excel"]),
  file("series.svg", ["Chart as SVG", "Graphique en SVG"], "image/svg+xml", [...SERIES, "theme", "width"]),
  file("series.png", ["Chart as PNG", "Graphique en PNG"], "image/png", [...SERIES, "theme", "width"]),
  ...PAGE_FIGURES.flatMap((name) => {
    const [en, fr, parameters] = FIGURES[name];
    return (["svg", "png"] as const).map((form) =>
      file(
        `figures/${name}.${form}`,
        [`${en} as ${form.toUpperCase()}`, `${fr} en ${form.toUpperCase()}`],
        form === "svg" ? "image/svg+xml" : "image/png",
        [...parameters, "title", "lang", "theme", "width"],
      ),
    );
  }),
  ...TABLES.filter(({ name }) => name !== "draws").map(({ name, title }) =>
    file(
      `${name}.csv`,
      [`${title.en} as CSV`, `${title.fr} en CSV`],
      CSV,
      ["occupations", "crs-grids"].includes(name) ? ["lang", "excel"] : ["lang", "excel", "asOf"],
    ),
  ),
  file("invitations.csv", ["Invitations as CSV", "Invitations en CSV"], CSV, [...INVITATIONS, "excel"]),
  file("cadence.csv", ["Time between draws as CSV", "Temps entre les rondes en CSV"], CSV, ["lang", "asOf", "excel"]),
  file(
    "pool-standing.csv",
    ["Candidates at or above a score, as CSV", "Candidats à une note ou plus, en CSV"],
    CSV,
    ["score", "on", "asOf", "excel"],
    "pool-standing.csv?score=501",
  ),
  file("list-changes.csv", ["Changes between lists", "Changements entre les listes"], CSV, ["from", "to", "excel"]),
  file("feeds/draws.atom", ["Draws as Atom", "Rondes en Atom"], "application/atom+xml", ["category", "lang"]),
  file("feeds/draws.json", ["Draws as JSON Feed", "Rondes en JSON Feed"], "application/feed+json", [
    "category",
    "lang",
  ]),
  file("draws.ics", ["Calendar of draws", "Calendrier des rondes"], "text/calendar", ["category", "lang"]),
  file("tracker.zip", ["All tables", "Toutes les tables"], "application/zip", ["lang"]),
  file(
    "tracker.sqlite",
    ["All tables as an SQLite database", "Toutes les tables en base de données SQLite"],
    "application/vnd.sqlite3",
    ["lang"],
  ),
];

const DESCRIPTIONS: readonly ApiAddress[] = [
  json(
    "{table}.metadata.json",
    ["What the columns of a table mean", "Ce que veulent dire les colonnes d’une table"],
    "description",
    ["table", "asOf"],
    "draws.metadata.json",
  ),
  file(
    "{table}.csv-metadata.json",
    ["The same as CSV on the Web", "La même chose en CSV on the Web"],
    CSVW,
    ["table", "asOf"],
    "draws.csv-metadata.json",
  ),
  file("csv-metadata.json", ["All tables as CSV on the Web", "Toutes les tables en CSV on the Web"], CSVW, []),
  json("datapackage.json", ["All tables as a Data Package", "Toutes les tables en Data Package"], "description", []),
  json("openapi.json", ["This interface, OpenAPI 3.1", "Cette interface, OpenAPI 3.1"], "description", []),
];

/** Every address of version 1, in the order in which they are listed; a test holds them to what the code answers. */
export const ADDRESSES: readonly ApiAddress[] = [...LISTS, ...FILES, ...DESCRIPTIONS];

/** True for a parameter that stands in the path. */
export const inPath = ({ path }: Pick<ApiAddress, "path">, name: ParameterName): boolean => path.includes(`{${name}}`);
