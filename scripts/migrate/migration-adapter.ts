import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from "@prisma/driver-adapter-utils";
import pg from "pg";

/** Postgres's one-byte type, which its catalogues use and the stock adapter does not know; it knows the array of it. */
const CHAR_OID = 18;
const CHAR_ARRAY_OID = 1002;

/**
 * Prisma's Postgres adapter as its migration engine needs it. The stock one cuts a script at every semicolon, also
 * inside a function body; cannot read the catalogues; takes the main database for the shadow database when it is given
 * a connection string; and is never told to disconnect.
 */
export class MigrationAdapter implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = "postgres";
  readonly adapterName = "@prisma/adapter-pg";
  readonly #pools: pg.Pool[] = [];

  constructor(readonly connectionString: string) {}

  connect(): Promise<SqlDriverAdapter> {
    return this.#connectTo(this.connectionString);
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const name = `shadow_${crypto.randomUUID()}`;
    const url = new URL(this.connectionString);
    url.pathname = name;
    const main = await this.connect();
    await main.executeScript(`CREATE DATABASE "${name}"`);
    const shadow = await this.#connectTo(url.href);
    const disconnect = shadow.dispose.bind(shadow);
    return Object.assign(shadow, {
      dispose: async () => {
        await disconnect();
        await main.executeScript(`DROP DATABASE "${name}"`);
      },
    });
  }

  /** Closes every connection the engine asked for. */
  async disconnect(): Promise<void> {
    await Promise.all(this.#pools.filter((pool) => !pool.ended).map((pool) => pool.end()));
  }

  async #connectTo(connectionString: string): Promise<SqlDriverAdapter> {
    const pool = new pg.Pool({ connectionString });
    this.#pools.push(pool);
    const query = pool.query.bind(pool) as (config: pg.QueryArrayConfig) => Promise<pg.QueryArrayResult>;
    Object.assign(pool, {
      query: async (config: pg.QueryArrayConfig) => {
        const result = await query(config);
        for (const field of result.fields) if (field.dataTypeID === CHAR_OID) field.dataTypeID = CHAR_ARRAY_OID;
        return result;
      },
    });
    const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    return Object.assign(adapter, {
      queryRaw: async (sql: SqlQuery) => {
        const result = await queryRaw(sql);
        return {
          ...result,
          columnTypes: result.columnTypes.map((type) =>
            type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
          ),
        };
      },
      executeScript: async (script: string) => {
        try {
          await query({ text: script, rowMode: "array" });
        } catch (error) {
          throw error instanceof pg.DatabaseError ? asAdapterError(error) : error;
        }
      },
    });
  }
}

function asAdapterError({ code, severity, message, detail, column, hint }: pg.DatabaseError): DriverAdapterError {
  return new DriverAdapterError({
    kind: "postgres",
    code: code ?? "N/A",
    severity: severity ?? "N/A",
    message,
    detail,
    column,
    hint,
  });
}
