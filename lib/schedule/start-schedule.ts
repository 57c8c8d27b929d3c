import { now } from "../clock";
import { db } from "../db/client";
import { feedReading, feedSettings } from "../db/queries/feed-settings";
import { feedErrorSentence } from "@/lib/sources/feed/feed-error";
import { env } from "../env";
import { logger } from "../logger";
import { processWide } from "../process-wide";
import type { Checked } from "./check-feed";
import { beat, beginSchedule } from "./run-schedule";

/** As late as this a reading may begin. */
const BEAT_MS = 20_000;
/** The first one begins when the server listens and has rendered its first pages: nobody waits for the feed. */
const FIRST_BEAT_MS = 5_000;

const begun = processWide<true>("schedule");

/** Begins the schedule of this process, once. What goes wrong in a beat is logged, and the next one tries again. */
export function startSchedule(): void {
  if (begun.value) return;
  begun.value = true;
  const client = db();
  // Read anew at each beat: a change by an admin holds in every process without a restart.
  const schedule = async () => ({
    client,
    connectionString: env().DATABASE_URL,
    ...feedReading(await feedSettings(client)),
  });
  const report = (error: unknown) => logger().error({ err: error }, "the schedule of the official feed missed a beat");
  let beating = false;
  const next = async () => {
    if (beating) return;
    beating = true;
    await schedule()
      .then((set) => beat(set, now()))
      .then(tell, report);
    beating = false;
  };
  void schedule()
    .then((set) => beginSchedule(set, now()))
    .catch(report);
  setTimeout(() => {
    void next();
    setInterval(() => void next(), BEAT_MS).unref();
  }, FIRST_BEAT_MS).unref();
}

/** One plain line for a reading that failed or brought something. */
function tell(checked: Checked | null): void {
  if (checked === null) return;
  if (!checked.ok)
    logger().warn(`The official feed was not read: ${feedErrorSentence(checked.refusal)} It is tried again later.`);
  else if (checked.run !== null) {
    const { added, changed, underReview } = checked.applied;
    const reviewed = underReview.length > 0 ? ` Published under review: ${underReview.join(", ")}.` : "";
    const filled = `${changed.length} filled in or confirmed.`;
    logger().info({ run: checked.run }, `The official feed was read: ${added.length} new draws, ${filled}${reviewed}`);
  }
}
