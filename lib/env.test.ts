import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { SETTINGS, startEnv } from "./env";

/** Only tests hold the clock. */
const forPeople = SETTINGS.filter((name) => name !== "TRACKER_NOW");

test.each(["README.md", ".env.example"])("%s names every setting, and no other", (file) => {
  const text = readFileSync(file, "utf8");
  const named = file === "README.md" ? /^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \|/gm : /^#?([A-Z_]+)=/gm;
  const names = [...text.matchAll(named)].flatMap(([, cell = ""]) => cell.match(/[A-Z_]+/g) ?? []);
  expect(names.sort()).toEqual(forPeople.toSorted());
});

test("an address of a mail server whose password cannot be read is refused by its name, not shown", () => {
  vi.stubEnv("SMTP_URL", "smtp://user:p%zz@mail.example.org");
  expect(() => startEnv()).toThrow(/^SMTP_URL: must have its name and password percent-encoded$/);
  vi.stubEnv("SMTP_URL", "smtp://user:p%25zz@mail.example.org");
  expect(startEnv().SMTP_URL).toBe("smtp://user:p%25zz@mail.example.org");
  vi.unstubAllEnvs();
});
