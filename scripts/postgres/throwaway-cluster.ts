import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startCluster, type Cluster } from "./embedded-postgres";

export interface ThrowawayCluster extends Cluster {
  /** The process id of its server. */
  pid: () => number;
  /** Starts it again after its server was killed; its addresses may be others then. */
  restart: () => Promise<void>;
}

/** How long the processes of a killed server may take to notice and let go of its memory. */
const LET_GO_MS = 30_000;

/**
 * A real Postgres in a temporary folder, for tests and scratch work; `stop`, and the end of the process, remove every
 * trace of it.
 * @param durable whether it waits for the disk, as one that is kept does
 */
export async function startThrowawayCluster({ durable = false } = {}): Promise<ThrowawayCluster> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "draw-tracker-"));
  chmodSync(dataDir, 0o755);
  const options = { durable, say: () => undefined };
  const cluster = await startCluster(dataDir, options);
  const remove = () => {
    rmSync(cluster.home, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  };
  const abandon = () => {
    cluster.kill();
    remove();
  };
  process.once("exit", abandon);
  const throwaway: ThrowawayCluster = {
    ...cluster,
    pid: () => Number(readFileSync(path.join(cluster.home, "data", "postmaster.pid"), "utf8").split("\n")[0]),
    restart: async () => {
      for (const begun = performance.now(); ; await wait(100)) {
        try {
          const { url, ownerUrl, adminUrl } = await startCluster(dataDir, options);
          Object.assign(throwaway, { url, ownerUrl, adminUrl });
          return;
        } catch (error) {
          if (performance.now() - begun > LET_GO_MS) throw error;
        }
      }
    },
    stop: async () => {
      process.off("exit", abandon);
      await cluster.stop();
      remove();
    },
  };
  return throwaway;
}
