import { existsSync, readFileSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import {
  __wbg_set_wasm,
  SchemaEngine,
  type MigrationList,
  type SchemaFilter,
  type SchemasContainer,
} from "@prisma/schema-engine-wasm/schema_engine_bg";
import * as engineImports from "@prisma/schema-engine-wasm/schema_engine_bg";
import { MigrationAdapter } from "./migration-adapter";

/** Says to Prisma's engine and command line which kind of database the migrations are for. */
export const MIGRATION_LOCK = {
  path: "migration_lock.toml",
  content: '# Read by Prisma: the kind of database these migrations are for.\nprovider = "postgresql"\n',
};

export const NO_FILTER: SchemaFilter = { externalTables: [], externalEnums: [] };

let loaded: Promise<void> | undefined;

/**
 * Prisma's migration engine on one database, compiled to WebAssembly and shipped inside an npm package: the engine
 * the Prisma CLI would download is not needed. It keeps the same `_prisma_migrations` table with the same checksums.
 */
export async function withSchemaEngine<T>(
  connectionString: string,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= load();
  await loaded;
  const adapter = new MigrationAdapter(connectionString);
  try {
    const engine = await SchemaEngine.new(
      { datamodels: undefined },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(adapter),
    );
    try {
      return await use(engine);
    } finally {
      engine.free();
    }
  } finally {
    await adapter.disconnect();
  }
}

/** The migrations folder as the engine wants it: in order of name, which is the order of time. */
export function readMigrations(folder: string): MigrationList {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  return {
    baseDir: folder,
    lockfile: MIGRATION_LOCK,
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(path.join(folder, name, "migration.sql"), "utf8") },
      },
    })),
  };
}

/** The Prisma schema file as the engine wants it. */
export function readSchema(file: string): SchemasContainer {
  return { files: [{ path: file, content: readFileSync(file, "utf8") }] };
}

async function load(): Promise<void> {
  // The package's main entry imports the .wasm as a module, which Node does not do without a flag.
  const wasmFile = path.join(
    path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm")),
    "schema_engine_bg.wasm",
  );
  const { instance } = await WebAssembly.instantiate(await readFile(wasmFile), {
    "./schema_engine_bg.js": { ...engineImports },
  });
  // Where the engine leaves its message before it panics.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  });
  __wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}
