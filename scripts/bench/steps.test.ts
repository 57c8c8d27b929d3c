import { afterEach, expect, test, vi } from "vitest";
import { step } from "../shared/step";
import { stepsIn } from "./steps";

afterEach(() => vi.restoreAllMocks());

test("the steps of a start are read from what it printed", async () => {
  let printed = "Admin sign-in, shown this once:\n  e-mail    a@b.example\n";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  await step("Filling the database", async () => {});
  printed += "Building the app (about a minute)…..... 62.3 s\n\nThe tracker is at http://localhost:1 (…).\n";
  expect(stepsIn(printed)).toEqual({
    "Filling the database": expect.any(Number),
    "Building the app (about a minute)": 62.3,
  });
});
