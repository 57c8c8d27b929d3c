import { existsSync } from "node:fs";
import { runToolOrFail } from "../shared/run-tool";
import { isStamped, stampOf, writeStamp } from "../start/source-stamp.mjs";
import type { StopRequest } from "../shared/stop-request";

const SCHEMA = "prisma/schema.prisma";
const STAMP_FILE = "lib/db/generated/stamp";
const currentStamp = () => stampOf([SCHEMA, "node_modules/@prisma/client/package.json"]);

/** Whether lib/db/generated is made from the schema as it is. An image has none, and the client in its build. */
export const clientIsCurrent = (): boolean => !existsSync(SCHEMA) || isStamped(STAMP_FILE, currentStamp());

/** Writes Prisma's client to lib/db/generated. */
export async function generateClient(stop?: StopRequest): Promise<void> {
  await runToolOrFail(
    {
      tool: "prisma",
      args: ["generate", "--no-hints"],
      // Generating needs no schema engine, but the command line looks for one and would download it: any file satisfies
      // it.
      env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
      stop,
    },
    "The database client could not be generated.",
  );
  writeStamp(STAMP_FILE, currentStamp());
}
