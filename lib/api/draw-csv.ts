import type { Draw } from "@/lib/rules/draw/draw";
import { publishedValues } from "@/lib/rules/draw/published";
import { toCsv } from "./csv";
import { drawJson, jsonNames, type DrawJson } from "./draw-json";
import type { ApiView } from "./view";

/** A value of a JSON by its path, `gap.points`; null where it, or what it lies in, is null. */
const valueAt = (json: object, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>(
      (value, name) => (typeof value === "object" && value !== null ? Reflect.get(value, name) : null),
      json,
    );

/** A known error as a cell: the field and its likely value, which may be unknown. */
const isCorrection = (value: unknown): value is DrawJson["correction"][number] =>
  typeof value === "object" && value !== null && "likelyValue" in value;

/** A value as a cell: yes or no, a list with blanks, an unknown one blank. */
function cellOf(value: unknown): string | number | null {
  if (Array.isArray(value))
    return value.map((each) => (isCorrection(each) ? `${each.field}=${each.likelyValue ?? ""}` : each)).join(" ");
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** Draws as CSV: the values of {@link drawJson}, flat, in the order given. */
export function drawsCsv(draws: readonly Draw[], view: ApiView, values = publishedValues()): string {
  const names = jsonNames(values);
  const rows = draws.map((draw) => {
    const json = drawJson(draw, view, names);
    return Object.fromEntries(values.map(({ json: path, csv }) => [csv, cellOf(valueAt(json, path))]));
  });
  return toCsv(
    values.map(({ csv }) => csv),
    rows,
  );
}
