import { exportDatabase, isDevice } from "../backup/export-database";
import { borrowDatabase } from "../postgres/open-database";
import { PlainFailure, runCommand } from "../shared/plain-failure";
import { startEnv } from "../../lib/env";

/** `npm run db:export -- FILE`: everything but secrets, in one file (docs/backup.md). The tracker may be running. */
await runCommand(async () => {
  const [file, ...more] = process.argv.slice(2);
  if (!file || more.length > 0)
    throw new PlainFailure("Say which file to write: npm run db:export -- FILE (gzip when it ends in .gz)");
  const { DATABASE_URL, DATA_DIR } = startEnv();
  const database = await borrowDatabase(DATABASE_URL, DATA_DIR);
  try {
    const tables = await exportDatabase(database.url, file);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    // What is written to the standard output is the file.
    const say = (await isDevice(file)) ? console.error : console.log;
    say(
      `Wrote ${rows} rows of ${tables.length} tables to ${file}. Passwords, sessions and other secrets are not ` +
        "in it; names and e-mail addresses of people are.",
    );
  } finally {
    await database.close();
  }
});
