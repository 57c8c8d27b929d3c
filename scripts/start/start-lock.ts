import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { errorCode } from "../shared/error-code";

/** A process as a lock file names it; the birth tells it from a later process that was given the same id. */
const lockSchema = z.object({ pid: z.number(), birth: z.string().nullable() });
type LockOwner = z.infer<typeof lockSchema>;

/** Takes the lock of a data folder. Returns its release, or the process id of the living owner. */
export function takeLock(dataDir: string): { release: () => void } | { heldBy: number } {
  const file = path.join(dataDir, "lock");
  const mine: LockOwner = { pid: process.pid, birth: birthOf(process.pid) };
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: "wx" });
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if (errorCode(error) !== "EEXIST") throw error;
    }
    const owner = lockOwner(dataDir);
    if (owner !== null) return { heldBy: owner };
    rmSync(file, { force: true });
  }
}

/** The process id of the living process that holds the data folder, or null. */
export function lockOwner(dataDir: string): number | null {
  try {
    const owner = lockSchema.parse(JSON.parse(readFileSync(path.join(dataDir, "lock"), "utf8")));
    return isAlive(owner.pid) && birthOf(owner.pid) === owner.birth ? owner.pid : null;
  } catch {
    return null;
  }
}

/** Whether a process with that id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

/** When a process began, in whatever form the system tells it; null where it does not. */
function birthOf(pid: number): string | null {
  try {
    if (process.platform === "linux") {
      const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // Fields 3 (state) and 22 (start time); the name in field 2 may hold spaces, so count from its closing
      // parenthesis.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return fields[0] === "Z" ? "dead" : `${boot} ${fields[19]}`;
    }
    if (process.platform === "win32") return null;
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}
