import { afterEach, beforeEach, expect, test, vi } from "vitest";

const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  vi.useFakeTimers();
  vi.resetModules();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
  vi.stubGlobal("window", { location: { hash: "#age=30&back=score%3D400", pathname: "/en/crs", search: "" }, history: { state: null, replaceState: () => undefined } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("the answers are kept without the way back, which stays in what the address says", async () => {
  const { fragment, keep, write } = await import("./fragment-store");
  keep(true);
  expect(stored.get("crs")).toBe("age=30");
  expect(fragment()).toBe("age=30&back=score%3D400");
  // Start over.
  write("back=score%3D400");
  expect(stored.get("crs")).toBe("");
  expect(fragment()).toBe("back=score%3D400");
});
