import { LRUCache } from "lru-cache";
import { stamp } from "../page-cache/pages.js";
import { isCostly } from "./reading";
import type { Asked, Rendered } from "./render";
import { makeReady, type Ready } from "./send";
import { Turns } from "./turns";

/** Bytes of the answers that are kept: some thousand pages with a query. */
const MAX_BYTES = 96 * 1024 * 1024;

/** A third of the time of the best, a twentieth larger: the reader waits for it. */
const EFFORT = { gzip: 6, brotli: 5 };

const size = ({ plain, packed }: Ready) =>
  1024 + plain.length + packed.reduce((bytes, { body }) => bytes + body.length, 0);

/**
 * Kept is what is the same for all until the data change or the day in Ottawa ends: no fault, nothing that says of
 * itself that it is not to be stored, no page that Next keeps (page-cache/pages.js).
 */
const isToBeKept = ({ status, headers }: Rendered) =>
  status === 200 &&
  !("set-cookie" in headers) &&
  !("x-nextjs-cache" in headers) &&
  !/no-store|private/.test(String(headers["cache-control"]));

/** Answers to open addresses: each is made once for all who ask for it meanwhile, in its turn, and kept if it may be. */
export class MadeAnswers {
  readonly #kept = new LRUCache<string, Ready>({ maxSize: MAX_BYTES, sizeCalculation: size });
  readonly #making = new Map<string, Promise<Ready>>();
  readonly #turns = new Turns();

  /** @param render makes an answer */
  constructor(private readonly render: (asked: Asked) => Promise<Rendered>) {}

  /** The answer that is kept, or that is being made for another reader; undefined for neither. */
  find(asked: Asked): Ready | Promise<Ready> | undefined {
    const key = keyOf(asked);
    return this.#kept.get(key) ?? this.#making.get(key);
  }

  /**
   * Makes an answer.
   * @throws TooManyWait when too many wait for theirs
   */
  make(asked: Asked): Promise<Ready> {
    const key = keyOf(asked);
    const making = this.#turns
      .take(isCostly(asked.address) ? "costly" : "page", () => this.render(asked))
      .then(async (rendered) => {
        const { status, headers, body } = rendered;
        const ready = await makeReady({ status, headers, plain: body }, EFFORT);
        // What began before a write is for those who asked before it.
        const isForAll = Object.keys(asked.router).length === 0 && isToBeKept(rendered);
        if (isForAll && keyOf(asked) === key) this.#kept.set(key, ready);
        return ready;
      })
      .finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }
}

/** Another after each change of the data and from each midnight in Ottawa on. */
const keyOf = ({ address, router }: Asked) => `${stamp()} ${address} ${JSON.stringify(router)}`;
