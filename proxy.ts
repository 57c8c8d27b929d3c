import createMiddleware from "next-intl/middleware";
import { routing } from "./lib/i18n/routing";

/** Sends an address without a language to the reader's: `/` to `/en` or `/fr`. */
export default createMiddleware(routing);

export const config = { matcher: ["/((?!api|_next|en(?:/|$)|fr(?:/|$)|.*\\..*).*)"] };
