import type { MetadataRoute } from "next";
import { getDataset } from "@/lib/db/dataset";
import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";
import { publicUrl } from "@/lib/env";

// Nothing is read while building: there may be no database then.
export const dynamic = "force-dynamic";

/** Every public page in both languages, each with the address of the other. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { draws, categories, occupations } = await getDataset();
  const paths = [
    "",
    "/explore",
    "/draws",
    "/categories",
    "/occupations",
    "/list-changes",
    "/check",
    "/pool",
    "/invitations",
    "/cadence",
    "/crs",
    "/after-invitation",
    "/data",
    "/about",
    ...categories.map(({ slug }) => `/categories/${slug}`),
    ...draws.toReversed().map(({ number }) => `/draws/${number}`),
    ...occupations.map(({ noc }) => `/occupations/${noc}`),
  ];
  const at = (locale: Locale, path: string) => `${publicUrl()}/${locale}${path}`;
  return paths.flatMap((path) => {
    const languages = { en: at("en", path), fr: at("fr", path), "x-default": at("en", path) };
    return LOCALES.map((locale) => ({ url: languages[locale], alternates: { languages } }));
  });
}
