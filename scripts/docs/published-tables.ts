import type { Column, TableFacts } from "../../lib/api/tables/table";
import { DESCRIBED } from "../../lib/api/tables/tables";
import { markdown } from "./markdown";

const cellsOf = ({ name, json, type, unit, meaning, blank, since }: Column): readonly string[] => [
  `\`${name}\``,
  json === null ? "" : `\`${json}\``,
  unit === null ? type : `${type}, ${unit}`,
  // A stroke would end the cell.
  meaning.en.replaceAll("|", "\\|"),
  blank?.en ?? "never",
  since,
];

const HEAD = ["column", "JSON", "type", "meaning", "blank", "since"];

const sectionOf = (table: TableFacts): string =>
  `### ${table.name}.csv\n\n${table.title.en}.\n\n${markdown([HEAD, ...table.columns.map(cellsOf)])}`;

/** The columns of every published table in words, as docs/data-dictionary.md has them. */
export const publishedTables = (): string => DESCRIBED.map(sectionOf).join("\n\n");
