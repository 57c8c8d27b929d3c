import { defineRouting } from "next-intl/routing";
import { LOCALES } from "../domain/bilingual";

export const routing = defineRouting({ locales: LOCALES, defaultLocale: "en", alternateLinks: false });
