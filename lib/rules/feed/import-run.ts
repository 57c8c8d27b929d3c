import type { IsoDate, UtcInstant } from "@/lib/rules/time/iso-date";

export const FEED_ORIGINS = ["address", "upload", "paste", "command", "schedule"] as const;
/** How a feed came here. */
export type FeedOrigin = (typeof FEED_ORIGINS)[number];

/** `unchanged`: there was nothing to do. */
export type ImportOutcome = "applied" | "unchanged" | "failed";

/** Why something failed: a code of lib/sources/feed/feed-error.ts with the parameters of its sentence. */
export type StoredFeedError = { readonly code: string; readonly params: Readonly<Record<string, string>> };

/** A row of the list of imports. */
export type ImportRow = {
  readonly id: number;
  readonly at: UtcInstant;
  readonly by: string;
  readonly origin: FeedOrigin;
  /** An address or the name of a file. */
  readonly name: string;
  readonly outcome: ImportOutcome;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Without those that a correction tells of. */
  readonly problems: number;
};

/** A value of the feed that was not taken as it stood. */
export type ImportProblem = {
  readonly row: number;
  readonly number: string | null;
  readonly field: string;
  readonly value: string;
  readonly reason: string;
};

/** The whole record of an import. */
export type ImportRecord = Omit<ImportRow, "problems"> & {
  /** The feed as it was read; null where nothing could be. */
  readonly copy: { readonly id: number; readonly fetchedAt: UtcInstant } | null;
  readonly refusal: StoredFeedError | null;
  readonly rows: number;
  readonly unchanged: number;
  readonly left: readonly string[];
  readonly stale: readonly string[];
  readonly conflicts: readonly string[];
  /** Draws of which a person decided to keep the value set by hand. */
  readonly keptOurs: readonly string[];
  readonly onlyHere: readonly string[];
  readonly poolsAdded: readonly IsoDate[];
  readonly poolsChanged: readonly IsoDate[];
  readonly problems: readonly ImportProblem[];
};

/** The heartbeat of the live feed, for those who may import. */
export type Heartbeat = {
  /** Cron expression; null = read by hand only. */
  readonly schedule: string | null;
  readonly checkedAt: UtcInstant | null;
  readonly changedAt: UtcInstant | null;
  readonly outcome: "applied" | "unchanged" | "waiting" | "failed" | null;
  readonly refusal: StoredFeedError | null;
  readonly failures: number;
  readonly nextAt: UtcInstant | null;
  readonly waiting: { readonly copy: number; readonly rows: number } | null;
  readonly stale: boolean;
};

/** What readers are told of the live feed: whether it is read, and on which day in Ottawa it last was. */
export type FeedFreshness = { readonly state: "never" | "manual" | "current" | "stale"; readonly day: IsoDate | null };
