import { fileURLToPath } from "node:url";
import { PHASE_PRODUCTION_SERVER } from "next/constants";
import loadConfig from "next/dist/server/config";
import { expect, it } from "vitest";
import { MAX_BYTES } from "../lib/sources/feed/fetch-feed";

it("lets a form with a file somewhat larger than any feed may be reach the action, which refuses it in a sentence", async () => {
  const { experimental } = await loadConfig(PHASE_PRODUCTION_SERVER, fileURLToPath(new URL("..", import.meta.url)));
  // Cut off by the proxy, a form cannot be read at all; what Next says to that is no sentence of ours.
  expect(experimental.proxyClientMaxBodySize).toBeGreaterThanOrEqual(MAX_BYTES + 1_000_000);
  expect(experimental.serverActions?.bodySizeLimit).toBe("12mb");
});
