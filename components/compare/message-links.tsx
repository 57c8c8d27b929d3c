import type { ReactNode } from "react";
import type { CategoryVersion } from "@/lib/rules/category/category";
import type { Locale } from "@/lib/rules/text/bilingual";

/** Makes words of a message a link to the rules of a version. */
export function versionLink(version: CategoryVersion, locale: Locale) {
  const Linked = (chunks: ReactNode) => (
    <a href={`/${locale}/categories/${version.category}#${version.slug}`}>{chunks}</a>
  );
  return Linked;
}

/** Makes words of a message a link to a draw. */
export function drawLink(number: string, locale: Locale) {
  const Linked = (chunks: ReactNode) => <a href={`/${locale}/draws/${number}`}>{chunks}</a>;
  return Linked;
}
