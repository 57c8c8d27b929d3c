import { guardedClient } from "../../lib/db/commands/guarded-client.fixture";
import { perform, type Operation } from "./act";

/**
 * When to strike: at a statement of the act, counted from 1, so many milliseconds after it was let go; or so many
 * milliseconds after the act began.
 */
export interface Strike {
  statement: number | null;
  delay: number;
  /** What is killed: a process, the child's own too; null when the parent does it, and is told when. */
  pid: number | "self" | null;
}

export interface Order {
  act: Operation;
  strike: Strike;
}

/** What a child says: that it is ready, that it is time to strike, or what the act answered. */
export type ChildMessage = "ready" | "strike" | { saved: boolean } | { failed: string };

/*
 * Child process of a round of kill.db.test.ts: does one act on the database of DATABASE_URL, as the app does, and kills
 * what it is told to kill on the way.
 */
const say = (what: ChildMessage) => process.send?.(what);
let strike: Strike | undefined;
let statements = 0;

function strikeIn(ms: number, { pid }: Strike): void {
  const now = () => {
    if (pid === null) say("strike");
    else process.kill(pid === "self" ? process.pid : pid, "SIGKILL");
  };
  if (ms === 0) now();
  else setTimeout(now, ms);
}

const client = guardedClient(process.env.DATABASE_URL!, async () => {
  statements += 1;
  if (strike && strike.statement === statements) strikeIn(strike.delay, strike);
});

process.once("disconnect", () => process.exit());
process.once("message", (message) => {
  const order = message as Order;
  statements = 0;
  strike = order.strike;
  if (strike.statement === null) strikeIn(strike.delay, strike);
  perform(client, order.act)
    .then((saved): ChildMessage => ({ saved }))
    .catch((error: unknown): ChildMessage => ({ failed: String(error) }))
    .then(say, () => undefined);
});
// A connection is there, and every module loaded, before the clock of a round begins.
await client.$queryRaw`SELECT 1`;
say("ready");
