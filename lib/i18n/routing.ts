import { defineRouting } from "next-intl/routing";
import { LOCALES } from "@/lib/rules/text/bilingual";

export const routing = defineRouting({ locales: LOCALES, defaultLocale: "en", alternateLinks: false });
