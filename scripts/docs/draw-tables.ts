import { fieldNames } from "../../lib/rules/draw/field-row";
import { DRAW_TABLE } from "../../lib/rules/draw/fields";
import { markdown } from "./markdown";

/** Columns that no form, feed or reader knows: they count and hide draws. */
const FIRST = [["`id`", "number", "internal; feeds and calendars know the draw by it, whatever its number"]];
const LAST = [
  [
    "`hidden`",
    "yes or no",
    "true: on no public page, in no download or API answer; it keeps its number, its day and its history, and can be " +
      "shown again",
  ],
  ["`revision`", "number", "number of the latest revision; an edit of an older one is refused"],
];

/** The table of the columns of a draw, as the data dictionary has it. */
export function drawDictionary(table = DRAW_TABLE): string {
  const rows = fieldNames(table).map((field) => {
    const { columns, unit, meaning } = table[field];
    const names = Object.values(columns).map((column) => `\`${column}\``);
    return [names.join(", "), unit, meaning];
  });
  return markdown([["column", "holds", "meaning"], ...FIRST, ...rows, ...LAST]);
}
