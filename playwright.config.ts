import { defineConfig, devices } from "@playwright/test";
import type { TrackerOptions } from "./e2e/fixtures";
import { BROWSER_ARGS, findBrowser } from "./scripts/shared/find-browser";

const executablePath = findBrowser() ?? undefined;

export default defineConfig<TrackerOptions>({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./scripts/test/e2e-setup.ts",
  globalTimeout: 60 * 60_000,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [[process.env.CI ? "dot" : "line"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    launchOptions: { executablePath, args: BROWSER_ARGS },
    screenshot: "only-on-failure",
    // A trace costs each test a fifth of its time: `npx playwright test --trace on FILE` writes one.
    trace: "off",
  },
  // One worker starts the tracker again and again, which takes a minute: at once, while the other has much to do.
  projects: [
    { name: "start", testDir: "e2e/start" },
    {
      name: "chromium",
      testIgnore: ["e2e/start/**", "e2e/builds/**", "e2e/faults/**", "e2e/instances/**"],
      use: { ...devices["Desktop Chrome"] },
    },
  ],
});
