import { FEED_DEFAULTS, FEED_SETTINGS, type FeedSetting } from "@/lib/rules/feed/feed-setting";
import { feedSettings } from "../../queries/feed-settings";
import { DONE, managing, refuse, type Result } from "../managing";
import type { Client } from "../revision-meta";
import { writeAudit, type Actor } from "../write-audit";

/**
 * Sets how the feed is to be read, with a line in the audit for each change. What is set to its default is forgotten,
 * so that a later version may have another. A new address is read with the next beat of the schedule, however often the
 * one before has failed.
 * @param wanted values that were checked; those left out stay
 * @throws when the database does not answer
 */
export const saveFeedSettings = (
  client: Client,
  wanted: Readonly<Partial<Record<FeedSetting, string>>>,
  by: Actor,
  now: Date,
): Promise<Result> =>
  managing(client, by, async (tx) => {
    const before = await feedSettings(tx, {});
    const changed = FEED_SETTINGS.flatMap((name) => {
      const value = wanted[name];
      return value === undefined || value === before[name].value ? [] : [{ name, value }];
    });
    if (changed.length === 0) return refuse("unchanged");
    for (const { name, value } of changed) {
      if (value === FEED_DEFAULTS[name]) await tx.feedSetting.deleteMany({ where: { name } });
      else await tx.feedSetting.upsert({ where: { name }, create: { name, value }, update: { value } });
      const detail = `${name}: ${before[name].value} → ${value}`;
      await writeAudit(tx, { kind: "feed_setting", by, detail, network: by.network });
    }
    if (changed.some(({ name }) => name === "FEED_URL"))
      await tx.feedCheck.updateMany({ where: { id: 1, schedule: { not: null } }, data: { nextAt: now, failures: 0 } });
    return DONE;
  });
