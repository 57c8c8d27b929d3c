import type { Metadata } from "next";
import { clip, MAX_DESCRIPTION, MAX_TITLE } from "@/lib/rules/text/clip";
import { LOCALES, type Bilingual, type Locale } from "@/lib/rules/text/bilingual";
import { messages } from "./messages";

type Described = {
  locale: Locale;
  path: string;
  title: string;
  description: string;
  /** What a shared link shows, 1200 by 630 pixels: its path and what is on it. */
  picture?: { path: string; alt: string };
};

const FEED: Bilingual = { en: "Express Entry draws", fr: "Rondes d’Entrée express" };

/** The title of a page as it is shown: with the name of the site where both fit, else cut after a word. */
export function pageTitle(title: string, locale: Locale): string {
  const full = `${title} – ${messages[locale].common.siteName}`;
  return full.length <= MAX_TITLE ? full : clip(title, MAX_TITLE);
}

/** The feeds that a reader of feeds finds on a page: of its category where it is one's page, else of all draws. */
function feeds(locale: Locale, path: string, title: string) {
  const [, category] = /^\/categories\/([a-z0-9-]+)$/.exec(path) ?? [];
  const query = new URLSearchParams({ ...(category && { category }), ...(locale !== "en" && { lang: locale }) });
  const at = (file: string) => `/api/v1/feeds/${file}${query.size > 0 ? `?${query}` : ""}`;
  const named = category ? `${FEED[locale]}, ${title}` : FEED[locale];
  return {
    "application/atom+xml": [{ url: at("draws.atom"), title: named }],
    "application/feed+json": [{ url: at("draws.json"), title: named }],
  };
}

/**
 * Title, description, canonical address, the same page in the other language, and feeds of draws.
 * @param path without language and query: `/draws/379`; `/` for the dashboard
 * @param picture its path without the language: `/draws/379.png`
 */
export function pageMetadata({ locale, path, title, description: told, picture }: Described): Metadata {
  const description = clip(told, MAX_DESCRIPTION);
  const at = (language: Locale) => `/${language}${path === "/" ? "" : path}`;
  const images = picture && [
    { url: `/${locale}/images${picture.path}`, width: 1200, height: 630, alt: picture.alt, type: "image/png" },
  ];
  return {
    title: { absolute: path === "/" ? clip(title, MAX_TITLE) : pageTitle(title, locale) },
    description,
    alternates: {
      canonical: at(locale),
      languages: { ...Object.fromEntries(LOCALES.map((language) => [language, at(language)])), "x-default": at("en") },
      types: feeds(locale, path, title),
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
