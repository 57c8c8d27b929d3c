import pg from "pg";
import { DATA_VERSION, begin, discard, drop, keep, kept, seen } from "./pages.js";

/*
 * Next's store of prerendered pages, held in memory and true to Postgres: everything is dropped when the data change
 * (see docs/decisions/002-page-cache.md). A file of plain JavaScript, for Next loads it outside its own compilation.
 */

/** Written by components/ui/status-404.tsx. */
const NOT_FOUND_MARK = '<meta name="tracker-status" content="404"/>';

const RECONNECT_MS = 1000;

/**
 * Hears of writes by other processes: the database notifies on every commit that changes public data. Pages then go
 * also where nobody asks for one; who asks for one is answered by the version itself (lib/http/answers/freshness.ts).
 */
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
  const look = async () => seen((await client.query(DATA_VERSION)).rows[0]?.version);
  client.on("notification", () => void look().catch(again));
  try {
    await client.connect();
    await client.query("LISTEN data_version");
    await look();
  } catch {
    again();
  }
}

export default class PageCache {
  constructor() {
    if (globalThis.__trackerListens || !process.env.DATABASE_URL || process.env.NEXT_PHASE === "phase-production-build")
      return;
    globalThis.__trackerListens = true;
    void listen();
  }

  async get(key) {
    const entry = kept(key);
    if (!entry) begin(key);
    return entry ?? null;
  }

  async set(key, value, { cacheControl } = {}) {
    if (value?.html?.includes?.(NOT_FOUND_MARK)) {
      // Next serves the very object it hands to the cache. Not kept: anyone can invent addresses.
      value.status = 404;
      discard(key);
    } else keep(key, value, cacheControl);
  }

  async revalidateTag() {
    drop();
  }

  resetRequestCache() {}
}
