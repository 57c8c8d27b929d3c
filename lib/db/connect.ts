import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";

/** A client, or one inside a transaction: what a command or a query is given. */
export type Db = Omit<PrismaClient, "$connect" | "$disconnect" | "$on" | "$extends" | "$transaction">;

/**
 * Opens a client on a connection string; the caller disconnects it. Scripts use it, where `server-only` cannot load.
 * @param max connections at once
 */
export const connect = (connectionString: string, max = 10): PrismaClient =>
  new PrismaClient({ adapter: new PrismaPg({ connectionString, max, connectionTimeoutMillis: 5000 }) });
