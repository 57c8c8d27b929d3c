import { build } from "../start/build-app";
import { ensureBrowser } from "../shared/find-browser";
import { startTestCluster } from "./test-cluster";

/** Global set-up of Playwright: a browser, a test cluster, and a build of the sources as they are now. */
export default async function setUp(): Promise<() => Promise<void>> {
  ensureBrowser();
  const stop = await startTestCluster();
  try {
    await build({});
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}
