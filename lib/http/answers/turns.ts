import pLimit from "p-limit";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Answers that are made at once, and those that may wait for it. A picture takes a thread and some 40 MB. */
const QUEUES = { page: { atOnce: 2, waiting: 60 }, costly: { atOnce: 2, waiting: 20 } } as const;

/** Seconds after which a full queue is worth asking again: it has moved by then. */
export const BUSY_SECONDS = 2;

/** Points that making an answer costs the address that asks: a picture, workbook or archive as many as five pages. */
export const COST = { page: 1, costly: 5 } as const;

export type Kind = keyof typeof COST;

/** Thrown where too many wait already. */
export class TooManyWait extends Error {}

/**
 * The turns in which costly answers are made, so that who asks for many of them does not keep the others waiting for
 * what is kept.
 */
export class Turns {
  readonly #queues = { page: pLimit(QUEUES.page.atOnce), costly: pLimit(QUEUES.costly.atOnce) };

  /**
   * Runs one piece of work in its turn.
   * @throws TooManyWait when the queue of its kind is full
   */
  async take<T>(kind: Kind, work: () => Promise<T>): Promise<T> {
    const queue = this.#queues[kind];
    if (queue.pendingCount >= QUEUES[kind].waiting) throw new TooManyWait();
    return queue(work);
  }
}

/** What a reader's address may have made in a minute. */
export class Allowance {
  readonly #limiter;

  /** @param perMinute points of one address a minute */
  constructor(perMinute: number) {
    this.#limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  }

  /**
   * Takes the cost of an answer from what an address has left.
   * @returns null when it had enough, else the seconds until it has again
   */
  async spend(address: string, kind: Kind): Promise<number | null> {
    try {
      await this.#limiter.consume(address, COST[kind]);
      return null;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return Math.ceil(refused.msBeforeNext / 1000);
    }
  }
}
