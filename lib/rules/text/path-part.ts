/**
 * The parts of a path that an address may name, each with its form. `id` is a number of a record of ours, small enough
 * for Postgres; `slug` also names versions of categories and policy events; a `person` has a name made by chance.
 */
const FORMS = {
  number: /^[1-9]\d{0,5}[a-z]?$/,
  slug: /^[a-z0-9-]{1,100}$/,
  noc: /^\d{5}$/,
  id: /^[1-9]\d{0,8}$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  person: /^[\w-]{1,64}$/,
} as const;

export type PathPart = keyof typeof FORMS;

/** A text of a path without its percent signs; the text itself where they cannot be read. */
export function plainPart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Reads a part of a path. Pages are given it as it stands in the address, routes without percent signs.
 * @returns null for a text that can name nothing, so that no rule and no table is asked
 */
export function readPathPart(part: PathPart, text: string): string | null {
  const plain = plainPart(text);
  return FORMS[part].test(plain) ? plain : null;
}

/**
 * Reads the name of a file in a path.
 * @param ending with its dot: `.png`
 * @returns the part before the ending; null for a file of another form
 */
export const readFileName = (part: PathPart, file: string, ending: string): string | null =>
  file.endsWith(ending) ? readPathPart(part, file.slice(0, -ending.length)) : null;
