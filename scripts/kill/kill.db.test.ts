import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { brokenHistories, storedData } from "../../lib/db/commands/feed/import.fixture";
import { guardedClient } from "../../lib/db/commands/guarded-client.fixture";
import { connect } from "../../lib/db/connect";
import { POOL, rowOf } from "../../lib/sources/feed/feed.fixture";
import type { RawRow } from "../../lib/sources/feed/row-reader";
import { publishedFile, publishedRows } from "../../lib/sources/feed/published.fixture";
import { seed } from "../../prisma/seed";
import { grantToApp } from "../postgres/grant-to-app";
import { migrate } from "../migrate/migrate";
import { copyDatabase, inDatabase } from "../test/test-database";
import { startThrowawayCluster, type ThrowawayCluster } from "../postgres/throwaway-cluster";
import { perform, type Operation } from "./act";
import type { Order, ChildMessage, Strike } from "./child";
import { errorCode } from "../shared/error-code";
import { stateOf } from "./state";

/** `npm run test:kill` plays many; KILL_ROUNDS says how many, KILL_SEED repeats a run. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 6);
const SEED = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
const LONGEST_MS = 60_000;

/**
 * What is killed: the process that writes; the server; the server by its own immediate stop; one connection; the
 * process behind a connection, which takes all others with it.
 */
const VICTIMS = ["process", "server", "immediate stop", "connection", "backend"] as const;
type Victim = (typeof VICTIMS)[number];

const KINDS = [
  "import",
  "edit",
  "restore",
  "import",
  "undo",
  "create",
  "hide",
  "import",
  "classify",
  "notice",
  "event",
  "several",
] as const satisfies readonly Operation["kind"][];

/**
 * Where in the act: at one of its statements, as it is sent or some milliseconds later; at the last one, which is the
 * COMMIT; or at any time from its begin to a little after its end, of which `share` is the part in thousandths.
 */
const share = fc.noBias(fc.integer({ min: 0, max: 999 }));
const point = fc.oneof(
  fc.record({ at: fc.constant("statement" as const), share, delay: fc.constantFrom(0, 0, 1, 2) }),
  fc.record({ at: fc.constant("commit" as const), share, delay: fc.constantFrom(0, 0, 1, 2, 3) }),
  fc.record({
    at: fc.constant("time" as const),
    share: fc.noBias(fc.integer({ min: 0, max: 1100 })),
    delay: fc.constant(0),
  }),
);
const surprise = fc.record({
  point,
  cutoffs: fc.array(fc.record({ row: fc.nat(400), cutoff: fc.integer({ min: 300, max: 900 }) }), {
    minLength: 1,
    maxLength: 30,
  }),
  added: fc.integer({ min: 1, max: 8 }),
});
type Surprise = typeof surprise extends fc.Arbitrary<infer T> ? T : never;

let cluster: ThrowawayCluster;
/** The feed as it stands: each import changes it. */
let rows: RawRow[];
let next = 1000;
const children = new Set<ChildProcess>();

const reference = () => inDatabase(cluster.url, "reference");
const asOwner = async <T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  return use(client).finally(() => client.end().catch(() => undefined));
};

beforeAll(async () => {
  cluster = await startThrowawayCluster({ durable: true });
  await migrate(cluster.ownerUrl);
  await grantToApp(cluster);
  await seed(cluster.ownerUrl);
  const client = connect(cluster.url);
  const { draws, pools, categories } = await storedData(client);
  await client.$disconnect();
  rows = publishedRows({ draws: draws.filter(({ source }) => source === "feed"), pools, categories }, "en");
  // With a checkpoint: a sequence that was copied without one begins anew after a crash, below the ids that are there.
  await asOwner(cluster.adminUrl, (owner) => copyDatabase(owner, "reference", "tracker"));
}, LONGEST_MS);
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await cluster?.stop();
}, LONGEST_MS);

