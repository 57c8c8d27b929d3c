import { CEC } from "@/lib/rules/category/category";
import { compareDraws, type Draw } from "@/lib/rules/draw/draw";
import type { Period } from "@/lib/rules/draw/period";
import { parseScore, PERIOD } from "@/lib/rules/draw/period-query";
import { queryTable, word, type Parameter, type QueryParams, type QueryProblem } from "@/lib/rules/text/query-codec";
import { parseIsoDate, type IsoDate } from "@/lib/rules/time/iso-date";

/** A field of the question: as typed, as read, and why it cannot be answered. */
type Field<T, Fault> = { readonly typed: string; readonly value: T | null; readonly fault: Fault | null };
type ScoreField = Field<number, "empty" | "not_a_score">;
type DayField = Field<IsoDate, "empty" | "not_a_day" | "not_known_yet">;

export type PoolQuery = {
  readonly period: Period;
  /** Whether cut-offs of PNP draws are marked. */
  readonly pnp: boolean;
  readonly score: ScoreField;
  readonly on: DayField;
  /** True when the address asks the question; else it is that of the default. */
  readonly asked: boolean;
};

/** The latest CEC draw by the day known to, in any order given; null when there is none. */
export const latestCec = (draws: readonly Draw[], knownTo: IsoDate): Draw | null =>
  draws.reduce<Draw | null>(
    (latest, draw) =>
      draw.category === CEC && draw.date <= knownTo && (latest === null || compareDraws(draw, latest) > 0)
        ? draw
        : latest,
    null,
  );

/** A field of the question, whose text stands in the form whatever it is; null when the address has none. */
const field = <T extends { readonly typed: string }>(
  read: (typed: string, knownTo: IsoDate) => T,
): Parameter<T | null, IsoDate> => ({
  read(given, knownTo) {
    const [typed] = [given ?? []].flat();
    return { value: typed === undefined ? null : read(typed.trim(), knownTo), unread: [] };
  },
  write: (value) => value?.typed ?? null,
});

type Values = {
  readonly period: Period;
  readonly pnp: "on" | "off";
  readonly score: ScoreField | null;
  readonly on: DayField | null;
};

/** The question alone, as the page and the API ask it. */
export const POOL_QUESTION = { score: field(readScore), on: field(readDay) };

/** A question with the score and the day that go without saying: the latest CEC cut-off, the day known to. */
export const poolQuestionOf = (
  { score, on }: Pick<Values, "score" | "on">,
  draws: readonly Draw[],
  knownTo: IsoDate,
): Pick<PoolQuery, "score" | "on"> => ({
  score: score ?? readScore(String(latestCec(draws, knownTo)?.cutoff ?? "")),
  on: on ?? readDay(knownTo, knownTo),
});

const TABLE = queryTable<Values, IsoDate>({
  period: PERIOD,
  pnp: word(["on", "off"], "off"),
  ...POOL_QUESTION,
});

/** Parameters of the page of the pool. */
export const POOL_PARAMETERS = TABLE.names;

/**
 * Reads the address of the pool: `period`, `pnp` (`on` or `off`), and the question `score` (0 to 1200) and `on` (a day
 * up to the day known to). Without a score it asks about the latest CEC cut-off, without a day about that day. Never
 * throws: a faulty field keeps its text with its fault, any other value that cannot be read is in `problems`.
 */
export function parsePoolQuery(
  params: QueryParams,
  draws: readonly Draw[],
  knownTo: IsoDate,
): PoolQuery & { readonly problems: readonly QueryProblem[] } {
  const { values, problems } = TABLE.read(params, knownTo);
  const { period, pnp, score, on } = values;
  return {
    period,
    pnp: pnp === "on",
    ...poolQuestionOf(values, draws, knownTo),
    asked: score !== null || on !== null,
    problems,
  };
}

function readScore(typed: string): ScoreField {
  const value = parseScore(typed);
  if (value !== null) return { typed, value, fault: null };
  return { typed, value: null, fault: typed === "" ? "empty" : "not_a_score" };
}

function readDay(typed: string, knownTo: IsoDate): DayField {
  const value = parseIsoDate(typed);
  if (value === null) return { typed, value, fault: typed === "" ? "empty" : "not_a_day" };
  return value > knownTo ? { typed, value: null, fault: "not_known_yet" } : { typed, value, fault: null };
}

/** The one way to write a query in an address, without a question mark; empty for the default. */
export const formatPoolQuery = ({ period, pnp, score, on, asked }: PoolQuery): string =>
  TABLE.write({ period, pnp: pnp ? "on" : "off", score: asked ? score : null, on: asked ? on : null });
