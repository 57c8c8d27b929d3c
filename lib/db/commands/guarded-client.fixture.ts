import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, SqlQueryable } from "@prisma/driver-adapter-utils";
import { PrismaClient } from "../generated/client";
import type { Client } from "./revision-meta";

/** A client that asks before each statement it sends, BEGIN and COMMIT too. The caller disconnects it. */
export function guardedClient(connectionString: string, pass: () => Promise<void>): Client {
  const factory = new PrismaPg({ connectionString, max: 2 });
  const connect = async (): Promise<SqlDriverAdapter> => {
    const adapter = await factory.connect();
    const startTransaction = adapter.startTransaction.bind(adapter);
    return Object.assign(guard(adapter, pass), {
      startTransaction: async (...given: Parameters<typeof startTransaction>) => {
        await pass();
        return guard(await startTransaction(...given), pass);
      },
    });
  };
  return new PrismaClient({ adapter: { provider: factory.provider, adapterName: factory.adapterName, connect } });
}

function guard<T extends SqlQueryable>(queryable: T, pass: () => Promise<void>): T {
  const [queryRaw, executeRaw] = [queryable.queryRaw.bind(queryable), queryable.executeRaw.bind(queryable)];
  return Object.assign(queryable, {
    queryRaw: async (query: Parameters<typeof queryRaw>[0]) => {
      await pass();
      return queryRaw(query);
    },
    executeRaw: async (query: Parameters<typeof executeRaw>[0]) => {
      await pass();
      return executeRaw(query);
    },
  });
}
