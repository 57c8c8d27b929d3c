import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { freePort } from "../shared/free-port";
import { step } from "../shared/step";
import type { StopRequest } from "../shared/stop-request";
import type { Copy } from "./copy-of-repository";
import { median } from "./quantile";
import { startTracker } from "./running-tracker";

/** Seconds of a start on an empty data folder, with the build there, until the dashboard answers: medians. */
export interface DeadNetwork {
  /** The feed is not read at all. */
  off: number;
  /** The address takes the connection and never answers. */
  silent: number;
  /** Nobody listens at the address. */
  refused: number;
}

/** Starts the tracker of a copy on new data folders, its feed off, at a silent address and at a refused one in turn. */
export async function measureDeadNetwork(copy: Copy, rounds: number, stop: StopRequest): Promise<DeadNetwork> {
  const hole = await blackHole();
  const port = await freePort();
  const read = (address: string) => ({ FEED_SCHEDULE: "7 * * * *", FEED_URL: `http://127.0.0.1:${address}/feed.json` });
  const settings = { off: {}, silent: read(String(hole.port)), refused: read(String(port)) };
  const seconds: Record<keyof DeadNetwork, number[]> = { off: [], silent: [], refused: [] };
  try {
    for (let round = 1; round <= rounds; round += 1)
      for (const name of ["off", "silent", "refused"] as const) {
        stop.check();
        const folder = `${copy.dataDir}-${name}-${round}`;
        const tracker = await step(`First start, feed ${name}`, () =>
          startTracker(copy.folder, folder, stop, settings[name]),
        );
        await tracker.stop();
        seconds[name].push(tracker.seconds);
      }
  } finally {
    hole.close();
  }
  return { off: median(seconds.off), silent: median(seconds.silent), refused: median(seconds.refused) };
}

/** A listener on this machine that accepts every connection and never says a word. */
async function blackHole(): Promise<{ port: number; close: () => void }> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("error", () => open.delete(socket));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = () => {
    for (const socket of open) socket.destroy();
    server.close();
  };
  return { port: (server.address() as AddressInfo).port, close };
}
