import { resetPassword } from "../../lib/auth/reset-password";
import { borrowDatabase } from "../postgres/open-database";
import { PlainFailure, runCommand } from "../shared/plain-failure";
import { startEnv } from "../../lib/env";

/**
 * `npm run admin:reset -- EMAIL`: a new password for somebody who lost the way in, without the second factor, which may
 * be what was lost.
 */
await runCommand(async () => {
  const email = process.argv[2];
  if (!email) throw new PlainFailure("Say whose password: npm run admin:reset -- EMAIL");
  const { DATABASE_URL, DATA_DIR } = startEnv();
  const database = await borrowDatabase(DATABASE_URL, DATA_DIR);
  try {
    process.env.DATABASE_URL = database.url;
    const reset = await resetPassword(email);
    if (reset === null) throw new PlainFailure(`Nobody signs in as ${email}.`);
    console.log(`The new password of ${email}, shown this once: ${reset.password}`);
    if (reset.factorRemoved) console.log("The second factor is removed. Turn it on again on the page Your account.");
  } finally {
    await database.close();
  }
});
