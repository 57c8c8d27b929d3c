import { isoDate } from "@/lib/rules/time/iso-date";
import { tableOf, type ColumnFacts } from "./table";

const SINCE = isoDate("2026-11-30");
const column = (type: ColumnFacts["type"], en: string, fr: string, facts: Partial<ColumnFacts> = {}): ColumnFacts => ({
  type,
  meaning: { en, fr },
  since: SINCE,
  ...facts,
});

type Factor = { readonly factor: string; readonly value: number | null; readonly occupations: readonly string[] };

/** Stands for every factor of a grid whose points are not known. */
const EVERY: Factor = { factor: "*", value: null, occupations: [] };

const isCode = (value: unknown): value is string => typeof value === "string";

/** The numbers of a grid by their paths; what is not in it (null) gives no points. */
function factorsOf(points: unknown, path: string): readonly Factor[] {
  if (typeof points === "number") return [{ factor: path, value: points, occupations: [] }];
  if (points === null) return [{ factor: path, value: 0, occupations: [] }];
  if (typeof points !== "object") return [];
  const values = Object.values(points);
  if (Array.isArray(points) && values.every(isCode)) return [{ factor: path, value: null, occupations: values }];
  return Object.entries(points).flatMap(([name, value]) => factorsOf(value, path === "" ? name : `${path}.${name}`));
}

/** The grids of the CRS in long form: a row for each number of each, and one for a grid that is not known. */
export const CRS_GRIDS = tableOf({
  name: "crs-grids",
  title: { en: "CRS grids", fr: "Grilles du SCG" },
  owner: "ircc",
  key: ["from", "factor"],
  refers: [],
  columns: {
    from: column("day", "First day in force.", "Premier jour en vigueur.", { json: "from" }),
    state: column(
      "text",
      "known; not_known: the points are not known; reported: sources do not establish it.",
      "known (connue); not_known : les points ne sont pas connus; reported : les sources ne l’établissent pas.",
      { json: "state" },
    ),
    factor: column(
      "text",
      "Path of the value in points of the JSON, such as age.29.0. Of two places, 0 is without and 1 with a spouse or " +
        "partner, or the lower and the higher level. *: all, where they are not known.",
      "Chemin de la valeur dans points du JSON, comme age.29.0. De deux places, 0 est sans conjoint et 1 avec, ou le " +
        "niveau inférieur et le supérieur. * : tous, s’ils ne sont pas connus.",
    ),
    value: column(
      "decimal",
      "Points; caps and multiples of a wage too.",
      "Points; aussi plafonds et multiples d’un salaire.",
      {
        blank: { en: "not known, or a list of occupations", fr: "inconnu, ou une liste de professions" },
      },
    ),
    occupations: column("list", "Codes of occupations of a list in the grid.", "Codes des professions d’une liste.", {
      blank: { en: "no list", fr: "aucune liste" },
    }),
    as_of: column("day", "The day on which the sources were read.", "Le jour où les sources ont été lues.", {
      json: "asOf",
    }),
    sources: column("list", "Addresses of the sources.", "Adresses des sources.", { json: "sources" }),
  },
  rows: ({ dataset }) =>
    dataset.crsGrids.flatMap((grid) =>
      (grid.state === "known" ? factorsOf(grid.points, "") : [EVERY]).map(({ factor, value, occupations }) => ({
        from: grid.from,
        state: grid.state,
        factor,
        value,
        occupations,
        as_of: grid.asOf,
        sources: grid.sources,
      })),
    ),
});
