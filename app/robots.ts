import type { MetadataRoute } from "next";
import { LOCALES } from "@/lib/rules/text/bilingual";
import { publicUrl } from "@/lib/env";

// The address of the site is known when it runs, not when it is built.
export const dynamic = "force-dynamic";

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/api/health", ...LOCALES.map((locale) => `/${locale}/admin`)] },
    sitemap: `${publicUrl()}/sitemap.xml`,
  };
}
