import { describe, expect, it } from "vitest";
import { ownPath } from "./own-path";

describe("the way back after signing in", () => {
  it.each(["/admin", "/admin/draws/new", "/admin/draws/91a", "/admin?q=379"])("is an admin page: %s", (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    undefined,
    "",
    "/",
    "/en/draws",
    "//example.org",
    "/admin//example.org",
    "/admin\\example.org",
    "/adminx",
    "/admin/../../example.org",
    "/admin/./draws",
    "https://example.org/admin",
    "/admin@example.org",
    "/admin/login?to=/admin",
    "/admin\n/draws",
    "/admin?" + "q".repeat(400),
  ])("is never anything else: %s", (path) => {
    expect(ownPath(path)).toBe("/admin");
  });
});
