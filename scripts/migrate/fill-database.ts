import { ensureFirstAdmin } from "../../lib/auth/first-admin";
import { env } from "../../lib/env";
import { seed } from "../../prisma/seed";

/*
 * Child process of prepare-database.ts: it carries Prisma and the sign-in library, which the process that serves would
 * otherwise hold beside the app's own copies.
 */
await seed(env().DATABASE_URL);
const admin = await ensureFirstAdmin();
process.send?.(admin ?? "nobody", () => process.exit());
