import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockOwner, takeLock } from "./start-lock";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "lock-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

test("a lock is held until it is released", () => {
  const lock = takeLock(folder);
  if ("heldBy" in lock) throw new Error("the folder is new");
  expect(lockOwner(folder)).toBe(process.pid);
  expect(takeLock(folder)).toEqual({ heldBy: process.pid });
  lock.release();
  expect(lockOwner(folder)).toBeNull();
});

test("the lock of a process that is gone is taken over", async () => {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  writeFileSync(path.join(folder, "lock"), JSON.stringify({ pid: child.pid, birth: "then" }));
  expect(takeLock(folder)).toHaveProperty("release");
});

test.runIf(process.platform !== "win32")("so is one whose process number now belongs to another process", () => {
  writeFileSync(path.join(folder, "lock"), JSON.stringify({ pid: process.ppid, birth: "long ago" }));
  expect(takeLock(folder)).toHaveProperty("release");
});

test("and one that was cut off while it was written", () => {
  writeFileSync(path.join(folder, "lock"), "");
  expect(takeLock(folder)).toHaveProperty("release");
});
