import "server-only";
import { compareDraws, type StoredDraw } from "@/lib/rules/draw/draw";
import { db } from "../client";
import { storedDrawSelect, toStoredDraw } from "../rows";

/** Every draw that is hidden, newest first. For those who may edit draws; readers get those of the dataset. */
export async function hiddenDraws(): Promise<StoredDraw[]> {
  const rows = await db().draw.findMany({ select: storedDrawSelect, where: { hidden: true } });
  return rows.map(toStoredDraw).sort((a, b) => compareDraws(b, a));
}
