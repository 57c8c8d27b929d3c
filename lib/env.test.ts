import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { SECRETS, SETTINGS, startEnv } from "./env";

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

test.each(SECRETS)(
  "%s is also taken from a file, without the line's end, and left in the environment for others",
  (name) => {
    const folder = mkdtempSync(path.join(tmpdir(), "tracker-secret-"));
    const file = path.join(folder, "secret");
    const value = {
      DATABASE_URL: "postgresql://tracker@db/tracker",
      MIGRATE_DATABASE_URL: "postgresql://owner@db/tracker",
      AUTH_SECRET: "s".repeat(32),
      AUTH_SECRET_OLD: "o".repeat(32),
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "a2V5",
      ADMIN_PASSWORD: "correct horse battery",
      SMTP_URL: "smtp://mail.example.org",
    }[name];
    // Stubbed too: whatever the reading changes is put back.
    vi.stubEnv(name, "");
    vi.stubEnv(`${name}_FILE`, file);
    try {
      expect(() => startEnv()).toThrow(`${name}_FILE: the file cannot be read`);
      writeFileSync(file, "\n");
      expect(() => startEnv()).toThrow(`${name}_FILE: the file is empty`);
      writeFileSync(file, `${value}\n`);
      expect(startEnv()[name]).toBe(value);
      expect([process.env[name], process.env[`${name}_FILE`]]).toEqual([value, undefined]);
      vi.stubEnv(`${name}_FILE`, file);
      expect(() => startEnv()).toThrow(`${name} and ${name}_FILE are both set: keep one of them`);
    } finally {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true });
    }
  },
);
