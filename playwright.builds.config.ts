import base from "./playwright.config";

/** Journeys over two builds: minutes each, and started by `npm run test:builds` alone. */
const config = { ...base, testDir: "e2e/builds", projects: [{ name: "builds" }], globalSetup: undefined, workers: 1 };
export default config;
