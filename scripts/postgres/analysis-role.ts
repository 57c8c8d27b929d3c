import { randomBytes } from "node:crypto";
import pg from "pg";
import { PlainFailure } from "../shared/plain-failure";

/** The role that reads the schema `analysis`, unless the operator names another. */
export const ANALYSIS_ROLE = "tracker_analysis";

/**
 * Makes a role that reads the views of the schema `analysis` and nothing else, or gives the one that is there another
 * password and the views that were made since.
 * @param ownerUrl of the owner of the views, who must be allowed to create roles
 * @returns a connection string of that role, with its password
 * @throws PlainFailure when the database user may not create roles, with the statements for somebody who may; or when
 * the role could do more than that
 */
export async function makeAnalysisRole(ownerUrl: string, name = ANALYSIS_ROLE): Promise<string> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const role = owner.escapeIdentifier(name);
    const password = randomBytes(24).toString("base64url");
    const login = `${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD '${password}'`;
    const grants = [
      `GRANT USAGE ON SCHEMA analysis TO ${role}`,
      `GRANT SELECT ON ALL TABLES IN SCHEMA analysis TO ${role}`,
    ];
    const { rows } = await owner.query<{ allowed: boolean; there: boolean }>(
      `SELECT rolsuper OR rolcreaterole AS allowed, EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS there
       FROM pg_roles WHERE rolname = current_user`,
      [name],
    );
    const { allowed, there } = rows[0]!;
    if (!allowed)
      throw new PlainFailure(
        "This database user may not create roles. Somebody who may runs, with a password in place of …:\n" +
          [`CREATE ROLE ${role} LOGIN PASSWORD '…'`, ...grants].map((each) => `  ${each};`).join("\n"),
      );
    if (there) await refuseMore(owner, name);
    await owner.query([`${there ? "ALTER" : "CREATE"} ROLE ${login}`, ...grants].join(";\n"));
    const url = new URL(ownerUrl);
    [url.username, url.password] = [name, password];
    return url.href;
  } finally {
    await owner.end();
  }
}

/** A role that is there for something else keeps its password. */
async function refuseMore(owner: pg.Client, name: string): Promise<void> {
  const { rows } = await owner.query<{ reads: string }>(
    `SELECT c.relname AS reads FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
     AND has_table_privilege($1, c.oid, 'SELECT') LIMIT 1`,
    [name],
  );
  if (rows[0])
    throw new PlainFailure(
      `The role ${name} is there and may read more (${rows[0].reads}): nothing was changed. Name another role.`,
    );
}
