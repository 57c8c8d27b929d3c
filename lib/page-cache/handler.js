import { LRUCache } from "lru-cache";
import pg from "pg";

/*
 * Next's store of prerendered pages, held in memory and true to Postgres: everything is dropped when the data change
 * (see docs/decisions/002-page-cache.md). A file of plain JavaScript, for Next loads it outside its own compilation.
 */

/** Written by components/ui/status-404.tsx. */
const NOT_FOUND_MARK = '<meta name="tracker-status" content="404"/>';

const MAX_BYTES = 256 * 1024 * 1024;
const RECONNECT_MS = 1000;

const ottawa = new Intl.DateTimeFormat("en-CA", { timeZone: "America/Toronto", dateStyle: "short" });
const today = () => ottawa.format(process.env.TRACKER_NOW ? new Date(process.env.TRACKER_NOW) : new Date());

const size = ({ value }) =>
  1024 + (value?.html?.length ?? 0) + (value?.rscData?.length ?? 0) + (value?.body?.length ?? 0) +
  [...(value?.segmentData?.values() ?? [])].reduce((sum, segment) => sum + segment.length, 0);

const pages = (globalThis.__trackerPages ??= {
  entries: new LRUCache({ maxSize: MAX_BYTES, sizeCalculation: size }),
  /** Rises with every drop; a page begun under an older one must not be kept. */
  generation: 0,
  /** Generation and day under which a missing page began to render. */
  begun: new LRUCache({ max: 10_000 }),
  listening: false,
});

function drop() {
  pages.generation += 1;
  pages.entries.clear();
}

/** Hears of writes by other processes: the database notifies on every commit that changes public data. */
async function listen() {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL, keepAlive: true });
  let lost = false;
  const again = () => {
    if (lost) return;
    lost = true;
    client.end().catch(() => {});
    setTimeout(listen, RECONNECT_MS).unref();
  };
  client.on("error", again);
  client.on("end", again);
  client.on("notification", drop);
  try {
    await client.connect();
    await client.query("LISTEN data_version");
    drop();
  } catch {
    again();
  }
}

export default class PageCache {
  constructor() {
    if (pages.listening || !process.env.DATABASE_URL || process.env.NEXT_PHASE === "phase-production-build") return;
    pages.listening = true;
    void listen();
  }

  async get(key) {
    const entry = pages.entries.get(key);
    if (entry && entry.day === today()) return entry;
    // A second reader may wait for the same render: what it began under stands.
    if (!pages.begun.has(key)) pages.begun.set(key, { generation: pages.generation, day: today() });
    return null;
  }

  async set(key, value, { cacheControl } = {}) {
    const begun = pages.begun.get(key);
    pages.begun.delete(key);
    if (value?.html?.includes?.(NOT_FOUND_MARK)) {
      // Next serves the very object it hands to the cache. Not kept: anyone can invent addresses.
      value.status = 404;
      return;
    }
    if (value === null) pages.entries.delete(key);
    else if (begun?.generation === pages.generation) {
      pages.entries.set(key, { value, cacheControl, lastModified: Date.now(), day: begun.day });
    }
  }

  async revalidateTag() {
    drop();
  }

  resetRequestCache() {}
}
