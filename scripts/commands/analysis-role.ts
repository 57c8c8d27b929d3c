import { startEnv } from "../../lib/env";
import { makeAnalysisRole } from "../postgres/analysis-role";
import { borrowDatabase } from "../postgres/open-database";
import { runCommand } from "../shared/plain-failure";

/** `npm run db:analysis [-- ROLE]`: a role that reads the schema `analysis` alone, with a new password. */
await runCommand(async () => {
  const { DATABASE_URL, DATA_DIR, MIGRATE_DATABASE_URL } = startEnv();
  const database = await borrowDatabase(DATABASE_URL, DATA_DIR, MIGRATE_DATABASE_URL);
  try {
    console.log("Whoever has this address reads the views of the schema analysis, and nothing else. Shown this once:");
    console.log(await makeAnalysisRole(database.ownerUrl, process.argv[2]));
  } finally {
    await database.close();
  }
});
