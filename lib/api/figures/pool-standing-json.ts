import type { DatasetNow } from "@/lib/rules/dataset";
import { isUnconfirmedPool } from "@/lib/rules/pool/pool";
import { POOL_QUESTION, poolQuestionOf, type PoolQuery } from "@/lib/rules/pool/query";
import { standing, type Standing } from "@/lib/rules/pool/standing";
import { queryTable, type QueryProblem, type QueryTable } from "@/lib/rules/text/query-codec";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { CsvForm } from "../csv";
import { AS_OF, EXCEL, readQuery, type Read } from "../query";

type Values = Pick<PoolQuery, "on" | "score">;
type Given = { readonly [K in keyof Values]: Values[K] | null } & { readonly asOf: IsoDate | null };

const TABLE = queryTable<Given, IsoDate>({ ...POOL_QUESTION, ...AS_OF });
const FILE = queryTable<Given & { excel: CsvForm }, IsoDate>({ ...POOL_QUESTION, ...AS_OF, ...EXCEL });

type Data = Pick<DatasetNow, "pools" | "draws" | "knownTo">;

/** The answer to the question of the pool: null where the counts do not tell. */
export type PoolStanding = {
  readonly score: number | null;
  readonly on: IsoDate | null;
  readonly snapshot: {
    readonly asOf: IsoDate;
    readonly total: number | null;
    readonly confirmed: boolean;
    readonly days: number | null;
  } | null;
  readonly candidates: Standing["candidates"];
  readonly band: Standing["band"];
};

const FAULTS = {
  score: "must be a whole number from 0 to 1200",
  on: "must be a calendar day, YYYY-MM-DD, up to the day known to",
} as const;

/** A field that was sent empty by a form is as good as absent. */
const given = <T extends { readonly fault: string | null }>(field: T | null): T | null =>
  field?.fault === "empty" ? null : field;

const read = <V extends Given>(table: QueryTable<V, IsoDate, string>, params: URLSearchParams, knownTo: IsoDate) =>
  readQuery(table, params, knownTo, ({ score, on }) =>
    Object.entries({ score: given(score), on: given(on) }).flatMap(([field, value]): QueryProblem[] =>
      value === null || value.fault === null
        ? []
        : [{ field, value: value.typed, code: value.fault, rule: field === "score" ? FAULTS.score : FAULTS.on }],
    ),
  );

function answerTo(values: Given, { pools, draws, knownTo }: Data): PoolStanding {
  const asked = { score: given(values.score), on: given(values.on) };
  const { score, on } = poolQuestionOf(asked, draws, knownTo);
  const found = score.value === null || on.value === null ? null : standing(pools, score.value, on.value);
  const counted = pools.find(({ asOf }) => asOf === found?.snapshot.asOf);
  return {
    score: score.value,
    on: on.value,
    snapshot: counted
      ? { asOf: counted.asOf, total: counted.total, confirmed: !isUnconfirmedPool(counted), days: found?.days ?? null }
      : null,
    candidates: found?.candidates ?? null,
    band: found?.band ?? null,
  };
}

/**
 * How many stood at or above a score on a day, as the page of the pool answers it: bounds, for the bands do not say
 * where in a band a candidate stands. `snapshot` is null where no count was taken before, `candidates` where the bands
 * leave scores out.
 */
export function poolStandingJson(params: URLSearchParams, data: Data): Read<{ readonly body: PoolStanding }> {
  const asked = read(TABLE, params, data.knownTo);
  return asked.ok ? { ok: true, body: answerTo(asked.values, data) } : asked;
}

/** The same for a file, with its form. */
export function poolStandingFile(
  params: URLSearchParams,
  data: Data,
): Read<{ readonly body: PoolStanding; readonly form: CsvForm }> {
  const asked = read(FILE, params, data.knownTo);
  return asked.ok ? { ok: true, body: answerTo(asked.values, data), form: asked.values.excel } : asked;
}
