import { now } from "../clock";
import { db } from "../db/client";
import { OFFICIAL_FEED } from "@/lib/rules/feed/official-feed";
import { env } from "../env";
import { logger } from "../logger";
import { beat, declareSchedule } from "./run-schedule";

/** As late as this a reading may begin. */
const BEAT_MS = 20_000;

const held = globalThis as { __trackerSchedule?: true };

/** Begins the schedule of this process, once. What goes wrong in a beat is logged, and the next one tries again. */
export function startSchedule(): void {
  if (held.__trackerSchedule) return;
  held.__trackerSchedule = true;
  const { DATABASE_URL, FEED_SCHEDULE, FEED_URL } = env();
  const schedule = {
    client: db(),
    connectionString: DATABASE_URL,
    address: FEED_URL ?? OFFICIAL_FEED.en,
    schedule: FEED_SCHEDULE,
  };
  const report = (error: unknown) => logger().error({ err: error }, "the schedule of the official feed missed a beat");
  let beating = false;
  const next = async () => {
    if (beating) return;
    beating = true;
    await beat(schedule, now()).catch(report);
    beating = false;
  };
  void declareSchedule(schedule, now()).catch(report).then(next);
  setInterval(() => void next(), BEAT_MS).unref();
}
