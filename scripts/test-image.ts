import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { readDockerfile, type Stage } from "./image/dockerfile";
import { makeReadOnly, takeSteps } from "./image/take-steps";
import { postgresAccount, type PostgresAccount } from "./postgres/postgres-account";
import { startThrowawayCluster } from "./postgres/throwaway-cluster";
import { freePort } from "./shared/free-port";
import { PlainFailure, runCommand } from "./shared/plain-failure";
import { step } from "./shared/step";

/*
 * `npm run test:image`: takes the Dockerfile's steps by hand, as an account that may do nothing else, and runs what they
 * leave in a folder that nobody can write in. It needs npm's registry. What only a container engine does, such as the
 * health check, is not tried.
 */

const MAX_MB = 200;
const START_MS = 60_000;
const STOP_MS = 5000;

/** Addresses that take what only the running server loads: a page, a picture, a workbook, an archive, a database. */
const ADDRESSES = [
  "/en",
  "/fr/draws",
  "/en/explore",
  "/api/v1/series.png",
  "/api/v1/draws.xlsx",
  "/api/v1/tracker.zip",
  "/api/v1/tracker.sqlite",
];

const sizeOf = (folder: string): number =>
  Number(spawnSync("du", ["-sm", folder], { encoding: "utf8" }).stdout.split("\t")[0]);

function refuse(fault: string | false): void {
  if (fault) throw new PlainFailure(fault);
}

await runCommand(async () => {
  const account = postgresAccount();
  const parent = mkdtempSync(path.join(tmpdir(), "draw-tracker-image-"));
  chmodSync(parent, 0o755);
  const cluster = await startThrowawayCluster();
  try {
    const stages = readDockerfile(readFileSync("Dockerfile", "utf8"));
    const folder = await takeSteps(stages, parent, account);
    makeReadOnly(folder);
    const size = sizeOf(folder);
    const packages = packagesIn(path.join(folder, "node_modules"));
    console.log(`${size} MB besides Node, ${packages} packages.`);
    refuse(size > MAX_MB && `The image has more than ${MAX_MB} MB.`);
    await tryIt(folder, stages.at(-1), cluster.ownerUrl, account);
    console.log("The image's steps hold.");
  } finally {
    await cluster.stop();
    rmSync(parent, { recursive: true, force: true });
  }
});
process.exit();

function packagesIn(folder: string): number {
  const names = readdirSync(folder).filter((name) => !name.startsWith("."));
  return names.reduce((sum, name) => sum + (name.startsWith("@") ? readdirSync(path.join(folder, name)).length : 1), 0);
}

async function tryIt(
  folder: string,
  stage: Stage | undefined,
  database: string,
  account: PostgresAccount,
): Promise<void> {
  const port = await freePort();
  const [command = "", ...args] = stage?.command ?? [];
  const child = spawn(command, args, {
    cwd: folder,
    env: {
      NODE_ENV: "production",
      PATH: process.env.PATH,
      ...stage?.env,
      PORT: String(port),
      HOST: "127.0.0.1",
      DATABASE_URL: database,
      AUTH_SECRET: "x".repeat(32),
      FEED_SCHEDULE: "off",
      LOG_LEVEL: "warn",
    },
    stdio: "inherit",
    ...account,
  });
  const ended = once(child, "exit");
  try {
    const origin = `http://127.0.0.1:${port}`;
    await step("Starting as the image does", () => until(`${origin}/api/ready`, () => child.exitCode !== null));
    for (const address of ADDRESSES) {
      const answer = await fetch(origin + address);
      await answer.arrayBuffer();
      refuse(!answer.ok && `${address} was answered with ${answer.status}.`);
    }
    const asked = performance.now();
    child.kill("SIGTERM");
    await ended;
    refuse(performance.now() - asked > STOP_MS && "It did not stop within five seconds.");
  } finally {
    child.kill("SIGKILL");
  }
}

async function until(address: string, hasEnded: () => boolean): Promise<void> {
  for (const begun = performance.now(); ; await wait(100)) {
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    refuse(hasEnded() && "It ended instead of serving.");
    refuse(performance.now() - begun > START_MS && "It is not ready after a minute.");
  }
}
