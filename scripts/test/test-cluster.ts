import pg from "pg";
import { clientIsCurrent, generateClient } from "../migrate/generate-client";
import { grantToApp } from "../postgres/grant-to-app";
import { migrate } from "../migrate/migrate";
import { fillDatabase } from "../migrate/prepare-database";
import { inDatabase } from "./test-database";
import { TEST_ADMIN, TEST_SECRET } from "./test-sign-in";
import { startThrowawayCluster } from "../postgres/throwaway-cluster";

const TEMPLATE = "tracker_template";

/**
 * Starts a throw-away Postgres with one migrated and seeded template database, which test databases are copied from,
 * and names it in the environment for them. Does nothing when the environment names one already.
 * @returns what stops it
 */
export async function startTestCluster(): Promise<() => Promise<void>> {
  if (process.env.TEST_ADMIN_URL) return async () => undefined;
  if (!clientIsCurrent()) await generateClient();
  const cluster = await startThrowawayCluster();
  try {
    const template = { url: inDatabase(cluster.url, TEMPLATE), ownerUrl: inDatabase(cluster.ownerUrl, TEMPLATE) };
    await runSql(cluster.adminUrl, `CREATE DATABASE ${TEMPLATE}`);
    await migrate(template.ownerUrl);
    await grantToApp(template);
    Object.assign(process.env, {
      AUTH_SECRET: TEST_SECRET,
      ADMIN_EMAIL: TEST_ADMIN.email,
      ADMIN_PASSWORD: TEST_ADMIN.password,
    });
    await fillDatabase(template.ownerUrl);
    // Nobody connects to a template, so that it can be copied at any moment.
    await runSql(cluster.adminUrl, `ALTER DATABASE ${TEMPLATE} WITH ALLOW_CONNECTIONS false IS_TEMPLATE true`);
    Object.assign(process.env, {
      TEST_ADMIN_URL: cluster.adminUrl,
      TEST_APP_URL: cluster.url,
      TEST_TEMPLATE: TEMPLATE,
    });
    return cluster.stop;
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

async function runSql(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
