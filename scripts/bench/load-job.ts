/** What the load generator is asked to do. */
export interface LoadJob {
  url: string;
  /** Whether to ask for compressed answers, as a browser does. */
  gzip: boolean;
  connections: number;
  /** When to stop; the first to be reached. */
  requests?: number;
  seconds?: number;
}

export interface LoadResult {
  /** Milliseconds from asking to the last byte, of each request. */
  times: number[];
  seconds: number;
}
