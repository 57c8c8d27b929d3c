import { setImmediate } from "node:timers/promises";
import pLimit from "p-limit";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Answers that are made at once, and those that may wait for it. A picture takes a thread and some 40 MB. */
const QUEUES = { page: { atOnce: 2, waiting: 60 }, costly: { atOnce: 2, waiting: 20 } } as const;

/** Seconds after which a full queue is worth asking again: it has moved by then. */
export const BUSY_SECONDS = 2;

/** Points that making an answer costs the address that asks: a picture or a file of tables as many as five pages. */
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
    return queue(async () => {
      try {
        return await work();
      } finally {
        // Those who read what is kept come between two of these.
        await setImmediate();
      }
    });
  }
}

const WINDOW_SECONDS = 60;

/** What became of a wish to have an answer made: whether there was enough, what is left, and until when. */
export type Spent = { readonly enough: boolean; readonly left: number; readonly seconds: number };

/** What a reader's address may have made in a minute. */
export class Allowance {
  readonly #limiter;

  /** @param perMinute points of one address a minute */
  constructor(private readonly perMinute: number) {
    this.#limiter = new RateLimiterMemory({ points: perMinute, duration: WINDOW_SECONDS });
  }

  /** Takes the cost of an answer from what an address has left; `seconds`: until it has all again. */
  async spend(address: string, kind: Kind): Promise<Spent> {
    const told = (enough: boolean, { remainingPoints, msBeforeNext }: RateLimiterRes): Spent => ({
      enough,
      left: remainingPoints,
      seconds: Math.ceil(msBeforeNext / 1000),
    });
    try {
      return told(true, await this.#limiter.consume(address, COST[kind]));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return told(false, refused);
    }
  }

  /** The same for programs, as the draft of the IETF on RateLimit header fields writes it. */
  headers = ({ left, seconds }: Spent): Map<string, string> =>
    new Map([
      ["RateLimit-Policy", `"minute";q=${this.perMinute};w=${WINDOW_SECONDS}`],
      ["RateLimit", `"minute";r=${left};t=${seconds}`],
    ]);
}
