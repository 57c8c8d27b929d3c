import { resetPassword } from "../lib/auth/reset-password";
import { borrowDatabase } from "./open-database";
import { PlainFailure, runCommand } from "./plain-failure";
import { readSettings } from "./settings";

/** `npm run admin:reset -- EMAIL`: a new password for an admin who lost theirs. */
await runCommand(async () => {
  const email = process.argv[2];
  if (!email) throw new PlainFailure("Say whose password: npm run admin:reset -- EMAIL");
  const { DATABASE_URL, DATA_DIR } = readSettings();
  const database = await borrowDatabase(DATABASE_URL, DATA_DIR);
  try {
    process.env.DATABASE_URL = database.url;
    const password = await resetPassword(email);
    if (password === null) throw new PlainFailure(`Nobody signs in as ${email}.`);
    console.log(`The new password of ${email}, shown this once: ${password}`);
  } finally {
    await database.close();
  }
});
