import { execFileSync } from "node:child_process";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { begin, discard, drop, keep, kept, keptAt } from "./pages.js";

const KEY = "/route-cache/APP_PAGE/0123456789abcdef/$/en/draws/379";
const page = (html: string) => ({ kind: "APP_PAGE", html });

beforeEach(() => {
  vi.stubEnv("TRACKER_NOW", "2026-10-02T15:00:00Z");
  drop();
  discard(KEY);
});
afterEach(() => vi.unstubAllEnvs());

test("a page is kept under Next's key and under its address", () => {
  begin(KEY);
  keep(KEY, page("a"));
  expect(kept(KEY)?.value.html).toBe("a");
  expect(keptAt("/en/draws/379")?.value.html).toBe("a");
  expect(keptAt("/en/draws/37")).toBeUndefined();
});

test("a page that began to render before a write is not kept, whoever asked for it in between", () => {
  begin(KEY);
  drop();
  begin(KEY);
  keep(KEY, page("old"));
  expect(kept(KEY)).toBeUndefined();
  begin(KEY);
  keep(KEY, page("new"));
  expect(kept(KEY)?.value.html).toBe("new");
});

test("a page nobody was seen to begin is not kept", () => {
  keep(KEY, page("a"));
  expect(kept(KEY)).toBeUndefined();
});

test("a render that is discarded leaves the next one free", () => {
  begin(KEY);
  discard(KEY);
  drop();
  begin(KEY);
  keep(KEY, page("a"));
  expect(keptAt("/en/draws/379")?.value.html).toBe("a");
});

test("a write forgets every page and its address", () => {
  begin(KEY);
  keep(KEY, page("a"));
  drop();
  expect(kept(KEY)).toBeUndefined();
  expect(keptAt("/en/draws/379")).toBeUndefined();
});

test("a page lives until midnight in Ottawa, and a render across it is of the day on which it began", () => {
  vi.stubEnv("TRACKER_NOW", "2026-10-03T03:59:00Z");
  begin(KEY);
  keep(KEY, page("a"));
  expect(kept(KEY)?.value.html).toBe("a");
  vi.stubEnv("TRACKER_NOW", "2026-10-03T04:00:00Z");
  expect(kept(KEY)).toBeUndefined();

  vi.stubEnv("TRACKER_NOW", "2026-10-03T03:59:59Z");
  drop();
  begin(KEY);
  vi.stubEnv("TRACKER_NOW", "2026-10-03T04:00:01Z");
  keep(KEY, page("a"));
  expect(kept(KEY)).toBeUndefined();
});

test("pages without end do not end a process with a small heap", () => {
  // Two bytes a sign, as a page with a typographic apostrophe has; none shares its text with another.
  const keepMany = `
    const { begin, keep, kept, countKept } = await import(${JSON.stringify(new URL("pages.js", import.meta.url))});
    for (let page = 0; page < 1500; page += 1) {
      begin(String(page));
      keep(String(page), { kind: "APP_PAGE", html: Buffer.alloc(400_000, 1 + (page % 200)).toString("utf16le") });
    }
    console.log(countKept(), kept("1499") !== undefined);`;
  const heap = ["--max-old-space-size=128", "--input-type=module", "--eval", keepMany];
  const [pages, last] = execFileSync(process.execPath, heap, { encoding: "utf8" }).trim().split(" ");
  expect(Number(pages)).toBeGreaterThan(20);
  expect(last).toBe("true");
});
