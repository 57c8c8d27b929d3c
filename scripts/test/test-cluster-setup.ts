import { startTestCluster } from "./test-cluster";

/** Global set-up of vitest and Playwright: a test cluster, unless `npm test` started one already. */
export default startTestCluster;
