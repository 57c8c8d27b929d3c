import type { CrsGrid } from "@/lib/rules/crs/grid";
import type { connect } from "../connect";
import { fromCrsGrid } from "../crs-grid-row";

/**
 * Adds a grid that an operator brings in, or puts it in the place of that of the same first day. The seed leaves it
 * alone from then on.
 */
export async function saveCrsGrid(client: ReturnType<typeof connect>, grid: CrsGrid): Promise<void> {
  const row = fromCrsGrid(grid);
  await client.$transaction(async (tx) => {
    await tx.crsGrid.deleteMany({ where: { firstDay: row.firstDay } });
    await tx.crsGrid.create({ data: { ...row, imported: true } });
  });
}
