import { hasLocale } from "next-intl";
import { notFound } from "next/navigation";
import type { Locale } from "@/lib/rules/text/bilingual";
import { routing } from "./routing";

/**
 * The language that the address of a page names.
 * @throws Next's "not found" for a language that the tracker does not have
 */
export async function localeOf(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  return locale;
}
