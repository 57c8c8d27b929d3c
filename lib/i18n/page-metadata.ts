import type { Metadata } from "next";
import { LOCALES, type Locale } from "../domain/bilingual";

type Described = { locale: Locale; path: string; title: string; description: string };

/**
 * Title, description, canonical address and the same page in the other language.
 * @param path without language and query: `/draws/379`; `/` for the dashboard
 */
export function pageMetadata({ locale, path, title, description }: Described): Metadata {
  const at = (language: Locale) => `/${language}${path === "/" ? "" : path}`;
  return {
    title: path === "/" ? { absolute: title } : title,
    description,
    alternates: {
      canonical: at(locale),
      languages: { ...Object.fromEntries(LOCALES.map((language) => [language, at(language)])), "x-default": at("en") },
    },
    openGraph: { title, description, url: at(locale), locale: locale === "fr" ? "fr_CA" : "en_CA", type: "website" },
  };
}
