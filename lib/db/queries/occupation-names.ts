import "server-only";
import type { OccupationName } from "../../domain/occupation-name";
import { db } from "../client";
import type { Db } from "../connect";

/**
 * The names of an occupation: titles, then common names with those that mean it first of all, then job titles; each by its
 * letters, English before French. None for an unknown code.
 * @param client the process's own unless a test gives another
 */
export async function occupationNames(noc: string, client: Db = db()): Promise<OccupationName[]> {
  return client.occupationName.findMany({
    where: { noc },
    select: { kind: true, language: true, name: true },
    orderBy: [{ language: "asc" }, { kind: "asc" }, { position: "asc" }, { folded: "asc" }, { name: "asc" }],
  });
}
