import createNextIntlPlugin from "next-intl/plugin";
import { fileURLToPath } from "node:url";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/**
 * Pages without a query are prerendered; the same address with one of these parameters is rendered on request by the
 * sibling route `…/query` (reading the query makes a whole Next page dynamic).
 */
const queried = {
  "": ["categories", "period"],
  "/draws": ["category", "kind", "from", "to", "min", "max", "q", "sort", "page", "limit", "cursor"],
  "/occupations": ["q", "page"],
};

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  cacheHandler: fileURLToPath(new URL("./lib/page-cache/handler.js", import.meta.url)),
  cacheMaxMemorySize: 0,
  serverExternalPackages: ["pg", "pino", "better-auth"],
  experimental: { globalNotFound: true },
  async rewrites() {
    return {
      beforeFiles: Object.entries(queried).flatMap(([path, keys]) =>
        keys.map((key) => ({
          source: `/:locale(en|fr)${path}`,
          has: [{ type: /** @type {const} */ ("query"), key }],
          destination: `/:locale${path}/query`,
        })),
      ),
    };
  },
  async headers() {
    return [
      { source: "/:path*", headers: securityHeaders },
      // A shared cache between us and the reader would not hear of a change: it asks each time.
      { source: "/:locale(en|fr)/:path*", headers: [{ key: "Cache-Control", value: "public, max-age=0, must-revalidate" }] },
      { source: "/:locale(en|fr)/admin/:path*", headers: [{ key: "Cache-Control", value: "private, no-store" }] },
    ];
  },
};

export default withNextIntl(config);
