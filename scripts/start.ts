import { announce } from "./announce";
import { buildApp, buildIsCurrent } from "./build-app";
import { runCommand } from "./plain-failure";
import { serve } from "./server";
import { step } from "./step";
import { withTracker } from "./with-tracker";

/** Pages a first reader is likely to ask for, rendered once before anyone does. */
const FIRST_PAGES = ["/en", "/fr", "/en/draws", "/fr/draws", "/en/categories", "/fr/categories", "/en/occupations", "/fr/occupations"];

Object.assign(process.env, { NODE_ENV: "production" });

await runCommand(() =>
  withTracker(async (tracker) => {
    const { settings, databaseUrl, stop } = tracker;
    if (!buildIsCurrent()) await step("Building the app (about a minute)", () => buildApp(databaseUrl, stop));
    stop.check();
    const server = await serve({ port: settings.PORT, host: settings.HOST, trustedProxies: settings.TRUSTED_PROXIES });
    try {
      await step("Rendering the first pages", () => warm(tracker.address));
      announce(tracker);
      await stop.asked;
      console.log("\nStopping…");
    } finally {
      await server.close();
    }
  }),
);
// Pools and listeners of the app would keep the process alive.
process.exit();

async function warm(origin: string): Promise<void> {
  await Promise.allSettled(FIRST_PAGES.map(async (page) => (await fetch(origin + page)).arrayBuffer()));
}
