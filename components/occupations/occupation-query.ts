import type { Query } from "../draws/draw-query";

const MAX_LENGTH = 200;

/** What a reader searches for, and the page of the answer. */
export type OccupationQuery = {
  /** As typed, at most 200 characters. */
  readonly typed: string;
  /** Without the name of the classification that people put before a code: `NOC 31301`. */
  readonly text: string;
  /** From 1; a page that cannot be read is the first. */
  readonly page: number;
};

/** Reads the query of an address. Of a repeated parameter the first counts. */
export function readOccupationQuery(query: Query): OccupationQuery {
  const first = (name: string) => [query[name] ?? ""].flat()[0]?.trim().slice(0, MAX_LENGTH) ?? "";
  const typed = first("q");
  const page = /^[1-9]\d{0,3}$/.test(first("page")) ? Number(first("page")) : 1;
  return { typed, text: typed.replace(/^(?:noc|cnp)\b[\s:#-]*/i, ""), page };
}
