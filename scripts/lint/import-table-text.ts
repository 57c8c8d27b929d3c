import { IMPORT_TABLE, type ImportRow } from "../../import-table.mjs";

const code = (names: readonly string[]) =>
  names.length === 0 ? "nothing" : names.map((name) => `\`${name}\``).join(", ");

const packagesOf = ({ packages }: ImportRow) => ("not" in packages ? `all but ${code(packages.not)}` : code(packages));

const roomsOf = ({ room, may }: ImportRow) => (room.startsWith("lib/rules/") ? "rules of lower floors" : code(may));

/** The import table as docs/architecture.md shows it: a Markdown table, a row a room. */
export function importTable(): string {
  const rows = IMPORT_TABLE.map((row) => `| \`${row.room}\` | ${roomsOf(row)} | ${packagesOf(row)} | ${row.why} |`);
  return ["| room | may import, besides itself | packages | why |", "| --- | --- | --- | --- |", ...rows].join("\n");
}
