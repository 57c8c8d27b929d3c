import type { StoredDraw } from "@/lib/rules/draw/draw";
import { isoDate } from "@/lib/rules/time/iso-date";
import type { Client } from "./revision-meta";
import { insertDraw } from "./write-draw";

/** Stores draws of one name that wait, one by one as the feed would, with numbers from 901 on; gives their numbers. */
export type Wait = (roundName: string, count: number, more?: Partial<StoredDraw>) => Promise<string[]>;

/** The way to store draws that wait in a database. */
export function unmappedIn(client: Client): Wait {
  let next = 900;
  return async (roundName, count, more = {}) => {
    const numbers: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const number = String((next += 1));
      const date = isoDate(`2026-0${1 + (index % 9)}-${10 + (next % 18)}`);
      const draw: StoredDraw = {
        number,
        date,
        drawnAt: null,
        drawnAtAbsence: null,
        roundName,
        category: null,
        version: null,
        cutoff: 500,
        invitations: 10,
        tieBreakAt: null,
        tieBreakAbsence: null,
        programs: ["cec"],
        poolAsOf: null,
        instructionUrl: null,
        source: "feed",
        notice: null,
        revision: 1,
        hidden: false,
        ...more,
      };
      await client.$transaction((tx) =>
        insertDraw(tx, draw, {
          kind: "import",
          by: { id: null, name: "schedule" },
          note: { reason: null, source: null },
        }),
      );
      numbers.push(number);
    }
    return numbers;
  };
}
