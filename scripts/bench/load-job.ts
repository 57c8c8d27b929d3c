/** Readers enough that none is refused: what Next makes anew counts against the address of each. */
export const MANY_READERS = 60_000;

/** What the load generator is asked to do. */
export interface LoadJob {
  /** `{n}` in it stands for the number of the request: another address each time. */
  url: string;
  /** Whether to ask for compressed answers, as a browser does. */
  gzip: boolean;
  connections: number;
  /** When to stop; the first to be reached. */
  requests?: number;
  seconds?: number;
  /** How many readers ask in turn, as a proxy that is believed names them; without it the generator itself. */
  readers?: number;
  /** Milliseconds that a connection rests after an answer, and after a refusal. */
  rest?: { answered: number; refused: number };
}

export interface LoadResult {
  /** Milliseconds from asking to the last byte, of each request that was answered with 200. */
  times: number[];
  /** How many were refused for a time, with 429 or 503: only where the job says how long it rests then. */
  refused: number;
  seconds: number;
}
