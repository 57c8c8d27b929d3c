import { buildApp, buildIsCurrent } from "../start/build-app";
import { ensureBrowser } from "../shared/find-browser";
import { startTestCluster } from "./test-cluster";
import { createTestDatabase } from "./test-database";

/** Global set-up of Playwright: a browser, a test cluster, and a build of the sources as they are now. */
export default async function setUp(): Promise<() => Promise<void>> {
  ensureBrowser();
  const stop = await startTestCluster();
  try {
    if (!buildIsCurrent()) await buildForTests();
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Builds the app on a test database, so that prerendered pages find what they read. */
export async function buildForTests(): Promise<void> {
  const database = await createTestDatabase();
  try {
    await buildApp(database.url);
  } finally {
    await database.drop();
  }
}
