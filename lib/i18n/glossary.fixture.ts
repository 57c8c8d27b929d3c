import type { Locale } from "@/lib/rules/text/bilingual";
import en from "./messages/en/glossary.json";
import fr from "./messages/fr/glossary.json";

/** A word of the product: what it means, the older words for it as patterns, and texts that may keep one, with why. */
type Entry = {
  readonly term: string;
  readonly means: string;
  readonly retired: readonly string[];
  readonly kept?: readonly { readonly text: string; readonly why: string }[];
};

/** The words of each language, for the editor and for the tests; the pages never read it. */
export const GLOSSARY: Record<Locale, readonly Entry[]> = { en, fr };

/**
 * The retired words in a text.
 * @returns each with the term to say instead: `yardstick: reference`; empty where the text has none
 */
export const retiredIn = (text: string, locale: Locale): string[] =>
  GLOSSARY[locale].flatMap(({ term, retired, kept = [] }) => {
    const told = kept.reduce((rest, allowed) => rest.replaceAll(allowed.text, ""), text);
    return retired.flatMap((word) => {
      const [found] = new RegExp(word, "iu").exec(told) ?? [];
      return found === undefined ? [] : [`${found}: ${term}`];
    });
  });
