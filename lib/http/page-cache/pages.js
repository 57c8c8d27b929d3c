import { getHeapStatistics } from "node:v8";
import { LRUCache } from "lru-cache";

/*
 * The pages held in memory. One set for the process: Next loads its cache handler apart from the server that answers
 * from here, so that this module may exist twice.
 */

/** Asks the database for its data version. */
export const DATA_VERSION = "SELECT version::text FROM data_version WHERE id = 1";

/** The most that the pages take, and the share of the heap that is theirs where that is less. */
const MAX_BYTES = Math.min(256 * 1024 * 1024, getHeapStatistics().heap_size_limit / 4);

const ottawa = new Intl.DateTimeFormat("en-CA", { timeZone: "America/Toronto", dateStyle: "short" });
const today = () => ottawa.format(process.env.TRACKER_NOW ? new Date(process.env.TRACKER_NOW) : new Date());

// A page is held as Next's text, two bytes a sign, and once it was asked for also as the bytes of its answer
// (answer.ts).
const size = ({ value }) =>
  1024 +
  3 * (value?.html?.length ?? 0) +
  (value?.rscData?.length ?? 0) +
  (value?.body?.length ?? 0) +
  [...(value?.segmentData?.values() ?? [])].reduce((sum, segment) => sum + segment.length, 0);

const pages = (globalThis.__trackerPages ??= {
  entries: new LRUCache({ maxSize: MAX_BYTES, sizeCalculation: size }),
  /** Rises with every drop; a page begun under an older one must not be kept. */
  generation: 0,
  /** Data version of the database, as it was last heard of. */
  version: null,
  /** Generation and day under which a missing page began to render. */
  begun: new LRUCache({ max: 10_000 }),
  /** Keys by the address a reader asks for. */
  keys: new Map(),
});

/** Next's key of a page ends with its address. */
const PAGE_KEY = /^\/route-cache\/APP_PAGE\/[^$]*\$(\/.*)$/;

/** Forgets every page. */
export function drop() {
  pages.generation += 1;
  pages.entries.clear();
  pages.keys.clear();
}

/** How many pages are kept. */
export const countKept = () => pages.entries.size;

/** Another text after each change of the data and from each midnight in Ottawa on. */
export const stamp = () => `${pages.generation} ${today()}`;

/**
 * Hears which data version the database has: forgets every page when it is another than before. To hear the same twice,
 * as after a connection was lost, drops nothing.
 */
export function seen(version) {
  if (pages.version === version) return;
  pages.version = version;
  drop();
}

/** The entry kept under a path, made today in Ottawa, or undefined. */
export function kept(key) {
  const entry = pages.entries.get(key);
  return entry?.day === today() ? entry : undefined;
}

/** The entry of the page at an address (a path without query), or undefined. */
export const keptAt = (address) => kept(pages.keys.get(address));

/**
 * Notes under which data a missing page begins to render. A second reader may wait for the same render: what it began
 * under stands.
 */
export function begin(key) {
  if (!pages.begun.has(key)) pages.begun.set(key, { generation: pages.generation, day: today() });
}

/** Keeps a page, unless the data changed since it began to render. */
export function keep(key, value, cacheControl) {
  const begun = pages.begun.get(key);
  pages.begun.delete(key);
  if (value === null) pages.entries.delete(key);
  else if (begun?.generation === pages.generation) {
    pages.entries.set(key, { value, cacheControl, lastModified: Date.now(), day: begun.day });
    const address = PAGE_KEY.exec(key)?.[1];
    if (address) pages.keys.set(address, key);
  }
}

/** Ends a render whose page is not to be kept. */
export const discard = (key) => pages.begun.delete(key);
