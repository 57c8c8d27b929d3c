/*
 * Whether the database answers, as this process last saw it. One note for the process: Next bundles this file apart
 * from the server around it.
 */

/** So long nobody waits for a database that did not answer. */
const REST_MS = 5000;

type Note = { until: number; heard: string | null };

const held = globalThis as { __trackerAway?: Note };
const note = (): Note => (held.__trackerAway ??= { until: 0, heard: null });

/** Notes that the database did not answer: for 5 seconds nobody waits for it. */
export const noteAway = (): void => void (note().until = performance.now() + REST_MS);

/** Notes the data version that the database said it has. */
export const noteVersion = (version: string): void => void Object.assign(note(), { until: 0, heard: version });

/** True while the database is not to be waited for. */
export const isAway = (): boolean => performance.now() < note().until;

/** True unless the database was heard to have another data version than this one. */
export const isLatestHeard = (version: bigint): boolean => [null, String(version)].includes(note().heard);
