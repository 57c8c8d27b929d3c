/** How often and how long things are measured. */
export interface Pace {
  /** Requests one after the other, for the server time. */
  requests: number;
  /** Pairs of loads, the empty page then the page, for the requests a second. */
  rounds: number;
  secondsPerLoad: number;
  /** Visits of each page in the browser, for each kind of reader. */
  visits: number;
  /** Rounds over the searches. */
  searches: number;
  /** First starts without a network, of each kind. */
  starts: number;
}

export const FULL_PACE: Pace = { requests: 300, rounds: 3, secondsPerLoad: 4, visits: 5, searches: 20, starts: 3 };

/** Too little to compare by; enough to see that the command works. */
export const QUICK_PACE: Pace = { requests: 30, rounds: 1, secondsPerLoad: 1, visits: 1, searches: 2, starts: 1 };
