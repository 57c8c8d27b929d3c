import { existsSync } from "node:fs";
import { seed } from "../prisma/seed";

/*
 * Child process of prepare-database.ts: it carries Prisma and the sign-in library, which the process that serves must
 * not load a second time beside the app's own copies. Started with --conditions=react-server, so that files marked
 * "server-only" load.
 */
const draws = await seed(process.env.DATABASE_URL ?? "");
const admin = existsSync("lib/auth/first-admin.ts") ? await (await import(new URL("../lib/auth/first-admin.ts", import.meta.url).href)).ensureFirstAdmin() : null;
process.send?.({ draws, admin }, () => process.exit());
