import type { Draw } from "@/lib/rules/draw/draw";
import { publishedValues } from "@/lib/rules/draw/published";
import { correctionCell } from "../correction-json";
import { drawJson, jsonNames } from "../draw-json";
import type { ApiView } from "../view";
import { DRAW_COLUMNS } from "./draw-columns";
import { columnsOf, type Cell, type Table } from "./table";

type Values = ReturnType<typeof publishedValues>;

/** A value of a JSON by its path, `gap.points`; null where it, or what it lies in, is null. */
const valueAt = (json: object, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>(
      (value, name) => (typeof value === "object" && value !== null ? Reflect.get(value, name) : null),
      json,
    );

const isText = (value: unknown): value is string => typeof value === "string";

function cellOf(value: unknown): Cell {
  if (Array.isArray(value)) return value.filter(isText);
  return isText(value) || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/**
 * Draws as rows: the values of {@link drawJson}, flat, in the order given.
 * @param values those of the API unless a test gives more
 */
export function drawRows(
  draws: readonly Draw[],
  view: ApiView,
  values: Values = publishedValues(),
): readonly Readonly<Record<string, Cell>>[] {
  const names = jsonNames(values);
  return draws.map((draw) => {
    const json = drawJson(draw, view, names);
    return Object.fromEntries(
      values.map(({ json: path, csv }) => [
        csv,
        path === "correction" ? correctionCell(json.correction) : cellOf(valueAt(json, path)),
      ]),
    );
  });
}

/** The draws: their columns are the published values of the table of fields (lib/rules/draw/fields.ts). */
export const DRAWS: Table = {
  name: "draws",
  title: { en: "Draws", fr: "Rondes" },
  owner: "ircc",
  key: ["number"],
  refers: [
    { column: "category", table: "categories", to: "slug" },
    { column: "category_version", table: "versions", to: "slug" },
  ],
  columns: columnsOf(
    Object.fromEntries(publishedValues().map(({ json, csv }) => [csv, { ...DRAW_COLUMNS[csv], json }])),
  ),
  rows: (view) => drawRows(view.dataset.draws, view),
};
