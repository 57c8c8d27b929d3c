/* Headers of every answer, and of pages; plain JavaScript, for next.config.js reads them too. */

export const securityHeaders = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "X-Frame-Options": "DENY",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
};

/**
 * Of public pages: nothing of another site. They are kept and the same for all, so that no script can have a nonce: those
 * that stand inside a page may run. Those of the admin: lib/http/content-policy.ts.
 */
export const PAGE_POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "frame-ancestors 'none'; base-uri 'none'; object-src 'none'; form-action 'self'";

/**
 * Of what other sites show in a frame: a page of its own that fetches its font and nothing else. The one script that
 * may run, FRAME_SCRIPT in lib/figures/images/embed-html.ts, tells how high the page is; a test holds the two together.
 */
export const embedHeaders = {
  ...Object.fromEntries(Object.entries(securityHeaders).filter(([name]) => name !== "X-Frame-Options")),
  "Content-Security-Policy":
    "frame-ancestors *; default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; base-uri 'none'; " +
    "form-action 'none'; script-src 'sha256-1Z51wPpCO14g94qc9rpzWgOq8ixXleWWPtC8uTX85mI='",
  "X-Robots-Tag": "noindex",
};

/** A shared cache between us and the reader would not hear of a change: it asks each time. */
export const PAGE_CACHE_CONTROL = "public, max-age=0, must-revalidate";

/** Of what is made for one person: the admin, and what a link of a message or a form of alerts leads to. */
export const OWN_CACHE_CONTROL = "private, no-store";

/** Of a file that a browser may show: it fetches nothing and runs nothing. */
export const FILE_POLICY = "default-src 'none'";

/** Of a picture, which holds its styles and its font. */
export const IMAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";

/** Of a page of one sentence, which holds its styles. */
export const BARE_PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
