import { randomBytes } from "node:crypto";
import createMiddleware from "next-intl/middleware";
import { NextResponse, type NextRequest } from "next/server";
import { contentPolicy } from "./lib/http/content-policy";
import { asksPage } from "./lib/figures/query/page-parameters";
import { themeScript } from "./lib/http/theme-script";
import { personOf } from "./lib/auth/require-admin";
import { permissionOfPath } from "./lib/rules/account/admin-pages";
import { may } from "./lib/rules/account/permission";
import { routing } from "./lib/i18n/routing";
import { logger } from "./lib/logger";

/** Sends an address without a language to the reader's: `/` to `/en` or `/fr`. */
const toLanguage = createMiddleware(routing);

/** A public page in a language, by its path after it. */
const PUBLIC = /^\/(en|fr)((?:\/.*)?)$/s;
/** The route that renders a page with a query: app/[locale]/(public)/queried. */
const QUERIED = "/queried";

const ADMIN = /^\/(en|fr)(\/admin(?:\/.*)?)$/;
// Under `next dev` a rewrite by the proxy asks the server itself over the network, when it listens on 127.0.0.1, and
// that again: the page's own guard does without.
const BUILT = process.env.NODE_ENV === "production";
/** The page that says what a person may not see. It stands in the place of the one that was asked for. */
const FORBIDDEN = "/admin/forbidden";

/** A public page with a query that it reads is rendered on request; without one it is kept. */
function toPage(request: NextRequest): NextResponse {
  const [, locale, path] = PUBLIC.exec(request.nextUrl.pathname) ?? [];
  if (locale === undefined || path === undefined) return toLanguage(request);
  if (!asksPage(path, request.nextUrl.searchParams)) return NextResponse.next();
  const url = request.nextUrl.clone();
  url.pathname = `/${locale}${QUERIED}${path}`;
  return NextResponse.rewrite(url);
}

/**
 * Pages of the admin get a content security policy with a nonce of their own, and a person who may not see one gets the
 * page that says so, with status 403: a page cannot set its own status (docs/decisions/016-roles-and-refusals.md). This
 * is no guard: each page and each action has its own.
 */
export default async function proxy(request: NextRequest): Promise<NextResponse> {
  const [, locale, path] = ADMIN.exec(request.nextUrl.pathname) ?? [];
  if (locale === undefined || path === undefined) return toPage(request);
  const policy = contentPolicy(randomBytes(16).toString("base64"), [themeScript(locale)], !BUILT);
  // Next puts the nonce that it finds here on every script of the page.
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  const refused = !BUILT ? undefined : path === FORBIDDEN ? null : (await isRefused(request, path)) ? path : undefined;
  const answer =
    refused === undefined
      ? NextResponse.next({ request: { headers } })
      : NextResponse.rewrite(forbidden(request, locale, refused), { status: 403, request: { headers } });
  answer.headers.set("Content-Security-Policy", policy);
  return answer;
}

/** True when somebody is signed in who may not see this page. A form is answered by its action, in words of its own. */
async function isRefused(request: NextRequest, path: string): Promise<boolean> {
  const act = permissionOfPath(path);
  if (act === null || (request.method !== "GET" && request.method !== "HEAD")) return false;
  try {
    const person = await personOf(request.headers);
    return person !== null && !may(person.role, act);
  } catch (error) {
    // The page asks again, and fails in words that a reader understands.
    logger().error({ err: error }, "who is signed in could not be read");
    return false;
  }
}

function forbidden({ nextUrl }: NextRequest, locale: string, path: string | null): URL {
  const url = nextUrl.clone();
  url.pathname = `/${locale}${FORBIDDEN}`;
  if (path !== null) url.search = `?path=${encodeURIComponent(path)}`;
  return url;
}

/**
 * All addresses but the API, Next's own files, the files at the root, and pages deeper than a word below the language,
 * which read no query. Whatever names no language would be taken for one that does not exist.
 */
export const config = {
  matcher: [
    // One string: Next reads it without running it.
    "/((?!api/(?:v1|health|live|ready|admin|alerts)(?:/|$)|_next/(?:static|image|data)/|en(?:/|$)|fr(?:/|$)|(?:icon\\.svg|favicon\\.ico|robots\\.txt|sitemap\\.xml|data\\.jsonld|llms\\.txt)$).*)",
    "/(en|fr)",
    "/(en|fr)/:page",
    "/(en|fr)/admin/:path*",
  ],
};
