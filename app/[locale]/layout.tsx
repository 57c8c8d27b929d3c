import type { Metadata, Viewport } from "next";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import localFont from "next/font/local";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { THEMES } from "@/lib/figures/images/theme";
import { publicUrl } from "@/lib/env";
import { routing } from "@/lib/i18n/routing";
import "../globals.css";
import { themeScript } from "@/lib/http/theme-script";

const text = localFont({
  src: "../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
  variable: "--font-text",
  weight: "200 900",
  // A late font must not move the page: the adjusted fallback stays for this view.
  display: "optional",
});

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: THEMES.light.paper },
    { media: "(prefers-color-scheme: dark)", color: THEMES.dark.paper },
  ],
};

export async function generateMetadata({ params }: LayoutProps<"/[locale]">): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "common" });
  return {
    metadataBase: new URL(publicUrl()),
    title: { default: t("siteName"), template: `%s – ${t("siteName")}` },
    description: t("siteDescription"),
    applicationName: t("siteName"),
  };
}

/** None at build time: a page is rendered when first asked for and kept until the data change. */
export const generateStaticParams = (): { locale: string }[] => [];

export default async function LocaleLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  return (
    <html lang={locale === "fr" ? "fr-CA" : "en-CA"} className={text.variable} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: themeScript(locale) }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
