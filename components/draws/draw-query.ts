/** The parameters of an address as a route gets them. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The parameters of a list, and the language of a file. */
const NAMES = ["category", "kind", "from", "to", "min", "max", "q", "sort", "limit", "cursor", "page", "lang"] as const;

/**
 * A query as text with some parameters changed; undefined or empty ones are left out. `?a=b`, or nothing. What is no
 * parameter of a list is not carried on: the API refuses it, and Next gives `constructor` a value that is no text.
 */
export function queryWith(query: Query, change: Query): string {
  const params = new URLSearchParams();
  const changed = { ...query, ...change };
  for (const name of NAMES) {
    for (const text of [changed[name] ?? []].flat()) if (text.trim() !== "") params.append(name, text);
  }
  const text = params.toString().replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}
