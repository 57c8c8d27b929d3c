import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, cpSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { PostgresAccount } from "../postgres/postgres-account";
import { PlainFailure } from "../shared/plain-failure";
import { step } from "../shared/step";
import type { Stage } from "./dockerfile";

/** Where a build starts from: what a clone has, with what is not committed yet. */
function context(folder: string): void {
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = execFileSync("git", list, { encoding: "utf8" }).split("\0").filter(Boolean);
  const gone = new Set(execFileSync("git", ["ls-files", "-z", "--deleted"], { encoding: "utf8" }).split("\0"));
  for (const file of files.filter((each) => !gone.has(each))) cpSync(file, path.join(folder, file));
}

/** Gives a folder to the account that takes the steps. */
export function give(folder: string, account: PostgresAccount): void {
  if (account) spawnSync("chown", ["-R", `${account.uid}:${account.gid}`, folder]);
}

/**
 * Takes the steps of a Dockerfile's stages by hand, as an account that may do nothing else, in folders that stand for
 * the images.
 * @param parent an empty folder that the account may enter
 * @returns the folder of the last stage
 */
export async function takeSteps(stages: readonly Stage[], parent: string, account: PostgresAccount): Promise<string> {
  const sources = path.join(parent, "context");
  context(sources);
  const home = path.join(parent, "home");
  const key = path.join(parent, "actions-key");
  mkdirSync(home);
  writeFileSync(key, randomBytes(32).toString("base64"), { mode: 0o600 });
  if (account) chownSync(key, account.uid, account.gid);
  give(home, account);
  const folderOf = (name: string) => path.join(parent, `stage-${name}`);
  for (const stage of stages) {
    const folder = folderOf(stage.name);
    mkdirSync(folder);
    const env: NodeJS.ProcessEnv = { NODE_ENV: "development", PATH: process.env.PATH, HOME: home, ...stage.env };
    for (const each of stage.steps) {
      if (each.kind === "copy") {
        for (const source of each.sources) {
          const from = each.from === null ? path.join(sources, source) : source.replace("/app", folderOf(each.from));
          const isInto = each.to.endsWith("/") && lstatSync(from).isFile();
          const to = path.join(folder, each.to, isInto ? path.basename(from) : "");
          cpSync(from, to, { recursive: true, verbatimSymlinks: true });
        }
        give(folder, account);
        continue;
      }
      const command = each.secrets.reduce((text, target) => text.replaceAll(target, key), each.command);
      await step(each.command.slice(0, 60), async () => {
        const done = spawnSync("/bin/sh", ["-c", command], { cwd: folder, env, encoding: "utf8", ...account });
        if (done.status !== 0) throw new PlainFailure(`${each.command} failed:\n${done.stdout}${done.stderr}`);
      });
    }
  }
  return folderOf(stages.at(-1)?.name ?? "");
}

/** Takes away from everybody to write in a folder, as in a file system that is read-only. */
export function makeReadOnly(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (!entry.isSymbolicLink()) {
      const file = path.join(entry.parentPath, entry.name);
      chmodSync(file, lstatSync(file).mode & 0o555);
    }
  chmodSync(folder, 0o555);
}
