import { guardedClient } from "./guarded-client.fixture";
import type { Client } from "./revision-meta";

/** How long nobody may arrive before those who are on their way count as waiting for a lock in the database. */
const QUIET_MS = 4;

/**
 * Holds every statement of several clients at the door of the database and lets one through at a time, in an order that
 * a test chooses.
 */
export class Door {
  #waiting: (() => void)[] = [];
  #lastChange = 0;

  /** A client whose every statement passes this door. The caller disconnects it. */
  client(connectionString: string): Client {
    return guardedClient(connectionString, () => {
      this.#lastChange = performance.now();
      return new Promise((resolve) => this.#waiting.push(resolve));
    });
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
}
