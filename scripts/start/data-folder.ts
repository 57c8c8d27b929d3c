import { randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { errorCode } from "../shared/error-code";
import { PlainFailure } from "../shared/plain-failure";

const REASONS: Record<string, string> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the disk is read-only",
  ENOTDIR: "it is not a folder, or lies in something that is none",
};

/**
 * Makes the data folder if it is not there, and checks that files can be written in it.
 * @returns its absolute path
 */
export function ensureDataFolder(dataDir: string): string {
  const folder = path.resolve(dataDir);
  try {
    makeFolder(folder);
    readdirSync(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = errorCode(error) ?? "";
    throw new PlainFailure(
      `The data folder ${folder} cannot be written to (${REASONS[code] ?? code}): make it writable, or set ` +
        "DATA_DIR to another folder.",
    );
  }
  return folder;
}

/**
 * Folder by folder: Node's own recursive way never returns where making one is refused with "not found", as in /proc.
 */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
  // Root's Postgres runs under another account, which must be able to enter whatever the umask says.
  if (process.getuid?.() === 0) chmodSync(folder, 0o755);
}

/**
 * Secrets that are made on first use: `auth-secret` signs sessions; `actions-key` goes into a build, so that a form of
 * one build is understood by the next.
 */
const SECRETS = { "auth-secret": "base64url", "actions-key": "base64" } as const;

/** A secret of 256 bits, kept in the data folder and readable by its owner only. */
export function keptSecret(folder: string, name: keyof typeof SECRETS): string {
  const file = path.join(folder, name);
  try {
    writeFileSync(file, randomBytes(32).toString(SECRETS[name]), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8");
}
