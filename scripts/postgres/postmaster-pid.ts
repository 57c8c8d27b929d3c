import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { isAlive } from "../start/start-lock";

/**
 * Tells whether a Postgres server runs on these files. A postmaster.pid left by a server that was killed is removed:
 * its number may by now belong to some other process, which would keep Postgres from starting.
 */
export function removeStalePidFile(files: string): "running" | "stopped" {
  const pidFile = path.join(files, "postmaster.pid");
  let pid: number;
  try {
    pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  } catch {
    return "stopped";
  }
  if (pid > 0 && isAlive(pid) && servesFrom(pid, files)) return "running";
  rmSync(pidFile, { force: true });
  return "stopped";
}

/**
 * Whether the server that was started on these files goes on, as cheaply as can be told: it is asked every two seconds.
 * Never throws.
 */
export function goesOn(files: string): boolean {
  try {
    const pid = Number(readFileSync(path.join(files, "postmaster.pid"), "utf8").split("\n")[0]);
    return pid > 0 && isAlive(pid) && (process.platform !== "linux" || servesFrom(pid, files));
  } catch {
    return false;
  }
}

function servesFrom(pid: number, files: string): boolean {
  try {
    // A server works in its folder, and that link follows the folder when it is moved.
    if (process.platform === "linux") return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(files);
    return commandLine(pid).includes(files);
  } catch {
    return false;
  }
}

function commandLine(pid: number): string {
  if (process.platform !== "win32")
    return execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  const query = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`;
  return execFileSync("powershell", ["-NoProfile", "-Command", query], { encoding: "utf8" });
}
