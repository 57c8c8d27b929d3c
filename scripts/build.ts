import { startEnv } from "../lib/env";
import { clientIsCurrent, generateClient } from "./migrate/generate-client";
import { runCommand } from "./shared/plain-failure";
import { listenForStop } from "./shared/stop-request";
import { buildApp } from "./start/build-app";

/* Builds without a database, for a start elsewhere or later. */

await runCommand(async () => {
  const stop = listenForStop();
  if (!clientIsCurrent()) await generateClient(stop);
  await buildApp({ stop, actionsKey: startEnv().NEXT_SERVER_ACTIONS_ENCRYPTION_KEY });
  console.log("Built. `npm start` serves it, and neither installs nor builds while the sources stay as they are.");
});