/** The act of a round, which changes something wherever the earlier rounds have been applied. */
function actOf(round: number, { cutoffs, added }: Surprise): Operation {
  const kind = KINDS[round % KINDS.length]!;
  const number = String(100 + round);
  switch (kind) {
    case "import": {
      for (const { row, cutoff } of cutoffs) rows = rows.with(row, { ...rows[row], drawCRS: String(cutoff) });
      for (let index = 0; index < added; index += 1) {
        const date = new Date(Date.UTC(2020, 0, 1 + next)).toISOString().slice(0, 10);
        const name = index === 0 ? waitingName(round) : "Canadian Experience Class";
        rows = [
          rowOf(String((next += 1)), {
            drawDate: date,
            drawName: name,
            drawDateTime: "",
            ...POOL,
            drawDistributionAsOn: "",
            ...(index === 1 && {
              drawDistributionAsOn: new Date(`${date}T12:00:00Z`).toLocaleDateString("en-CA", {
                month: "long",
                day: "numeric",
                year: "numeric",
                timeZone: "UTC",
              }),
            }),
          }),
          ...rows,
        ];
      }
      return { kind, feed: Buffer.from(publishedFile(rows)).toString("base64"), name: `round-${round}.json` };
    }
    case "create":
      return {
        kind,
        number: String((next += 1)),
        date: new Date(Date.UTC(2020, 0, 1 + next)).toISOString().slice(0, 10),
        roundName: waitingName(round),
      };
    case "classify":
      return { kind, name: waitingName(round - 1) };
    case "edit":
      return { kind, number, cutoff: 1000 + (round % 200) };
    case "restore":
      // Of the draw that the round before has edited.
      return { kind, number: String(100 + round - 1) };
    case "undo":
      return { kind };
    case "event":
      return { kind, title: `Round ${round}`, date: "2024-05-01" };
    case "notice":
      return { kind, number, text: `Round ${round}` };
    case "several":
      return { kind, numbers: [0, 1, 2].map((more) => String(200 + ((round * 3) % 200) + more)) };
    case "hide":
      return { kind, number };
  }
}
const waitingName = (round: number) => `A new round name of ${round}`;

function startChild(): {
  child: ChildProcess;
  says: (what: (said: ChildMessage) => boolean) => Promise<ChildMessage | "gone">;
} {
  const child = fork(new URL("child.ts", import.meta.url), {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, DATABASE_URL: cluster.url },
  });
  children.add(child);
  const heard: ChildMessage[] = [];
  child.on("message", (message) => heard.push(message as ChildMessage));
  const gone = once(child, "exit").then(() => {
    children.delete(child);
    return "gone" as const;
  });
  const says = async (what: (said: ChildMessage) => boolean) => {
    for (const begun = performance.now(); performance.now() - begun < LONGEST_MS; ) {
      const found = heard.find(what);
      if (found !== undefined) return found;
      // What it has said last is heard before it is known to be gone.
      if (!children.has(child)) return heard.find(what) ?? "gone";
      await Promise.race([gone, wait(1)]);
    }
    throw new Error("The child says nothing.");
  };
  return { child, says };
}

/** The server ends the others as soon as one is killed: it may be gone already. */
function killBackend(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (errorCode(error) !== "ESRCH") throw error;
  }
}

const strikes: Record<Victim, () => Promise<void>> = {
  process: async () => undefined,
  server: async () => undefined,
  "immediate stop": async () => cluster.kill(),
  connection: () =>
    asOwner(
      cluster.ownerUrl,
      async (owner) =>
        void (await owner.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = " +
            "'tracker_app'",
        )),
    ),
  backend: () =>
    asOwner(cluster.ownerUrl, async (owner) => {
      const { rows: found } = await owner.query<{ pid: number }>(
        "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND usename = 'tracker_app' ORDER BY pid",
      );
      for (const { pid } of found) killBackend(pid);
    }),
};

async function standAgain(victim: Victim): Promise<void> {
  if (victim === "server" || victim === "immediate stop") await cluster.restart();
  for (const begun = performance.now(); ; await wait(50)) {
    try {
      // Whatever a process that died has left open is over when no connection of the app is there.
      const open = await asOwner(
        cluster.ownerUrl,
        async (owner) =>
          (
            await owner.query(
              "SELECT FROM pg_stat_activity WHERE datname = current_database() AND usename = 'tracker_app'",
            )
          ).rowCount,
      );
      if (open === 0) return;
    } catch (error) {
      if (performance.now() - begun > LONGEST_MS) throw error;
    }
    if (performance.now() - begun > LONGEST_MS) throw new Error("A connection of the app stays open.");
  }
}

interface Outcome {
  kind: Operation["kind"];
  victim: Victim;
  state: "old" | "new";
  told: boolean;
}

