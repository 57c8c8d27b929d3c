import createMiddleware from "next-intl/middleware";
import { routing } from "./lib/i18n/routing";

/** Sends an address without a language to the reader's: `/` to `/en` or `/fr`. */
export default createMiddleware(routing);

/** Everything but the API, Next's own files, the files at the root and the addresses that name a language already. */
export const config = {
  matcher: ["/((?!api/|_next/|en(?:/|$)|fr(?:/|$)|(?:icon\\.svg|favicon\\.ico|robots\\.txt|sitemap\\.xml)$).*)"],
};
