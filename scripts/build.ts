import { startEnv } from "../lib/env";
import { clientIsCurrent, generateClient } from "./migrate/generate-client";
import { runCommand } from "./shared/plain-failure";
import { listenForStop, StopRequested } from "./shared/stop-request";
import { step } from "./shared/step";
import { build } from "./start/build-app";
import { ensureDataFolder, keptSecret } from "./start/data-folder";

/*
 * `npm run build`: builds without a database, for a start elsewhere or later. Before a start of its own (`--keep-key`)
 * the key that names the actions of forms is the one kept in the data folder.
 */
await runCommand(async () => {
  const stop = listenForStop();
  const isForStart = process.argv.includes("--keep-key");
  try {
    const { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: given, DATA_DIR } = startEnv();
    if (!clientIsCurrent()) await step("Generating the database client", () => generateClient(stop));
    const kept = isForStart ? keptSecret(ensureDataFolder(DATA_DIR), "actions-key") : undefined;
    await build({ stop, actionsKey: given ?? kept });
    if (!isForStart) console.log("Built. `npm start` serves it, and neither installs nor builds.");
  } catch (error) {
    if (!(error instanceof StopRequested)) throw error;
    process.exitCode = 130;
  }
});
// The compiler's own process may outlive its work.
process.exit();
