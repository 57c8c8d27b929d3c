import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";

/** A client, or one inside a transaction: what a command or a query is given. */
export type Db = Omit<PrismaClient, "$connect" | "$disconnect" | "$on" | "$extends" | "$transaction">;

/**
 * Opens a client on a connection string; the caller disconnects it. Scripts use it, where `server-only` cannot load.
 */
export const connect = (connectionString: string): PrismaClient =>
  new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 10, connectionTimeoutMillis: 5000 }) });
