import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

type Pair = { readonly from: Socket; readonly to: Socket; isDead: boolean };

/**
 * A way to a database with the faults of networks: it can be frozen, slow or shut, and its connections can die without
 * a word while new ones work.
 */
export class FrozenWay {
  readonly #pairs = new Set<Pair>();
  #isFrozen = false;
  #isShut = false;
  #delayMs = 0;
  readonly #server = createServer((from) => {
    if (this.#isShut) return void from.destroy();
    const { hostname, port } = new URL(this.database);
    const pair = { from, to: connect(Number(port || 5432), hostname), isDead: false };
    this.#pairs.add(pair);
    this.#pump(pair, pair.from, pair.to);
    this.#pump(pair, pair.to, pair.from);
    if (this.#isFrozen) pair.from.pause();
  });

  constructor(private readonly database: string) {}

  /** @returns the connection string of this way */
  async open(): Promise<string> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    const url = new URL(this.database);
    url.hostname = "127.0.0.1";
    url.port = String((this.#server.address() as AddressInfo).port);
    return url.href;
  }

  /** Nothing comes through any more, on connections there are and on new ones; all stay. */
  freeze(): void {
    this.#isFrozen = true;
    for (const { from, to } of this.#pairs) for (const each of [from, to]) each.pause();
  }

  /** What was frozen goes on. */
  thaw(): void {
    this.#isFrozen = false;
    for (const { from, to } of this.#pairs) for (const each of [from, to]) each.resume();
  }

  /** The connections there are swallow all that is sent, and say nothing; new ones work. */
  die(): void {
    for (const pair of this.#pairs) pair.isDead = true;
  }

  /** Whatever is sent comes so much later; 0 = at once. */
  slow(delayMs: number): void {
    this.#delayMs = delayMs;
  }

  /** Ends all connections, and new ones at once. */
  shut(): void {
    this.#isShut = true;
    for (const { from, to } of this.#pairs) for (const each of [from, to]) each.destroy();
  }

  /** Takes connections again. */
  unshut(): void {
    this.#isShut = false;
  }

  close(): void {
    this.shut();
    this.#server.close();
  }

  #pump(pair: Pair, from: Socket, to: Socket): void {
    const pass = (chunk: Buffer) => !pair.isDead && !to.destroyed && to.write(chunk);
    from.on("data", (chunk) => {
      if (this.#delayMs > 0) setTimeout(pass, this.#delayMs, chunk);
      else pass(Buffer.from(chunk));
    });
    from.on("error", () => undefined);
    from.once("close", () => {
      this.#pairs.delete(pair);
      to.destroy();
    });
  }
}
