import "server-only";
import { unmappedNames, type UnmappedName } from "@/lib/rules/mapping/unmapped-name";
import { db } from "../client";
import { storedDrawSelect, toStoredDraw } from "../rows";

/** Every round name that is not known yet, with the draws that wait under it, hidden draws too. For admins only. */
export const storedUnmappedNames = async (): Promise<UnmappedName[]> =>
  unmappedNames(
    (await db().draw.findMany({ where: { categorySlug: null }, select: storedDrawSelect })).map(toStoredDraw),
  );
