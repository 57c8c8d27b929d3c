import { randomBytes } from "node:crypto";
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PlainFailure } from "./plain-failure";

/**
 * Makes the data folder if it is not there, and checks that files can be written in it.
 * @returns its absolute path
 */
export function ensureDataFolder(dataDir: string): string {
  const folder = path.resolve(dataDir);
  try {
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true });
      // Root's Postgres runs under another account, which must be able to enter whatever the umask says.
      if (process.getuid?.() === 0) chmodSync(folder, 0o755);
    }
    if (!existsSync(path.join(folder, "."))) throw Object.assign(new Error(), { code: "ENOTDIR" });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new PlainFailure(`The data folder ${folder} cannot be written to (${code}): make it writable, or set DATA_DIR to another folder.`);
  }
  return folder;
}

/** The secret that signs sessions: made on first use, then kept in the data folder, readable by its owner only. */
export function keptSecret(folder: string): string {
  const file = path.join(folder, "auth-secret");
  try {
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8");
}
