import { fileURLToPath } from "node:url";
import { PHASE_PRODUCTION_SERVER } from "next/constants.js";
import {
  embedHeaders,
  OWN_CACHE_CONTROL,
  PAGE_CACHE_CONTROL,
  PAGE_POLICY,
  securityHeaders,
} from "./lib/http/headers.js";

const listed = (/** @type {Record<string, string>} */ headers) =>
  Object.entries(headers).map(([key, value]) => ({ key, value }));

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  cacheHandler: fileURLToPath(new URL("./lib/http/page-cache/handler.js", import.meta.url)),
  cacheMaxMemorySize: 0,
  // Every answer is made whole before it is sent (lib/http/answers): its title and description stand in its head.
  htmlLimitedBots: /.*/,
  // Built in: Next would leave it to node_modules, where it is only for those who build.
  transpilePackages: ["@prisma/client"],
  serverExternalPackages: ["piscina", "pg", "pino"],
  // `npm test` checks types.
  typescript: { ignoreBuildErrors: true },
  // A feed has under 1 MB; one of more than 10 is refused in a sentence (lib/sources/feed/fetch-feed.ts), so that
  // somewhat more must get there: past the proxy, which cuts a body off at its own limit, and to the action.
  experimental: { globalNotFound: true, proxyClientMaxBodySize: "12mb", serverActions: { bodySizeLimit: "12mb" } },
  // Asked for by those who read no page; without a file of its own it would be taken for a language.
  redirects: async () => [{ source: "/favicon.ico", destination: "/icon.svg", permanent: true }],
  async headers() {
    return [
      { source: "/((?!(?:en|fr)/embed/).*)", headers: listed(securityHeaders) },
      { source: "/:locale(en|fr)/embed/:path*", headers: listed(embedHeaders) },
      {
        source: "/:locale(en|fr)/((?!admin(?:/|$)|embed(?:/|$)).*)",
        headers: [{ key: "Content-Security-Policy", value: PAGE_POLICY }],
      },
      { source: "/:locale(en|fr)", headers: [{ key: "Content-Security-Policy", value: PAGE_POLICY }] },
      { source: "/:locale(en|fr)/:path*", headers: [{ key: "Cache-Control", value: PAGE_CACHE_CONTROL }] },
      ...["/admin/:path*", "/alerts/:path+"].map((path) => ({
        source: `/:locale(en|fr)${path}`,
        headers: [{ key: "Cache-Control", value: OWN_CACHE_CONTROL }],
      })),
    ];
  },
};

/**
 * Messages are found by whoever builds. What serves a build has no use for it, and an image lacks its compiler.
 * @param {string} phase
 */
export default async function configFor(phase) {
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const { default: createNextIntlPlugin } = await import("next-intl/plugin");
  return createNextIntlPlugin("./lib/i18n/request.ts")(config);
}
