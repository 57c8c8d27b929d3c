import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { PlainFailure, runCommand } from "../shared/plain-failure";
import { MIGRATION_LOCK, NO_FILTER, readMigrations, readSchema, withSchemaEngine } from "./schema-engine";
import { startThrowawayCluster } from "../postgres/throwaway-cluster";

/**
 * `npm run db:migration -- NAME`: writes prisma/migrations/<time>_NAME/migration.sql, the SQL from where the existing
 * migrations lead to what prisma/schema.prisma says. What a schema cannot say (checks, triggers) is added by hand.
 */
await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { folder: { type: "string", default: "prisma" } },
  });
  const name = positionals[0]?.toLowerCase().replace(/[^a-z0-9]+/g, "_");
  if (!name) throw new PlainFailure("Name the migration: npm run db:migration -- NAME");

  const migrationsFolder = path.resolve(values.folder, "migrations");
  const sql = await differenceToSchema(path.resolve(values.folder, "schema.prisma"), migrationsFolder);
  if (sql === null) {
    console.log("The migrations already lead to this schema: nothing to write.");
    return;
  }
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(migrationsFolder, `${time}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "migration.sql"), sql);
  writeFileSync(path.join(migrationsFolder, MIGRATION_LOCK.path), MIGRATION_LOCK.content);
  console.log(`Wrote ${path.relative(process.cwd(), folder)}/migration.sql`);
});

async function differenceToSchema(schemaFile: string, migrationsFolder: string): Promise<string | null> {
  const cluster = await startThrowawayCluster();
  try {
    const { exitCode, stdout } = await withSchemaEngine(cluster.ownerUrl, (engine) =>
      engine.diff({
        from: { tag: "migrations", ...readMigrations(migrationsFolder) },
        to: { tag: "schemaDatamodel", ...readSchema(schemaFile) },
        script: true,
        exitCode: true,
        filters: NO_FILTER,
      }),
    );
    return exitCode === 2 ? stdout : null;
  } finally {
    await cluster.stop();
  }
}
