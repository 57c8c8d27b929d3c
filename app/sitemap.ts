import type { MetadataRoute } from "next";
import { getDataset } from "@/lib/db/dataset";
import { LOCALES, type Locale } from "@/lib/rules/text/bilingual";
import { instantOf, type UtcInstant } from "@/lib/rules/time/iso-date";
import { instantOfDraw, later } from "@/lib/api/feed";
import { drawMarks } from "@/lib/db/queries/draw-marks";
import { publicUrl } from "@/lib/env";

// Nothing is read while building: there may be no database then.
export const dynamic = "force-dynamic";

/** Pages that show much of the data: they change when these do. */
const WITH_DATA = ["", "/explore", "/draws", "/categories", "/pool", "/invitations", "/cadence", "/data"];
const OTHERS = ["/occupations", "/list-changes", "/check", "/crs", "/after-invitation", "/alerts", "/about"];

type Dated = readonly [path: string, changed: UtcInstant | undefined];

/** Every public page in both languages, each with the address of the other, and when it last changed where known. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [{ draws, categories, occupations, changedAt }, marks] = await Promise.all([getDataset(), drawMarks()]);
  const changes = draws.map((draw) => {
    const changed = later(instantOfDraw(draw), marks.get(draw.number)?.changedAt ?? null);
    return { number: draw.number, changed };
  });
  const paths: readonly Dated[] = [
    ...WITH_DATA.map((path): Dated => [path, instantOf(changedAt)]),
    ...OTHERS.map((path): Dated => [path, undefined]),
    ...categories.map(({ slug }): Dated => [`/categories/${slug}`, undefined]),
    ...changes.toReversed().map(({ number, changed }): Dated => [`/draws/${number}`, changed]),
    ...occupations.map(({ noc }): Dated => [`/occupations/${noc}`, undefined]),
  ];
  const at = (locale: Locale, path: string) => `${publicUrl()}/${locale}${path}`;
  return paths.flatMap(([path, lastModified]) => {
    const languages = { en: at("en", path), fr: at("fr", path), "x-default": at("en", path) };
    return LOCALES.map((locale) => ({ url: languages[locale], lastModified, alternates: { languages } }));
  });
}
