/** What can be wrong with a row of the feed, or with one of its values. */
export const FEED_REASONS = {
  missing: "is missing",
  unreadable: "cannot be read",
  not_a_draw_number: "is not a draw number",
  not_a_count: "is not a number",
  not_a_cutoff: "is not a cut-off between 0 and 1,200",
  not_positive: "is not more than zero",
  too_large: "is too large",
  too_long: "is too long",
  bad_characters: "has characters that cannot be stored",
  not_official: "is not an address on canada.ca",
  no_year: "has no year",
  before_launch: "is before January 1, 2015, when Express Entry began",
  in_future: "is in the future",
  after_draw: "is after the draw",
  other_day: "has another date than the draw",
  unknown_programs: "names unknown programs",
  twice: "is in the feed twice; the later row is left out",
  contradicts: "contradicts the tie-break stored here; the row is left out",
  same_round: "has the name and date of another draw",
  french_unknown: "is an unknown French name; the name here is kept",
  other_pool: "differs from a row above it about the same pool; the row above is taken",
  half_filled: "is not the sum of its parts, some of which are zero: this pool is unknown",
  new_key: "is a new key in the feed; it is not read",
  no_key: "is a key that this row lacks, or that has no text",
  no_pool: "is not a readable pool",
  sums: "does not equal the sum of its parts",
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
