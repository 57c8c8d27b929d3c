import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, SqlQueryable } from "@prisma/driver-adapter-utils";
import { PrismaClient } from "../generated/client";
import type { Client } from "./write-draw";

/** How long nobody may arrive before those who are on their way count as waiting for a lock in the database. */
const QUIET_MS = 4;

/** Holds every statement of several clients at the door of the database and lets one through at a time, in an order that a test chooses. */
export class Door {
  #waiting: (() => void)[] = [];
  #lastChange = 0;

  /** A client whose every statement, BEGIN and COMMIT too, passes this door. The caller disconnects it. */
  client(connectionString: string): Client {
    const factory = new PrismaPg({ connectionString, max: 2 });
    const connect = async (): Promise<SqlDriverAdapter> => {
      const adapter = await factory.connect();
      const startTransaction = adapter.startTransaction.bind(adapter);
      return Object.assign(this.#guard(adapter), {
        startTransaction: async (...given: Parameters<typeof startTransaction>) => {
          await this.#pass();
          return this.#guard(await startTransaction(...given));
        },
      });
    };
    return new PrismaClient({ adapter: { provider: factory.provider, adapterName: factory.adapterName, connect } });
  }

  /**
   * Lets the statements through until all of the work is done.
   * @param choose which of those that wait goes next; taken modulo their number
   */
  async open(work: readonly Promise<unknown>[], choose: () => number): Promise<void> {
    let open = work.length;
    for (const each of work) void each.finally(() => (open -= 1)).catch(() => undefined);
    while (open > 0) {
      const quiet = performance.now() - this.#lastChange > QUIET_MS;
      if (this.#waiting.length > 0 && (this.#waiting.length >= open || quiet)) {
        const [go] = this.#waiting.splice(choose() % this.#waiting.length, 1);
        this.#lastChange = performance.now();
        go!();
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(work);
  }

  #pass(): Promise<void> {
    return new Promise((resolve) => {
      this.#lastChange = performance.now();
      this.#waiting.push(resolve);
    });
  }

  #guard<T extends SqlQueryable>(queryable: T): T {
    const [queryRaw, executeRaw] = [queryable.queryRaw.bind(queryable), queryable.executeRaw.bind(queryable)];
    return Object.assign(queryable, {
      queryRaw: async (query: Parameters<typeof queryRaw>[0]) => {
        await this.#pass();
        return queryRaw(query);
      },
      executeRaw: async (query: Parameters<typeof executeRaw>[0]) => {
        await this.#pass();
        return executeRaw(query);
      },
    });
  }
}
