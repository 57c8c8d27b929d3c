import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startCluster, type Cluster } from "./embedded-postgres";

/** A real Postgres in a temporary folder, for tests and scratch work; `stop`, and the end of the process, remove every trace of it. */
export async function startThrowawayCluster(): Promise<Cluster> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "draw-tracker-"));
  chmodSync(dataDir, 0o755);
  const cluster = await startCluster(dataDir, { durable: false, say: () => undefined });
  const remove = () => {
    rmSync(cluster.home, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  };
  const abandon = () => {
    cluster.kill();
    remove();
  };
  process.once("exit", abandon);
  return {
    ...cluster,
    stop: async () => {
      process.off("exit", abandon);
      await cluster.stop();
      remove();
    },
  };
}
