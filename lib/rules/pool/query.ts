import { CEC } from "@/lib/rules/category/category";
import { parseCount } from "@/lib/rules/text/count-input";
import { compareDraws, type Draw } from "@/lib/rules/draw/draw";
import { parseIsoDate, type IsoDate } from "@/lib/rules/time/iso-date";
import type { Period } from "@/lib/rules/draw/period";
import { readOne, readPeriod, type DroppedText } from "@/lib/rules/draw/period-choice";
import type { QueryParams } from "@/lib/rules/text/query-texts";

/** Why a field of the question cannot be answered. */
export type PoolFault = "empty" | "not_a_score" | "not_a_day" | "in_the_future";

/** A field of the question: as typed, as read, and what is wrong with it. */
export type PoolField<T> = { readonly typed: string; readonly value: T | null; readonly fault: PoolFault | null };

export type PoolQuery = {
  readonly period: Period;
  /** Whether cut-offs of PNP draws are marked. */
  readonly pnp: boolean;
  readonly score: PoolField<number>;
  readonly on: PoolField<IsoDate>;
  /** True when the address asks the question; else it is that of the default. */
  readonly asked: boolean;
};

const MAX_SCORE = 1200;

/** The latest CEC draw by `today`, in any order given; null when there is none. */
export const latestCec = (draws: readonly Draw[], today: IsoDate): Draw | null =>
  draws.reduce<Draw | null>(
    (latest, draw) =>
      draw.category === CEC && draw.date <= today && (latest === null || compareDraws(draw, latest) > 0)
        ? draw
        : latest,
    null,
  );

const text = (params: QueryParams, field: string): string | null => {
  const given = [params[field] ?? []].flat();
  return given.length === 0 ? null : String(given[0]).trim();
};

/**
 * Reads the address of the pool: `period`, `pnp` (`on` or `off`), and the question `score` (0 to 1200) and `on` (a day
 * up to today). Without a score it asks about the latest CEC cut-off, without a day about today. Never throws: a faulty
 * field keeps its text with its fault, any other value not understood is in `dropped`.
 */
export function parsePoolQuery(
  params: QueryParams,
  draws: readonly Draw[],
  today: IsoDate,
): PoolQuery & { readonly dropped: readonly DroppedText[] } {
  const dropped: DroppedText[] = [];
  const period = readPeriod(params, dropped);
  const pnp =
    readOne(params, "pnp", (value) => (["on", "off"] as const).find((known) => known === value), "off", dropped) ===
    "on";
  const [score, on] = [text(params, "score"), text(params, "on")];
  return {
    period,
    pnp,
    score: readScore(score ?? String(latestCec(draws, today)?.cutoff ?? "")),
    on: readDay(on ?? today, today),
    asked: score !== null || on !== null,
    dropped,
  };
}

function readScore(typed: string): PoolField<number> {
  const value = parseCount(typed);
  if (value !== null && value <= MAX_SCORE) return { typed, value, fault: null };
  return { typed, value: null, fault: typed === "" ? "empty" : "not_a_score" };
}

function readDay(typed: string, today: IsoDate): PoolField<IsoDate> {
  const value = parseIsoDate(typed);
  if (value === null) return { typed, value, fault: typed === "" ? "empty" : "not_a_day" };
  return value > today ? { typed, value: null, fault: "in_the_future" } : { typed, value, fault: null };
}

/** The one way to write a query in an address, without a question mark; empty for the default. */
export function formatPoolQuery({ period, pnp, score, on, asked }: PoolQuery): string {
  const params = new URLSearchParams();
  if (period !== "12m") params.set("period", period);
  if (pnp) params.set("pnp", "on");
  if (asked) {
    params.set("score", score.typed);
    params.set("on", on.typed);
  }
  return params.toString();
}
