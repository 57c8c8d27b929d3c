import { containsWords, fold } from "./fold";
import type { Occupation } from "./occupation";

/**
 * The occupations whose NOC code begins with `text`, or whose English or French title holds every word of it,
 * in the order given. Accents and case do not count. A blank text finds all.
 */
export function searchOccupations(occupations: readonly Occupation[], text: string): Occupation[] {
  const code = fold(text);
  return occupations.filter(
    ({ noc, title }) => noc.startsWith(code) || containsWords(title.en, text) || containsWords(title.fr, text),
  );
}
