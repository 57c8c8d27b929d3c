import {
  parseExploreQuery,
  withPeriod,
  type ExploreContext,
  type ExploreQuery,
} from "@/lib/figures/query/explore-query";

const DAYS = ["from", "to"];
const TYPED = [...DAYS, "score", "title"];

/** The answer to a change of the form. */
export type FormQuery = {
  /** The query that the form asks for; null while what is typed cannot be read yet. */
  readonly query: ExploreQuery | null;
  /** Fields whose value cannot be read. */
  readonly bad: readonly string[];
  /** The field that is being typed in; null for any other change. */
  readonly typed: string | null;
};

/**
 * Reads the form of the explore page after a change. The last choice counts: a period before the days beside it, a
 * category before the score. A field that is half typed, or emptied on the way to another value, waits.
 * @param field the name of the field that changed; null when the form was sent
 * @param standing the query that is shown
 */
export function formQuery(
  data: FormData,
  field: string | null,
  standing: ExploreQuery,
  context: ExploreContext,
): FormQuery {
  if (field === "period") ["from", "to"].forEach((name) => data.delete(name));
  if (field === "reference") data.delete("score");
  const params = Object.fromEntries([...new Set(data.keys())].map((key) => [key, data.getAll(key).map(String)]));
  const read = parseExploreQuery(params, context);
  const bad = [...new Set(read.problems.map(({ field: name }) => (name === "score" ? "reference" : name)))];
  const badDay = bad.includes("from") || bad.includes("to");
  const badReference = bad.includes("reference");
  const typed = field !== null && TYPED.includes(field) ? field : null;
  const emptied = typed !== null && DAYS.includes(typed) && data.get(typed) === "";
  if (typed !== null && (badDay || badReference || emptied)) return { query: null, bad, typed };

  const next = {
    ...read,
    ...(badReference ? { reference: standing.reference } : {}),
    ...(badDay ? { period: standing.period, range: standing.range } : {}),
  };
  const chosen = standing.chosen || read.categories.join() !== standing.categories.join();
  const query = chosen ? next : withPeriod({ ...next, chosen: false }, next.period ?? next.range, context);
  return { query, bad, typed };
}
