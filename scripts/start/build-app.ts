import { existsSync, rmSync } from "node:fs";
import { runToolOrFail } from "../shared/run-tool";
import { isStamped, stampOf, writeStamp } from "./source-stamp";
import type { StopRequest } from "../shared/stop-request";

const STAMP_FILE = ".next/stamp";
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
  "prisma/schema.prisma",
];
const isNotBuilt = (file: string) => /\.test\.tsx?$/.test(file) || file.startsWith("lib/db/generated");
const currentStamp = () => stampOf(SOURCES, isNotBuilt);

/** Whether .next holds a whole build of the sources as they are now. */
export const buildIsCurrent = (): boolean => existsSync(".next/BUILD_ID") && isStamped(STAMP_FILE, currentStamp());

interface Build {
  stop?: StopRequest;
  /** Names the actions of forms: a form of one build can be sent to another of the same key. */
  actionsKey?: string | undefined;
}

/** Builds the app. No page is rendered before it is asked for, so that no database is read. */
export async function buildApp({ stop, actionsKey }: Build): Promise<void> {
  const stamp = currentStamp();
  rmSync(STAMP_FILE, { force: true });
  const env = { NODE_ENV: "production", ...(actionsKey && { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey }) };
  await runToolOrFail({ tool: "next", args: ["build"], env, stop }, "The app did not build.");
  writeStamp(STAMP_FILE, stamp);
}
