import { Socket } from "node:net";
import pg from "pg";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";

/** A client, or one inside a transaction: what a command or a query is given. */
export type Db = Omit<PrismaClient, "$connect" | "$disconnect" | "$on" | "$extends" | "$transaction">;

export type Connecting = {
  /** Connections at once. */
  readonly max?: number;
  /** Milliseconds without a byte from the database after which a connection is given up; undefined = never. */
  readonly quietMs?: number;
};

/** One that nobody uses is closed after so many milliseconds, in any case before it counts as quiet. */
const IDLE_MS = 10_000;

/** Opens connections to a database, as they are needed. */
export function openPool(connectionString: string, { max = 10, quietMs }: Connecting = {}): pg.Pool {
  const stream = quietMs === undefined ? {} : { stream: () => impatient(quietMs) };
  const idleTimeoutMillis = Math.min(IDLE_MS, (quietMs ?? Infinity) / 2);
  const limits = { max, idleTimeoutMillis, connectionTimeoutMillis: 5000 };
  const pool = new pg.Pool({ connectionString, keepAlive: true, ...limits, ...stream });
  // One that is lost while nobody uses it is missed by nobody: another one is opened.
  pool.on("error", () => undefined);
  return pool;
}

/** A client on such connections, which end with it. */
export const connectPool = (pool: pg.Pool): PrismaClient =>
  new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });

/**
 * Opens a client on a connection string; the caller disconnects it. Scripts use it, where `server-only` cannot load.
 * What a connection is given up for is told as an error of whatever was asked on it.
 */
export const connect = (connectionString: string, connecting: Connecting = {}): PrismaClient =>
  connectPool(openPool(connectionString, connecting));

/**
 * The socket of a connection that ends when it has been quiet for too long: a question that hangs, or a connection that
 * died without a word, would else keep its place in the pool. A limit of the driver's own for a query would leave the
 * connection there, busy. Idle ones are closed by the pool before.
 */
function impatient(quietMs: number): Socket {
  const socket = new Socket();
  socket.setTimeout(quietMs, () => socket.destroy(new Error("the database took too long")));
  return socket;
}