async function playRound(
  round: number,
  given: Surprise,
  before: Record<string, string>,
): Promise<{ outcome: Outcome; after: Record<string, string> }> {
  const act = actOf(round, given);
  const victim = VICTIMS[(round + Math.floor(round / KINDS.length)) % VICTIMS.length]!;
  const { child, says } = startChild();

  let statements = 0;
  const undisturbed = guardedClient(reference(), async () => void (statements += 1));
  await undisturbed.$queryRaw`SELECT 1`;
  statements = 0;
  const begun = performance.now();
  expect(await perform(undisturbed, act)).toBe(true);
  const took = performance.now() - begun;
  await undisturbed.$disconnect();
  const after = await stateOf(reference());
  expect(after).not.toEqual(before);

  const { at, share, delay } = given.point;
  const strike: Strike = {
    statement: at === "time" ? null : at === "commit" ? statements : 1 + Math.floor((share * statements) / 1000),
    delay: at === "time" ? Math.round((share * took) / 1000) : delay,
    pid: victim === "process" ? "self" : victim === "server" ? cluster.pid() : null,
  };
  expect(await says((said) => said === "ready")).toBe("ready");
  child.send({ act, strike } satisfies Order);
  if (strike.pid === null && (await says((said) => said === "strike")) === "strike") await strikes[victim]();
  const answer = await says((said) => typeof said === "object");
  // A time after the end of the act: the answer comes first, and what is killed then is killed all the same.
  if (strike.pid !== null && answer !== "gone") await Promise.race([once(child, "exit"), wait(strike.delay + 20)]);
  child.kill("SIGKILL");
  if (children.has(child)) await once(child, "exit");
  await standAgain(victim);

  const found = await stateOf(cluster.url);
  const told = typeof answer === "object" && "saved" in answer;
  const isOld = same(found, before);
  if (!isOld) expect(differences(found, after)).toEqual([]);
  // What was acknowledged is kept.
  if (told) expect([answer, isOld]).toEqual([{ saved: true }, false]);
  if (isOld) {
    // Tried again, it is done, whole.
    const again = connect(cluster.url);
    expect(await perform(again, act)).toBe(true);
    await again.$disconnect();
    expect(differences(await stateOf(cluster.url), after)).toEqual([]);
  }
  return { outcome: { kind: act.kind, victim, state: isOld ? "old" : "new", told }, after };
}

const same = (a: Record<string, string>, b: Record<string, string>) => differences(a, b).length === 0;

/** The rows that only one of two states has, each with its table. */
function differences(found: Record<string, string>, wanted: Record<string, string>): string[] {
  return Object.keys({ ...found, ...wanted }).flatMap((table) => {
    const [here, there] = [found, wanted].map((state) => new Set((state[table] ?? "").split("\n")));
    const only = (of: Set<string>, other: Set<string>, name: string) =>
      [...of].filter((row) => !other.has(row)).map((row) => `${name} ${table} ${row.slice(0, 400)}`);
    return found[table] === wanted[table] ? [] : [...only(here!, there!, "found"), ...only(there!, here!, "wanted")];
  });
}

test("whenever the process or the database is killed, an import or a save is there whole or not at all", {
  timeout: LONGEST_MS + ROUNDS * 30_000,
}, async () => {
  const outcomes: Outcome[] = [];
  let state = await stateOf(reference());
  expect(await stateOf(cluster.url)).toEqual(state);
  for (const [round, given] of fc.sample(surprise, { numRuns: ROUNDS, seed: SEED }).entries()) {
    const { outcome, after } = await playRound(round, given, state).catch((error: unknown) => {
      throw new Error(`Round ${round + 1} with KILL_SEED=${SEED}: ${JSON.stringify(given.point)}`, { cause: error });
    });
    outcomes.push(outcome);
    state = after;
  }
  const client = connect(cluster.url);
  expect(await brokenHistories(client)).toEqual([]);
  await client.$disconnect();
  if (process.env.KILL_ROUNDS) console.error(report(outcomes));
});

function report(outcomes: readonly Outcome[]): string {
  const line = (name: string, of: readonly Outcome[]) => {
    const count = (holds: (outcome: Outcome) => boolean) => String(of.filter(holds).length).padStart(4);
    return (
      `${name.padEnd(16)}${String(of.length).padStart(4)} kills: ${count(({ state }) => state === "old")} left the ` +
      `old state, ${count(({ state }) => state === "new")} the new one, of which ${count(({ told }) => told)} had ` +
      "been answered"
    );
  };
  return [
    `KILL_SEED=${SEED}`,
    ...VICTIMS.map((victim) =>
      line(
        victim,
        outcomes.filter((outcome) => outcome.victim === victim),
      ),
    ),
    ...[...new Set(KINDS)].map((kind) =>
      line(
        kind,
        outcomes.filter((outcome) => outcome.kind === kind),
      ),
    ),
    line("all", outcomes),
  ].join("\n");
}
