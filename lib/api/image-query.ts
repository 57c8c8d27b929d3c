import type { ApiError, Read } from "./query";

/** Parameters of a picture beside its query and its language. */
export const IMAGE_PARAMETERS = ["theme", "width"] as const;

/**
 * Reads one of a few words from an address.
 * @param known the words, the first of which is meant when the parameter is absent or empty
 */
export function readWord<T extends string>(
  params: URLSearchParams,
  field: string,
  known: readonly [T, ...T[]],
): Read<{ word: T }> {
  const [given, ...more] = params.getAll(field).filter((text) => text !== "");
  const word = known.find((each) => each === (given ?? known[0]));
  const error: ApiError = { field, message: `must be ${known.slice(0, -1).join(", ")} or ${known.at(-1)}, once` };
  return word === undefined || more.length > 0 ? { ok: false, error } : { ok: true, word };
}
