import { OFFICIAL_FEED } from "./official-feed";

/** What may be set of the reading of the official feed, by the names that the environment has for them. */
export const FEED_SETTINGS = ["FEED_SCHEDULE", "FEED_URL", "FEED_QUESTIONED"] as const;
export type FeedSetting = (typeof FEED_SETTINGS)[number];

/** What each is where nobody has set it. Not at the full hour, when everybody asks. */
export const FEED_DEFAULTS: Readonly<Record<FeedSetting, string>> = {
  FEED_SCHEDULE: "7 * * * *",
  FEED_URL: OFFICIAL_FEED.en,
  FEED_QUESTIONED: "review",
};

/** A setting, and who says so: the environment goes before an admin, and an admin before the default. */
export type SetValue = { readonly value: string; readonly from: "environment" | "admin" | "default" };
export type FeedSettings = Readonly<Record<FeedSetting, SetValue>>;
