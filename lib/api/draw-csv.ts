import type { Draw } from "@/lib/rules/draw/draw";
import { publishedValues } from "@/lib/rules/draw/published";
import { correctionCell } from "./correction-json";
import { toCsv } from "./csv";
import { drawJson, jsonNames } from "./draw-json";
import type { ApiView } from "./view";

/** A value of a JSON by its path, `gap.points`; null where it, or what it lies in, is null. */
const valueAt = (json: object, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>(
      (value, name) => (typeof value === "object" && value !== null ? Reflect.get(value, name) : null),
      json,
    );

/** A value as a cell: yes or no, a list with blanks, an unknown one blank. */
function cellOf(value: unknown): string | number | null {
  if (Array.isArray(value)) return value.join(" ");
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** Draws as CSV: the values of {@link drawJson}, flat, in the order given. */
export function drawsCsv(draws: readonly Draw[], view: ApiView, values = publishedValues()): string {
  const names = jsonNames(values);
  const rows = draws.map((draw) => {
    const json = drawJson(draw, view, names);
    return Object.fromEntries(
      values.map(({ json: path, csv }) => [
        csv,
        path === "correction" ? correctionCell(json.correction) : cellOf(valueAt(json, path)),
      ]),
    );
  });
  return toCsv(
    values.map(({ csv }) => csv),
    rows,
  );
}
