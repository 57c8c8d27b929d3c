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
  vi.stubGlobal("window", {
    location: { hash: "#age=30&back=score%3D400", pathname: "/en/crs", search: "" },
    history: { state: null, replaceState: () => undefined },
  });
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

test("an address that brings something else leaves what is kept alone, until it is to be kept or is the same again", async () => {
  stored.set("crs", "age=40");
  const { keep, keeping, write } = await import("./fragment-store");
  expect(keeping()).toBe("other");
  write("age=31");
  write("");
  expect([stored.get("crs"), keeping()]).toEqual(["age=40", "other"]);
  // What is kept is shown.
  write("age=40&back=score%3D400");
  expect(keeping()).toBe("on");
  write("age=41");
  expect(stored.get("crs")).toBe("age=41");
  keep(false);
  expect([stored.get("crs"), keeping()]).toEqual([undefined, "off"]);
});

test("an address that brings what is kept, or nothing, goes on being kept", async () => {
  stored.set("crs", "age=30");
  const { keeping, write } = await import("./fragment-store");
  expect(keeping()).toBe("on");
  write("age=31");
  expect(stored.get("crs")).toBe("age=31");
});
