import { importDatabase } from "../backup/import-database";
import { borrowDatabase } from "../postgres/open-database";
import { PlainFailure, runCommand } from "../shared/plain-failure";
import { setRights } from "../migrate/prepare-database";
import { startEnv } from "../../lib/env";

/** `npm run db:import -- FILE`: restores what `npm run db:export` wrote into an empty database (docs/backup.md). */
await runCommand(async () => {
  const [file, ...more] = process.argv.slice(2);
  if (!file || more.length > 0) throw new PlainFailure("Say which file to read: npm run db:import -- FILE");
  const { DATABASE_URL, DATA_DIR, MIGRATE_DATABASE_URL } = startEnv();
  const database = await borrowDatabase(DATABASE_URL, DATA_DIR, MIGRATE_DATABASE_URL);
  try {
    const tables = await importDatabase(database.ownerUrl, file);
    await setRights(database);
    const rowsOf = (wanted: string) => tables.find(({ name }) => name === wanted)?.rows ?? 0;
    console.log(
      `Imported ${tables.reduce((sum, table) => sum + table.rows, 0)} rows of ${tables.length} tables: ` +
        `${rowsOf("draw")} draws with ${rowsOf("draw_revision")} revisions.`,
    );
    const people = rowsOf("user");
    if (people > 0) {
      console.log(
        `${people === 1 ? "The one person comes" : `The ${people} people come`} back without a password and ` +
          "cannot sign in: npm run admin:reset -- EMAIL gives a new one.",
      );
    }
  } finally {
    await database.close();
  }
});
