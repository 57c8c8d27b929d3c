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

/**
 * Builds the app. A page that is prerendered reads the database, which must be seeded.
 * @param actionsKey names the actions of forms: a form of one build can be sent to another of the same key
 */
export async function buildApp(databaseUrl: string, stop?: StopRequest, actionsKey?: string): Promise<void> {
  const stamp = currentStamp();
  rmSync(STAMP_FILE, { force: true });
  await runToolOrFail(
    {
      tool: "next",
      args: ["build"],
      env: {
        NODE_ENV: "production",
        DATABASE_URL: databaseUrl,
        ...(actionsKey && { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey }),
      },
      stop,
    },
    "The app did not build.",
  );
  writeStamp(STAMP_FILE, stamp);
}
