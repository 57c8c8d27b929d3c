import { applyFeed } from "../../lib/db/commands/feed/apply-feed";
import { emptyOfDraws, storedData } from "../../lib/db/commands/feed/import.fixture";
import { connect } from "../../lib/db/connect";
import { compareStored } from "../../lib/db/queries/compare-stored";
import { isoDate } from "../../lib/rules/time/iso-date";
import { publishedFile, publishedRows } from "../../lib/sources/feed/published.fixture";
import { readFeed } from "../../lib/sources/feed/read-feed";
import { seed } from "../../prisma/seed";
import { migrate } from "../migrate/migrate";
import { startThrowawayCluster } from "../postgres/throwaway-cluster";
import { median } from "./quantile";

/** Milliseconds of an import of a feed of 448 rows, the median of {@link TIMES}. */
export interface ImportSpeed {
  rows: number;
  /** Reading the file and comparing it with as many stored draws. */
  preview: number;
  /** CPU of that, in milliseconds of this process. */
  previewCpu: number;
  /** Applying it where every draw and pool is new. */
  applyNew: number;
  /** Applying it where two fields of every draw are changed. */
  applyChanged: number;
}

const TIMES = 5;
const at = new Date("2026-10-02T15:00:00Z");
const who = { by: { id: null, name: "bench" }, reason: null, live: false };

/** Times a feed's preview and its application, in a Postgres of its own. */
export async function measureImport(): Promise<ImportSpeed> {
  const cluster = await startThrowawayCluster();
  try {
    await migrate(cluster.adminUrl);
    await seed(cluster.adminUrl);
    const client = connect(cluster.adminUrl);
    try {
      return await measure(client);
    } finally {
      await client.$disconnect();
    }
  } finally {
    await cluster.stop();
  }
}

async function measure(client: ReturnType<typeof connect>): Promise<ImportSpeed> {
  const database = {
    asOwner: (...statements: string[]) =>
      client.$transaction(async (tx) => {
        for (const statement of statements) await tx.$executeRawUnsafe(statement.replace(/^SET /, "SET LOCAL "));
      }),
  };
  const rows = publishedRows(await storedData(client), "en");
  const file = publishedFile(rows);
  const apply = (bytes: Uint8Array) =>
    applyFeed(client, { bytes, origin: "command", name: "bench", at }, { kind: "all" }, who);
  const taken = async (work: () => Promise<unknown>) => {
    const begun = performance.now();
    await work();
    return performance.now() - begun;
  };
  const times: Record<"preview" | "previewCpu" | "applyNew" | "applyChanged", number[]> = {
    preview: [],
    previewCpu: [],
    applyNew: [],
    applyChanged: [],
  };
  for (let time = 0; time < TIMES; time += 1) {
    await emptyOfDraws(database);
    times.applyNew.push(await taken(() => apply(file)));
    const cpu = process.cpuUsage();
    times.preview.push(
      await taken(async () => {
        const read = readFeed(file, isoDate("2026-10-02"));
        if (read.ok) await compareStored(client, read.feed);
      }),
    );
    const { user, system } = process.cpuUsage(cpu);
    times.previewCpu.push((user + system) / 1000);
    const changed = publishedFile(
      rows.map((row) => ({ ...row, drawSize: String(1000 + time), drawCRS: String(300 + time) })),
    );
    times.applyChanged.push(await taken(() => apply(changed)));
  }
  return {
    rows: rows.length,
    preview: median(times.preview),
    previewCpu: median(times.previewCpu),
    applyNew: median(times.applyNew),
    applyChanged: median(times.applyChanged),
  };
}
