/** The parameters of an address as a route gets them. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** A query as text with some parameters changed; undefined or empty ones are left out. `?a=b`, or nothing. */
export function queryWith(query: Query, change: Query): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, ...change })) {
    for (const text of [value ?? []].flat()) if (text.trim() !== "") params.append(name, text);
  }
  const text = params.toString().replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}
