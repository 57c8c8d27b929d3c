/** The parameters of an address as a page receives them. */
export type QueryParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The values of a parameter: a comma list, repeated, or both; empty ones are left out. */
export const queryTexts = (params: QueryParams, field: string): string[] =>
  [params[field] ?? []]
    .flat()
    .flatMap((text) => text.split(","))
    .map((text) => text.trim())
    .filter((text) => text !== "");
