import type { Draw } from "@/lib/rules/draw/draw";
import { publishedValues } from "@/lib/rules/draw/published";
import { toCsv, type CsvForm } from "./csv";
import { drawRows } from "./tables/draws";
import type { ApiView } from "./view";

/** Draws as CSV, in the order given. */
export const drawsCsv = (
  draws: readonly Draw[],
  view: ApiView,
  values = publishedValues(),
  form: CsvForm = "plain",
): string =>
  toCsv(
    values.map(({ csv }) => ({ name: csv })),
    drawRows(draws, view, values),
    form,
  );
