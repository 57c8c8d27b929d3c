/** The languages of the tracker. */
export const LOCALES = ["en", "fr"] as const;
export type Locale = (typeof LOCALES)[number];

/** One text in both languages. */
export type Bilingual = { readonly en: string; readonly fr: string };
