import type { Metadata } from "next";
import { publicUrl } from "@/lib/env";
import { addressOf } from "@/lib/rules/text/query-codec";
import { clip, MAX_DESCRIPTION, MAX_TITLE } from "@/lib/rules/text/clip";
import { LOCALES, type Bilingual, type Locale } from "@/lib/rules/text/bilingual";
import { messages } from "./messages";

type Described = {
  locale: Locale;
  path: string;
  title: string;
  description: string;
  /** What a shared link shows, 1200 by 630 pixels: its path and what is on it; by default the dashboard's figure. */
  picture?: { path: string; alt: string };
  /** The query of what is shown, for a link that is shared; search engines are told of the page without it. */
  state?: string;
};

const FEED: Bilingual = { en: "Express Entry draws", fr: "Rondes d’Entrée express" };

/** The title of a page as it is shown: with the name of the site where both fit, else cut after a word. */
export function pageTitle(title: string, locale: Locale): string {
  const full = `${title} – ${messages[locale].common.siteName}`;
  return full.length <= MAX_TITLE ? full : clip(title, MAX_TITLE);
}

/**
 * The whole address of a page, for a sheet of paper.
 * @param path without the language: `/draws/379`, with the query when it matters; `/` for the dashboard
 */
export const pageAddress = (locale: Locale, path: string): string =>
  `${publicUrl()}/${locale}${path === "/" ? "" : path}`;

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

/** The pages with a figure that other sites can show in a frame. */
const FRAMED = /^\/(?:explore|draws\/[^/]+|categories\/[^/]+)?$/;

/** Where programs that make a frame of a link ask for it (oembed.com); nothing on a page without a figure. */
const frames = (path: string, url: string): Record<string, string> =>
  FRAMED.test(path)
    ? { "application/json+oembed": addressOf("/api/v1/oembed", `url=${encodeURIComponent(`${publicUrl()}${url}`)}`) }
    : {};

/** Where catalogues of data find the tables. */
const catalogue = (path: string): Record<string, string> =>
  path === "/data" ? { "application/ld+json": "/data.jsonld" } : {};

/**
 * Title, description, canonical address, the same page in the other language, and feeds of draws.
 * @param path without language and query: `/draws/379`; `/` for the dashboard
 * @param picture its path without the language: `/draws/379.png`
 */
export function pageMetadata({ locale, path, title, description: told, picture, state = "" }: Described): Metadata {
  const description = clip(told, MAX_DESCRIPTION);
  const at = (language: Locale) => `/${language}${path === "/" ? "" : path}`;
  const url = addressOf(at(locale), state);
  const { path: file, alt } = picture ?? { path: "/explore.png", alt: `${title}. ${description}` };
  const images = [{ url: `/${locale}/images${file}`, width: 1200, height: 630, alt, type: "image/png" }];
  return {
    title: { absolute: path === "/" ? clip(title, MAX_TITLE) : pageTitle(title, locale) },
    description,
    alternates: {
      canonical: at(locale),
      languages: { ...Object.fromEntries(LOCALES.map((language) => [language, at(language)])), "x-default": at("en") },
      types: { ...feeds(locale, path, title), ...frames(path, url), ...catalogue(path) },
    },
    openGraph: {
      title,
      description,
      url,
      locale: locale === "fr" ? "fr_CA" : "en_CA",
      type: "website",
      images,
    },
    twitter: { card: "summary_large_image", title, description, images },
  };
}
