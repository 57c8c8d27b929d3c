import { isoDate } from "@/lib/rules/time/iso-date";
import { readReference } from "@/prisma/reference/read";

export const SITE = "https://tracker.example";

/** Day to which the reference data are known. */
export const DAY = isoDate("2026-10-01");

/** What a file says of when its data were known. */
export const KNOWN = {
  knownTo: DAY,
  missingDraws: [],
  changedAt: new Date("2026-10-02T15:00:00Z"),
  version: 7,
  asOf: null,
  vintagesFrom: DAY,
};

/** The reference data as readers see them, with draws that have no category. */
export function referenceSeen() {
  const reference = readReference();
  const draws = reference.draws.map((draw) => ({ ...draw, category: null, version: null, notice: null, revision: 1 }));
  return { ...reference, draws };
}
