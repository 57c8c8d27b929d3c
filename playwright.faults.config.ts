import base from "./playwright.config";

/**
 * One fault after the other, each on a tracker of its own (`npm run test:faults`), and several instances behind a proxy
 * and a pooler (`npm run test:instances`).
 */
const config = {
  ...base,
  projects: [
    { name: "faults", testDir: "e2e/faults" },
    { name: "instances", testDir: "e2e/instances" },
  ],
  workers: 1,
  fullyParallel: false,
  timeout: 180_000,
};
export default config;
