import { generateClient, clientIsCurrent } from "./migrate/generate-client";
import { PlainFailure, runCommand } from "./shared/plain-failure";
import { listenForStop, type StopRequest } from "./shared/stop-request";
import { ensureBrowser } from "./shared/find-browser";
import { build } from "./start/build-app";
import { startTestCluster } from "./test/test-cluster";
import { TestRun } from "./test/test-stage";
import { TestTools } from "./test/test-tools";

/** `npm test` runs every part; `npm test -- unit lint` only those. */
const PARTS = ["format", "lint", "types", "unit", "db", "e2e"] as const;
/**
 * Take minutes, and a few of their rounds are among the database tests: only when they are asked for. Each with its
 * files, and its rounds unless KILL_ROUNDS says otherwise.
 */
const ON_REQUEST = {
  kill: { files: "scripts/kill/kill.db", rounds: "60" },
  "kill-alerts": { files: "scripts/kill/alerts.db", rounds: "50" },
} as const;
const KILLS = ["kill", "kill-alerts"] as const;
const KNOWN = [...PARTS, ...KILLS] as const;
type Part = (typeof KNOWN)[number];

type Wants = (...parts: Part[]) => boolean;

const NOTHING = { passed: 0, failed: 0 };

await runCommand(async () => {
  const parts = readParts(process.argv.slice(2));
  const stop = listenForStop();
  const run = new TestRun();
  await runParts(parts, run, stop);
  const good = run.summarise();
  if (stop.requested) console.error("Stopped before the end.");
  process.exitCode = good && !stop.requested ? 0 : 1;
});
process.exit();

function readParts(given: string[]): Set<Part> {
  const parts = given.map((name) => {
    const part = KNOWN.find((known) => known === name);
    if (part === undefined) throw new PlainFailure(`There is no part "${name}": choose among ${KNOWN.join(", ")}.`);
    return part;
  });
  return new Set(parts.length > 0 ? parts : PARTS);
}

/** Runs the parts: two lanes side by side, then what needs a database or the build, with the machine to itself. */
async function runParts(parts: Set<Part>, run: TestRun, stop: StopRequest): Promise<void> {
  const tools = new TestTools(stop);
  const wants: Wants = (...names) => names.some((name) => parts.has(name)) && !stop.requested;
  let stopCluster = async () => {};
  const startCluster = async () => {
    stopCluster = await startTestCluster();
  };
  try {
    if (!clientIsCurrent()) await generateClient(stop);
    const [ready] = await Promise.all([typesAndBuild(wants, run, tools, startCluster), sources(wants, run, tools)]);
    for (const kill of KILLS.filter((each) => wants(each))) {
      const { files, rounds } = ON_REQUEST[kill];
      const env = { KILL_ROUNDS: process.env.KILL_ROUNDS ?? rounds };
      await run.stage(`${kill}: at random points`, () => tools.vitest({ project: "db", files: [files], env }));
    }
    if (wants("db") && ready.database) await run.stage("database tests", () => tools.vitest({ project: "db" }));
    if (wants("e2e") && ready.build) {
      await run.stage("end-to-end tests", async () => {
        ensureBrowser();
        return tools.playwright();
      });
    }
  } finally {
    await stopCluster();
    tools.clean();
  }
}

/** The first lane: what reads the sources alone. */
async function sources(wants: Wants, run: TestRun, tools: TestTools): Promise<void> {
  if (wants("format")) await run.aside("format", () => tools.format());
  if (wants("lint")) await run.aside("lint and import circles", () => tools.lint());
  if (wants("unit")) await run.aside("unit tests", () => tools.vitest({ project: "unit", quiet: true }));
}

/** The second lane. @returns what is ready for the tests that follow */
async function typesAndBuild(
  wants: Wants,
  run: TestRun,
  tools: TestTools,
  startCluster: () => Promise<void>,
): Promise<{ database: boolean; build: boolean }> {
  if (wants("types")) await run.aside("types", () => tools.types());
  const ready = (work: () => Promise<void>) => () => work().then(() => NOTHING);
  const database = wants("db", "e2e") && (await run.aside("Postgres, migrations, seed", ready(startCluster)));
  const built =
    database &&
    wants("e2e") &&
    (await run.aside(
      "build",
      ready(() => build({})),
    ));
  return { database, build: built };
}
