import { runCommand } from "./shared/plain-failure";
import { serve } from "../lib/http/server";
import { stopAlerts } from "../lib/alerts/stop-alerts";
import { step } from "./shared/step";
import { withTracker } from "./start/with-tracker";

/** Rendered before the address is told, so that the first reader waits for nothing. */
const FIRST_PAGES = ["/en", "/fr"];
/** Rendered right after. */
const NEXT_PAGES = ["draws", "categories", "occupations", "data", "about"].flatMap((page) =>
  FIRST_PAGES.map((home) => `${home}/${page}`),
);

Object.assign(process.env, { NODE_ENV: "production" });

await runCommand(() =>
  withTracker(async (tracker) => {
    const { settings, stop } = tracker;
    stop.allow(settings.DRAIN_SECONDS);
    stop.check();
    const server = await serve({
      port: settings.PORT,
      host: settings.HOST,
      trustedProxies: settings.TRUSTED_PROXIES,
      costlyPerMinute: settings.COSTLY_PER_MINUTE,
      metricsPort: settings.METRICS_PORT,
      drainSeconds: settings.DRAIN_SECONDS,
    });
    try {
      await step("Rendering the first pages", () => Promise.race([warm(tracker.address, FIRST_PAGES), stop.asked]));
      stop.check();
      server.ready();
      console.log(
        `\nThe tracker is at ${tracker.address} (admin pages at ${tracker.address}/en/admin). Ctrl-C stops it.`,
      );
      void warm(tracker.address, NEXT_PAGES);
      await stop.asked;
      console.log("\nStopping…");
    } finally {
      await Promise.all([server.close(), stopAlerts()]);
    }
  }),
);
// Pools and listeners of the app would keep the process alive.
process.exit();

async function warm(origin: string, pages: string[]): Promise<void> {
  for (const page of pages) {
    const answer = fetch(origin + page, { signal: AbortSignal.timeout(15_000) });
    await answer.then((response) => response.arrayBuffer()).catch(() => undefined);
  }
}
