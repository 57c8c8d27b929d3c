import { fieldNames, type ApiValue } from "./field-row";
import { DRAW_TABLE } from "./fields";

/** What the API gives of a draw besides its fields: its gap, its page, and what is doubtful of it. */
const COMPUTED = [
  { json: "gap.points", csv: "gap_points", place: 11 },
  { json: "gap.referenceNumber", csv: "gap_reference_number", place: 12 },
  { json: "gap.referenceDate", csv: "gap_reference_date", place: 13 },
  { json: "gap.referenceCutoff", csv: "gap_reference_cutoff", place: 14 },
  { json: "gap.days", csv: "gap_days", place: 15 },
  { json: "url", csv: "url", place: 18 },
  { json: "confirmed", csv: "confirmed", place: 23 },
  { json: "correction", csv: "correction", place: 24 },
  { json: "gap.acrossGrids", csv: "gap_across_grids", place: 25 },
] as const satisfies readonly ApiValue[];

type PublishedValue = (typeof DRAW_TABLE)[keyof typeof DRAW_TABLE]["api"][number] | (typeof COMPUTED)[number];

/** Every value of a draw in the API, in the order of the columns of its CSV. */
export const publishedValues = (table = DRAW_TABLE): readonly PublishedValue[] =>
  [...fieldNames(table).flatMap((field): readonly PublishedValue[] => table[field].api), ...COMPUTED].sort(
    (a, b) => a.place - b.place,
  );
