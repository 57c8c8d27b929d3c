/* Headers of every answer, and of pages; plain JavaScript, for next.config.js reads them too. */

export const securityHeaders = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "X-Frame-Options": "DENY",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
};

/** A shared cache between us and the reader would not hear of a change: it asks each time. */
export const PAGE_CACHE_CONTROL = "public, max-age=0, must-revalidate";

export const ADMIN_CACHE_CONTROL = "private, no-store";
