import "server-only";
import { availableParallelism } from "node:os";
import path from "node:path";
import { Piscina } from "piscina";
import type { SqlDatabase } from "@/lib/api/sqlite/database";
import type { Files } from "@/lib/api/tracker-archive";
import type { Sheet } from "@/lib/api/workbook";
import { processWide } from "@/lib/process-wide";
import type { IsoDate } from "@/lib/rules/time/iso-date";

/*
 * What takes the processor for tens of milliseconds and more is made in a thread of its own, so that the one that
 * answers goes on (docs/decisions/052-made-in-threads.md). Who may ask for it, and how many wait:
 * lib/http/answers/turns.ts.
 */

/** What a thread is told to make. */
export type Work =
  | { readonly make: "archive"; readonly files: Files; readonly day: IsoDate }
  | { readonly make: "workbook"; readonly sheets: readonly Sheet[]; readonly day: IsoDate }
  | { readonly make: "database"; readonly database: SqlDatabase }
  | {
      readonly make: "picture";
      readonly svg: string;
      /** Pixels for each unit of the picture. */
      readonly scale: number;
      /** Paths of the font files, and the family that texts without one have. */
      readonly fonts: readonly string[];
      readonly family: string;
    };

/** As many as work at once: on two cores a second one makes no more pictures, and takes the other core from readers. */
const THREADS = availableParallelism() > 2 ? 2 : 1;
/** One that has nothing to do for so long ends and gives its memory back. */
const IDLE_MS = 30_000;

/** How much a thread gives way to the one that answers. Only Linux has it for a thread, not for a whole process. */
const GIVES_WAY = process.platform === "linux" ? 10 : 0;

type Pool = Piscina<Work, Uint8Array<ArrayBuffer>>;
const held = processWide<Pool>("threads");

const pool = (): Pool =>
  (held.value ??= new Piscina({
    filename: path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "apart", "work.js"),
    minThreads: 0,
    maxThreads: THREADS,
    idleTimeout: IDLE_MS,
    niceIncrement: GIVES_WAY,
  }));

/**
 * Makes a file in a thread of its own.
 * @throws what the making throws, and when the thread ends before it
 */
export async function makeApart(work: Work): Promise<Buffer<ArrayBuffer>> {
  const { buffer, byteOffset, byteLength } = await pool().run(work);
  return Buffer.from(buffer, byteOffset, byteLength);
}
