import type { Metadata } from "next";
import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";

type Described = {
  locale: Locale;
  path: string;
  title: string;
  description: string;
  /** What a shared link shows, 1200 by 630 pixels: its path and what is on it. */
  picture?: { path: string; alt: string };
};

/**
 * Title, description, canonical address and the same page in the other language.
 * @param path without language and query: `/draws/379`; `/` for the dashboard
 * @param picture its path without the language: `/draws/379.png`
 */
export function pageMetadata({ locale, path, title, description, picture }: Described): Metadata {
  const at = (language: Locale) => `/${language}${path === "/" ? "" : path}`;
  const images = picture && [
    { url: `/${locale}/images${picture.path}`, width: 1200, height: 630, alt: picture.alt, type: "image/png" },
  ];
  return {
    title: path === "/" ? { absolute: title } : title,
    description,
    alternates: {
      canonical: at(locale),
      languages: { ...Object.fromEntries(LOCALES.map((language) => [language, at(language)])), "x-default": at("en") },
    },
    openGraph: {
      title,
      description,
      url: at(locale),
      locale: locale === "fr" ? "fr_CA" : "en_CA",
      type: "website",
      images,
    },
    ...(images && { twitter: { card: "summary_large_image" as const, title, description, images } }),
  };
}
