import { spawn } from "node:child_process";
import { once } from "node:events";
import { runCommand } from "./shared/plain-failure";
import { TOOLS } from "./shared/run-tool";
import { withTracker } from "./start/with-tracker";

Object.assign(process.env, { NODE_ENV: "development" });

await runCommand(() =>
  withTracker(async (tracker) => {
    const { settings, stop } = tracker;
    const child = spawn(process.execPath, [TOOLS.next, "dev", "-H", settings.HOST, "-p", String(settings.PORT)], {
      stdio: "inherit",
    });
    stop.ends(child);
    await once(child, "exit");
  }),
);
process.exit();
