import { LAUNCH } from "@/lib/rules/draw/draw";
import { MAX_LIMIT } from "@/lib/rules/draw/list-query";
import { countUpTo, oneValue, queryTable } from "@/lib/rules/text/query-codec";
import { parseIsoDate, parseUtcInstant, type UtcInstant } from "@/lib/rules/time/iso-date";
import { zonedInstant } from "@/lib/rules/time/zoned-instant";
import { readChangeCursor, writeChangeCursor, type ChangePlace } from "./changes";
import { readQuery, type Read } from "./query";

const LAUNCHED = zonedInstant(LAUNCH, "00:00:00", "eastern")!;

/**
 * A day is its beginning in Ottawa, an instant and a data version are themselves; what lies before the first draw is
 * the first day of draws.
 */
function readSince(text: string): UtcInstant | number | null {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const day = parseIsoDate(text);
  const since = day === null ? parseUtcInstant(text) : zonedInstant(day, "00:00:00", "eastern");
  // Nothing is older, and Postgres has no place for the year 0.
  return since === null || since > LAUNCHED ? since : LAUNCHED;
}

const NOT_SINCE = {
  code: "not_since",
  rule: "must be a calendar day in Ottawa (2026-10-01), an instant (2026-10-01T14:00:00Z) or a data version (57)",
} as const;

type ChangesValues = {
  readonly since: UtcInstant | number | null;
  readonly limit: number | null;
  readonly cursor: ChangePlace | null;
};

const CHANGES = queryTable<ChangesValues, null>({
  since: oneValue(readSince, NOT_SINCE, null),
  limit: oneValue(
    countUpTo(MAX_LIMIT),
    { code: "not_a_limit", rule: `must be a whole number from 1 to ${MAX_LIMIT}` },
    null,
  ),
  cursor: oneValue(
    readChangeCursor,
    { code: "bad_cursor", rule: "must be the next value of an earlier answer" },
    null,
    (place) => (place === null ? "" : writeChangeCursor(place)),
  ),
});

/** Changes in one answer, where no limit is given and at most. */
const CHANGES_LIMIT = MAX_LIMIT;

/**
 * Reads from when on changes are asked for, which may not be left out, and which part of them.
 * @param version the data version of now: none after it is known
 */
export function readChangesQuery(
  params: URLSearchParams,
  version: number,
): Read<{ readonly since: UtcInstant | number; readonly limit: number; readonly cursor: ChangePlace | null }> {
  const read = readQuery(CHANGES, params, null, ({ since }) =>
    typeof since === "number" && since > version
      ? [
          {
            field: "since",
            value: String(since),
            code: "too_new",
            rule: `must not be above the data version ${version}`,
          },
        ]
      : [],
  );
  if (!read.ok) return read;
  const { since, limit, cursor } = read.values;
  return since === null
    ? { ok: false, errors: [{ field: "since", message: NOT_SINCE.rule }] }
    : { ok: true, since, cursor, limit: limit ?? CHANGES_LIMIT };
}
