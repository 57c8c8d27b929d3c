/** What can be wrong with a row of the feed, or with one of its values. */
export const FEED_REASONS = {
  missing: "is missing",
  unreadable: "cannot be read",
  not_a_draw_number: "is no draw number",
  not_a_count: "is no number",
  not_a_cutoff: "is no cut-off between 0 and 1,200",
  not_positive: "is not more than zero",
  too_large: "is larger than it can be",
  too_long: "is too long",
  bad_characters: "holds characters that cannot be stored",
  not_official: "is no address on canada.ca",
  no_year: "names no year",
  before_launch: "lies before January 1, 2015, when Express Entry began",
  in_future: "lies in the future",
  after_draw: "lies after the draw",
  other_day: "names another day than the draw's",
  unknown_programs: "names programmes that are not known",
  twice: "stands in the feed twice; the later row is left out",
  contradicts: "does not agree with the tie-break that stands here; the row is left out",
  same_round: "is the name and day of another draw",
  french_unknown: "is a French name that is not known; the name here stands",
  other_pool: "says something else of a pool than a row above it, which is taken",
  half_filled: "is not the sum of its parts, some of which are zero: this pool is not known",
  new_key: "is a key that the feed did not have before; it is not read",
  no_key: "is a key that this row lacks, or that holds no text",
  no_pool: "is not a pool that can be read",
  sums: "does not agree with the sum of its parts",
} as const;

export type FeedReason = keyof typeof FEED_REASONS;

/** A problem as it is recorded and shown: where, what stands there, and why it was not taken as it stands. */
export type FeedProblem = {
  /** Position in the file, 1 = the first row. */
  readonly row: number;
  /** The draw, when its number could be read. */
  readonly number: string | null;
  /** Key of the feed. */
  readonly field: string;
  readonly value: string;
  readonly reason: FeedReason;
};
