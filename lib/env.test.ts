import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SETTINGS } from "./env";

/** Only tests hold the clock. */
const forPeople = SETTINGS.filter((name) => name !== "TRACKER_NOW");

test.each(["README.md", ".env.example"])("%s names every setting, and no other", (file) => {
  const text = readFileSync(file, "utf8");
  const named = file === "README.md" ? /^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \|/gm : /^#?([A-Z_]+)=/gm;
  const names = [...text.matchAll(named)].flatMap(([, cell = ""]) => cell.match(/[A-Z_]+/g) ?? []);
  expect(names.sort()).toEqual(forPeople.toSorted());
});
