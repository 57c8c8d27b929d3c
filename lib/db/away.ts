import { setTimeout as wait } from "node:timers/promises";
import { processWide } from "@/lib/process-wide";

/* Whether the database answers, as this process last saw it. */

/** So long nobody waits for a database that did not answer. */
const REST_MS = 5000;

type Note = { until: number; heard: string | null };

const noted = processWide<Note>("away");
const note = (): Note => (noted.value ??= { until: 0, heard: null });

/** Notes that the database did not answer: for 5 seconds nobody waits for it. */
export const noteAway = (): void => void (note().until = performance.now() + REST_MS);

/** Notes the data version that the database said it has. */
export const noteVersion = (version: string): void => void Object.assign(note(), { until: 0, heard: version });

/** True while the database is not to be waited for. */
export const isAway = (): boolean => performance.now() < note().until;

/** How long a page may wait for a question whose answer it can do without. */
const PATIENCE_MS = 2000;

/** @throws also when an answer does not come within two seconds, or so many milliseconds */
export const inTime = <T>(asked: Promise<T>, patienceMs = PATIENCE_MS): Promise<T> =>
  Promise.race([
    asked,
    wait(patienceMs, null, { ref: false }).then(() => Promise.reject(new Error("the database took too long"))),
  ]);

/** True unless the database was heard to have another data version than this one. */
export const isLatestHeard = (version: bigint): boolean => [null, String(version)].includes(note().heard);
