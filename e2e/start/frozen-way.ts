import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A way to a database that can be frozen: its connections stay, and nothing comes through any more. */
export class FrozenWay {
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((from) => {
    const { hostname, port } = new URL(this.database);
    const to = connect(Number(port), hostname);
    for (const each of [from, to]) {
      this.#sockets.add(each);
      each.on("error", () => undefined).once("close", () => this.#sockets.delete(each));
    }
    from.pipe(to);
    to.pipe(from);
  });

  constructor(private readonly database: string) {}

  /** @returns the connection string of this way */
  async open(): Promise<string> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    const url = new URL(this.database);
    url.port = String((this.#server.address() as AddressInfo).port);
    return url.href;
  }

  freeze(): void {
    for (const socket of this.#sockets) socket.unpipe().pause();
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }
}
