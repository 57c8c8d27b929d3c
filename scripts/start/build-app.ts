import { rmSync } from "node:fs";
import { runToolOrFail } from "../shared/run-tool";
import { step } from "../shared/step";
import type { StopRequest } from "../shared/stop-request";
import { bundlePrograms } from "./bundle-programs";
import { halfStands, stampHalf, stampOfHalf } from "./source-stamp.mjs";

interface Build {
  stop?: StopRequest;
  /** Names the actions of forms: a form of one build can be sent to another of the same key. */
  actionsKey?: string | undefined;
}

/**
 * Builds what does not stand: the app, and the programs that run it. No page is rendered before it is asked for, so
 * that no database is read.
 */
export async function build({ stop, actionsKey }: Build): Promise<void> {
  if (!halfStands("app")) await step("Building the app (about half a minute)", () => buildApp({ stop, actionsKey }));
  stop?.check();
  // After the app, whose build clears the folder that they are kept in.
  if (!halfStands("programs")) await step("Building the programs", bundlePrograms);
}

async function buildApp({ stop, actionsKey }: Build): Promise<void> {
  const stamp = stampOfHalf("app");
  rmSync(".next/stamp", { force: true });
  const env = { NODE_ENV: "production", ...(actionsKey && { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey }) };
  await runToolOrFail({ tool: "next", args: ["build"], env, stop }, "The app did not build.");
  stampHalf("app", stamp);
}
