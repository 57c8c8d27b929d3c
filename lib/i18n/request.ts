import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { locale as rootLocale } from "next/root-params";
import { messages } from "./messages";
import { routing } from "./routing";

/** The language of a page is its first path segment; a server action, which has none, names its own. */
export default getRequestConfig(async ({ locale: given }) => {
  const wanted = given ?? (await rootLocale());
  const locale = hasLocale(routing.locales, wanted) ? wanted : routing.defaultLocale;
  return { locale, messages: messages[locale], timeZone: "UTC" };
});
