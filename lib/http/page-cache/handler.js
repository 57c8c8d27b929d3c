import { begin, discard, drop, keep, kept } from "./pages.js";

/*
 * Next's store of prerendered pages, held in memory and true to Postgres: the server around drops everything when the
 * data change (notices.ts, docs/decisions/002-page-cache.md). A file of plain JavaScript, for Next loads it outside its
 * own compilation.
 */

/** Written by components/ui/status-404.tsx. */
const NOT_FOUND_MARK = '<meta name="tracker-status" content="404"/>';

export default class PageCache {
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
