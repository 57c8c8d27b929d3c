import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { missingPackages } from "./complete-lock.mjs";

test("package-lock.json names the optional packages of every system, as npm ci asks; else: node scripts/complete-lock.mjs", () => {
  expect(missingPackages(JSON.parse(readFileSync("package-lock.json", "utf8")).packages)).toEqual([]);
});

test("a package is found beside the one that asks for it and further out, and missed elsewhere", () => {
  const asking = { optionalDependencies: { far: "1.0.0" } };
  expect(missingPackages({ "node_modules/a/node_modules/b": asking, "node_modules/far": {} })).toEqual([]);
  expect(missingPackages({ "node_modules/a/node_modules/b": asking, "node_modules/c/node_modules/far": {} })).toEqual([
    { parent: "node_modules/a/node_modules/b", name: "far", version: "1.0.0" },
  ]);
});
