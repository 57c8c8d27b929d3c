import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { PlainFailure } from "../shared/plain-failure";

/** The system account Postgres runs as; null means the account that runs Node. */
export type PostgresAccount = { uid: number; gid: number } | null;

/**
 * Postgres refuses to run as root, so root hands it to whom the cluster's files belong already, else to the account
 * `postgres`, made when missing.
 */
export function postgresAccount(clusterHome?: string): PostgresAccount {
  if (process.getuid?.() !== 0) return null;
  const owner = clusterHome && existsSync(clusterHome) ? statSync(clusterHome) : null;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const found = lookUp();
  if (found) return found;
  try {
    execFileSync(
      "useradd",
      ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"],
      { stdio: "ignore" },
    );
  } catch {
    throw new PlainFailure(
      'Postgres does not run as root and the account "postgres" could not be made: start as an ordinary user, or ' +
        "set DATABASE_URL.",
    );
  }
  const made = lookUp();
  if (!made)
    throw new PlainFailure(
      'The account "postgres" was made but cannot be found: start as an ordinary user, or set DATABASE_URL.',
    );
  return made;
}

/** Whether the account can write in the folder (read, enter and add files). */
export function canWriteIn(folder: string, account: PostgresAccount): boolean {
  if (process.platform === "win32") return true;
  const test = spawnSync("/bin/sh", ["-c", 'test -r "$0" && test -w "$0" && test -x "$0"', folder], {
    cwd: "/",
    ...account,
  });
  return test.status === 0;
}

function lookUp(): PostgresAccount {
  const id = (flag: string) =>
    Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return null;
  }
}
