import { env, FEED_SHAPES } from "@/lib/env";
import { FEED_DEFAULTS, type FeedSetting, type FeedSettings } from "@/lib/rules/feed/feed-setting";
import type { Db } from "../connect";

/** The settings that the environment of this process makes. */
type Given = Partial<Record<FeedSetting, string | undefined>>;

/**
 * How the feed is to be read, by the environment, an admin or default. What is stored and cannot be understood, such as
 * a value of a later version, counts as not set.
 * @throws when the database does not answer
 */
export async function feedSettings(client: Db, given: Given = env()): Promise<FeedSettings> {
  const stored = new Map((await client.feedSetting.findMany()).map(({ name, value }) => [name, value]));
  const settingOf = (name: FeedSetting): FeedSettings[FeedSetting] => {
    const set = given[name];
    if (set !== undefined) return { value: set, from: "environment" };
    const { data } = FEED_SHAPES[name].safeParse(stored.get(name));
    return data === undefined ? { value: FEED_DEFAULTS[name], from: "default" } : { value: data, from: "admin" };
  };
  return {
    FEED_SCHEDULE: settingOf("FEED_SCHEDULE"),
    FEED_URL: settingOf("FEED_URL"),
    FEED_QUESTIONED: settingOf("FEED_QUESTIONED"),
  };
}

/** What the settings mean to whoever reads the feed. */
export type FeedReading = {
  readonly address: string;
  /** Cron expression; null = off. */
  readonly schedule: string | null;
  readonly questioned: "review" | "wait";
  /** True where the schedule is that of every process: it is an admin's, or the default. */
  readonly shared: boolean;
  /** True for an address that must not lead into the network of the server: an admin has set it. */
  readonly publicOnly: boolean;
};

/** Reads settings as {@link feedSettings} gives them. */
export const feedReading = ({ FEED_SCHEDULE, FEED_URL, FEED_QUESTIONED }: FeedSettings): FeedReading => ({
  address: FEED_URL.value,
  schedule: FEED_SCHEDULE.value === "off" ? null : FEED_SCHEDULE.value,
  questioned: FEED_QUESTIONED.value === "wait" ? "wait" : "review",
  shared: FEED_SCHEDULE.from !== "environment",
  publicOnly: FEED_URL.from === "admin",
});
