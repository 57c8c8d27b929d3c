import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { isAlive } from "./start-lock";

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
  if (pid > 0 && isAlive(pid) && commandLine(pid).includes(files)) return "running";
  rmSync(pidFile, { force: true });
  return "stopped";
}

function commandLine(pid: number): string {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    if (process.platform === "win32") return execFileSync("powershell", ["-NoProfile", "-Command", `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`], { encoding: "utf8" });
    return execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}
