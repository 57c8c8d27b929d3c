/** The parameters of an address as a page receives them. */
export type QueryParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The values of a parameter, once or repeated; empty ones are left out. */
export const queryValues = (params: QueryParams, field: string): string[] =>
  [params[field] ?? []]
    .flat()
    .map((text) => text.trim())
    .filter((text) => text !== "");

/** The same where a value may be a comma list. */
export const queryTexts = (params: QueryParams, field: string): string[] =>
  queryValues(params, field)
    .flatMap((text) => text.split(","))
    .map((text) => text.trim())
    .filter((text) => text !== "");
