import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect } from "../../lib/db/connect";
import { drawSelect, toDraw } from "../../lib/db/rows";
import { applyFeed } from "../../lib/db/commands/feed/apply-feed";
import { importUndo, undoImport } from "../../lib/db/commands/feed/undo-import";
import { isoDate } from "../../lib/rules/time/iso-date";
import { storedData } from "../../lib/db/commands/feed/import.fixture";
import { editDraw } from "../../lib/db/commands/save-draw";
import { POOL, rowOf } from "../../lib/sources/feed/feed.fixture";
import { publishedFile, publishedRows } from "../../lib/sources/feed/published.fixture";
import { migrate } from "../migrate/migrate";
import { readMigrations } from "../migrate/schema-engine";
import { createTestDatabase, type TestDatabase } from "../test/test-database";
import { TEST_ADMIN } from "../test/test-sign-in";
import { exportDatabase, isDevice } from "./export-database";
import { importDatabase } from "./import-database";
import { FILLED_BY_MIGRATIONS, LEFT_OUT_COLUMNS, LEFT_OUT_TABLES } from "./left-out";
import { backupTables } from "./tables";

const folder = mkdtempSync(path.join(tmpdir(), "backup-"));
const fileFor = (name: string) => path.join(folder, name);
const MIGRATIONS = readMigrations("prisma/migrations").migrationDirectories.map(({ path: name }) => name);

let database: TestDatabase;
let backup: string;
let text: string;

const withClient = async <T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return use(client).finally(() => client.end());
};
/** Every row of every table but those left out, as one text each; read here without the code under test. */
const everything = (url: string) =>
  withClient(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1",
    );
    const all: Record<string, string[]> = {};
    for (const { name } of tables) {
      if (name in LEFT_OUT_TABLES) continue;
      const { rows } = await client.query<{ row: Record<string, unknown> }>(
        `SELECT to_jsonb(t) - $1::text[] AS row FROM "${name}" t`,
        [Object.keys(LEFT_OUT_COLUMNS[name] ?? {})],
      );
      all[name] = rows.map(({ row }) => JSON.stringify(row)).sort();
    }
    return all;
  });
const onEmpty = async (use: (empty: TestDatabase) => Promise<void>) => {
  const empty = await createTestDatabase({ empty: true });
  await use(empty).finally(empty.drop);
};
const tablesIn = (url: string) =>
  withClient(
    url,
    async (client) =>
      (
        await client.query<{ n: number }>(
          "SELECT count(*)::int AS n FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'",
        )
      ).rows[0]!.n,
  );
const drawsIn = (url: string) =>
  withClient(
    url,
    async (client) => (await client.query<{ n: number }>("SELECT count(*)::int AS n FROM draw")).rows[0]!.n,
  );
const linesOf = (content: string) => content.trimEnd().split("\n");
/** A file whose footer is right whatever its lines are: as somebody would make it who means to. */
const sealed = (lines: readonly string[]) => {
  const body = lines.map((line) => `${line}\n`).join("");
  return `${body}${JSON.stringify({ end: true, rows: lines.length - 1, sha256: createHash("sha256").update(body).digest("hex") })}\n`;
};

/**
 * A feed with a draw and a pool of its own, one changed value and one that cannot be read: so that every table of
 * imports has a row.
 */
async function importEverything(client: ReturnType<typeof connect>): Promise<void> {
  const { draws, pools, categories } = await storedData(client);
  const published = publishedRows({ draws: draws.filter(({ source }) => source === "feed"), pools, categories }, "fr");
  const fresh = rowOf("999", {
    ...POOL,
    drawDate: "2026-09-30",
    drawDateFull: "September 30, 2026",
    drawName: "A new round",
    drawDateTime: "",
    drawDistributionAsOn: "September 29, 2026",
  });
  const rows = [fresh, { ...published[0], drawCRS: "1,0" }, { ...published[1], drawCRS: "399" }, ...published.slice(2)];
  const file = {
    bytes: publishedFile(rows, "windows-1252"),
    origin: "upload",
    name: "feed.json",
    at: new Date("2026-10-02T15:00:00Z"),
  } as const;
  const result = await applyFeed(
    client,
    file,
    { kind: "all" },
    { by: { id: "user-1", name: "Ada" }, reason: null, live: false },
  );
  expect(result.ok && result.applied).toMatchObject({ added: ["999"], poolsAdded: ["2026-09-29"] });
  const today = isoDate("2026-10-02");
  const other = publishedFile([
    fresh,
    ...published.map((row) => (row.drawNumber === "300" ? { ...row, drawSize: "9" } : row)),
  ]);
  const by = { id: "user-1", name: "Ada" };
  const again = await applyFeed(client, { ...file, bytes: other }, { kind: "all" }, { by, reason: null, live: false });
  const run = (again.ok && again.run) || 0;
  const seen = await importUndo(client, run, today);
  const digest = seen.ok ? seen.plan.digest : "";
  expect(await undoImport(client, { run, digest, today }, by, "Wrong file")).toMatchObject({ ok: true });
  const { id: drawId } = await client.draw.findUniqueOrThrow({ where: { number: "300" }, select: { id: true } });
  await client.conflictDecision.create({ data: { runId: run, drawId, field: "invitations", value: "9" } });
  const copy = await client.feedCopy.findFirstOrThrow({ select: { id: true } });
  await client.feedVintage.create({ data: { asOf: new Date("2024-05-01"), copyId: copy.id } });
}

beforeAll(async () => {
  database = await createTestDatabase();
  const client = connect(database.url);
  const draw = toDraw(await client.draw.findUniqueOrThrow({ where: { number: "379" }, select: drawSelect }));
  // What ends a line elsewhere, what JSON and SQL escape, and what is no letter of the Latin alphabet.
  const note = { reason: 'a\nb\r\u2028\u2029\u0085 "q" \\ \' 😀 é', source: "\t{}[]$1" };
  await editDraw(client, "379", { ...draw, cutoff: 463 }, 1, { id: "user-1", name: "Ada" }, note);
  await importEverything(client);
  await client.user.create({ data: { id: "user-2", name: "Bo", email: "bo@example.test", role: "editor" } });
  await client.feedSetting.create({ data: { name: "FEED_SCHEDULE", value: "off" } });
  const seen = await client.auditEntry.findFirstOrThrow({ select: { id: true } });
  await client.auditTold.create({ data: { entryId: seen.id } });
  await client.session.create({
    data: { id: "session-1", token: "token-that-is-secret", expiresAt: new Date(), userId: "user-2" },
  });
  await client.verification.create({
    data: { id: "code-1", identifier: "someone", value: "code-that-is-secret", expiresAt: new Date() },
  });
  await client.$disconnect();
  backup = fileFor("whole.ndjson");
  await exportDatabase(database.url, backup);
  text = readFileSync(backup, "utf8");
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

describe("what a backup holds", { timeout: 90_000 }, () => {
  test("is every column of every table that is not left out by name", async () => {
    const columns = await withClient(database.ownerUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        "SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'",
      );
      return rows.map(({ name }) => name);
    });
    const header = JSON.parse(linesOf(text)[0]!) as { tables: { name: string; columns: string[] }[] };
    const held = header.tables.flatMap((table) => table.columns.map((column) => `${table.name}.${column}`));
    const leftOut = columns.filter(
      (name) =>
        name.split(".")[0]! in LEFT_OUT_TABLES || name.split(".")[1]! in (LEFT_OUT_COLUMNS[name.split(".")[0]!] ?? {}),
    );
    expect([...held, ...leftOut].sort()).toEqual(columns.sort());
  });

  test("has no column that is named like a secret", () => {
    const header = JSON.parse(linesOf(text)[0]!) as { tables: { name: string; columns: string[] }[] };
    /** Columns that are named so and are none, with the reason. */
    const NO_SECRET: Record<string, string> = {};
    const named = header.tables.flatMap(({ name, columns }) =>
      columns
        .filter((column) => /pass|secret|token|hash|code|key|salt|otp|credential/i.test(`${name}.${column}`))
        .map((column) => `${name}.${column}`),
    );
    expect(named.filter((column) => !(column in NO_SECRET))).toEqual([]);
  });

  test("is nothing that lets somebody in", async () => {
    const { rows } = await withClient(database.url, (client) =>
      client.query<{ password: string }>("SELECT password FROM account"),
    );
    expect(rows).toHaveLength(1);
    for (const secret of [rows[0]!.password, "token-that-is-secret", "code-that-is-secret", TEST_ADMIN.password])
      expect(text).not.toContain(secret);
    expect(text).toContain(TEST_ADMIN.email);
  });

  test("has columns that come back by themselves where they are left out", async () => {
    for (const [table, of] of Object.entries(LEFT_OUT_COLUMNS)) {
      const { rows } = await withClient(database.ownerUrl, (client) =>
        client.query(
          "SELECT column_name FROM information_schema.columns WHERE table_name = $1 AND column_name = ANY($2) AND " +
            "is_nullable = 'NO' AND column_default IS NULL",
          [table, Object.keys(of)],
        ),
      );
      expect(rows).toEqual([]);
    }
  });

  test("is told by each of its lines: a header, a row each, and a footer that counts and hashes them", () => {
    const lines = linesOf(text);
    const header = JSON.parse(lines[0]!) as {
      format: string;
      formatVersion: number;
      migrations: string[];
      tables: { rows: number }[];
      sequences: object;
    };
    expect(header).toMatchObject({
      format: "express-entry-draw-tracker backup",
      formatVersion: 1,
      migrations: MIGRATIONS,
      sequences: { draw_id_seq: { last: "449", called: true } },
    });
    expect(header.tables.reduce((sum, { rows }) => sum + rows, 0)).toBe(lines.length - 2);
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ end: true, rows: lines.length - 2 });
    expect(text).toBe(sealed(lines.slice(0, -1)));
  });

  test("is the state of one instant, whatever is written meanwhile", async () => {
    const busy = await createTestDatabase();
    const file = fileFor("busy.ndjson");
    // Both tables in one transaction: a backup of two instants would see one without the other.
    const write = (client: pg.Client, value: number) =>
      client.query(
        `BEGIN; UPDATE draw SET cutoff = ${value} WHERE number = '1'; UPDATE pool_band SET candidates = ` +
          `${value} WHERE as_of = (SELECT min(as_of) FROM pool_band); COMMIT`,
      );
    let writing = true;
    await withClient(busy.url, (client) => write(client, 0));
    const writer = withClient(busy.url, async (client) => {
      for (let i = 1; writing; i++) await write(client, i % 1000);
    });
    try {
      for (let i = 0; i < 5; i++) {
        await exportDatabase(busy.url, file);
        const rows = linesOf(readFileSync(file, "utf8"))
          .slice(1, -1)
          .map((line) => JSON.parse(line) as { table: string; row: Record<string, unknown> });
        const first = rows
          .filter(({ table }) => table === "pool_band")
          .map(({ row }) => String(row.as_of))
          .sort()[0];
        const values = rows
          .filter(
            ({ table, row }) =>
              (table === "draw" && row.number === "1") || (table === "pool_band" && row.as_of === first),
          )
          .map(({ row }) => row.cutoff ?? row.candidates);
        expect(values.length).toBeGreaterThan(1);
        expect(new Set(values).size).toBe(1);
      }
    } finally {
      writing = false;
      await writer;
      await busy.drop();
    }
  });

  test("fails for tables in a circle and for one without a key: neither could be written back", async () => {
    await withClient(database.ownerUrl, async (client) => {
      await client.query("BEGIN; CREATE TABLE nokey (a int)");
      await expect(backupTables(client)).rejects.toThrow("nokey has no primary key");
      await client.query(
        "DROP TABLE nokey; CREATE TABLE one (id int PRIMARY KEY); CREATE TABLE two (id int PRIMARY KEY REFERENCES " +
          "one); ALTER TABLE one ADD FOREIGN KEY (id) REFERENCES two",
      );
      await expect(backupTables(client)).rejects.toThrow("in a circle: one, two");
      await client.query("ROLLBACK");
    });
  });
});

describe("the round trip", { timeout: 90_000 }, () => {
  test.each(["whole.ndjson", "whole.ndjson.gz"])(
    "gives every row back, and a second export is the same to the byte: %s",
    async (name) => {
      const file = fileFor(name);
      await exportDatabase(database.url, file);
      const bytes = readFileSync(file);
      expect((name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString()).toBe(text);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      await onEmpty(async (empty) => {
        await importDatabase(empty.ownerUrl, file);
        const [before, after] = [await everything(database.ownerUrl), await everything(empty.ownerUrl)];
        // A table without a row would show nothing: put one there above.
        expect(Object.keys(before).filter((table) => before[table]!.length === 0)).toEqual([]);
        expect(after).toEqual(before);
        const again = fileFor(`again-${name}`);
        await exportDatabase(empty.ownerUrl, again);
        expect(readFileSync(again).equals(bytes)).toBe(true);
      });
    },
  );

  test("gives a database that goes on where the other stood: ids, history, guards", async () => {
    await onEmpty(async (empty) => {
      await importDatabase(empty.ownerUrl, backup);
      await withClient(empty.ownerUrl, async (client) => {
        const { rows: last } = await client.query<{ id: number }>("SELECT max(id) AS id FROM draw_revision");
        const { rows } = await client.query<{ id: number }>(
          "INSERT INTO draw_revision (draw_id, revision, kind, user_name, reason, after) SELECT id, 3, 'edit', " +
            "'Ada', 'Next', '{}' FROM draw WHERE number = '379' RETURNING id",
        );
        expect(rows).toEqual([{ id: last[0]!.id + 1 }]);
        await expect(client.query("DELETE FROM draw_revision")).rejects.toThrow("append-only");
        const { rows: accounts } = await client.query("SELECT FROM account");
        expect(accounts).toHaveLength(0);
        // The next change raises the version that was restored.
        const version = async () =>
          Number((await client.query<{ version: string }>("SELECT version FROM data_version")).rows[0]!.version);
        const before = await version();
        await client.query("UPDATE draw SET cutoff = 1 WHERE number = '1'");
        expect(await version()).toBe(before + 1);
      });
    });
  });

  test("brings a backup of an older version up to date by the migrations since", async () => {
    const older = new Set(MIGRATIONS.filter((name) => name < "20261126003643_draw_lifecycle_and_roles"));
    const file = fileFor("older.ndjson");
    await onEmpty(async (empty) => {
      await migrate(empty.ownerUrl, older);
      await withClient(empty.ownerUrl, (client) =>
        client.query(`INSERT INTO "user" (id, name, email, updated_at) VALUES ('1', 'Ada', 'ada@example.test', now())`),
      );
      await exportDatabase(empty.ownerUrl, file);
    });
    await onEmpty(async (empty) => {
      await importDatabase(empty.ownerUrl, file);
      const { rows } = await withClient(empty.ownerUrl, (client) => client.query(`SELECT name, role FROM "user"`));
      // Everybody of that time was the admin.
      expect(rows).toEqual([{ name: "Ada", role: "admin" }]);
      expect(await migrate(empty.ownerUrl)).toEqual([]);
    });
    await onEmpty(async (empty) => {
      await migrate(empty.ownerUrl);
      await expect(importDatabase(empty.ownerUrl, file)).rejects.toThrow(
        /is from before the migration \S+, which the database has: import it into a database without any tables\.$/,
      );
    });
  });
});

describe("an import is refused, and leaves no row behind", { timeout: 90_000 }, () => {
  let empty: TestDatabase;
  let untouched: Record<string, string[]>;

  beforeAll(async () => {
    empty = await createTestDatabase({ empty: true });
    await migrate(empty.ownerUrl);
    untouched = await everything(empty.ownerUrl);
  });
  afterAll(() => empty.drop());

  const refused = async (name: string, content: string | Buffer, why: string | RegExp) => {
    const file = fileFor(name);
    writeFileSync(file, content);
    await expect(importDatabase(empty.ownerUrl, file)).rejects.toThrow(why);
    expect(await everything(empty.ownerUrl)).toEqual(untouched);
  };

  test("into a database that has rows", async () => {
    const before = await everything(database.ownerUrl);
    await expect(importDatabase(database.ownerUrl, backup)).rejects.toThrow(
      /^The database is not empty \(\w+ has rows\): a backup is imported into an empty one only\.$/,
    );
    expect(await everything(database.ownerUrl)).toEqual(before);
  });

  test("where a migrated database has rows by itself, they are known", () => {
    const filled = Object.entries(untouched).filter(([, rows]) => rows.length > 0);
    expect(filled.map(([name]) => name).sort()).toEqual([...FILLED_BY_MIGRATIONS].sort());
  });

  test("of a file cut off anywhere", async () => {
    const lines = linesOf(text);
    await refused("no-footer", `${lines.slice(0, -1).join("\n")}\n`, "its last line is missing");
    await refused("half-line", text.slice(0, text.length >> 1), "a line is none of a backup");
    await refused("header-only", `${lines[0]}\n`, "its last line is missing");
    await refused("nothing", "", "is no backup of the tracker");
    const zipped = gzipSync(text);
    await refused("half.gz", zipped.subarray(0, zipped.length >> 1), "its bytes cannot be read");
    await refused("end.gz", zipped.subarray(0, -1), "its bytes cannot be read");
  });

  test("of a file that was changed", async () => {
    const lines = linesOf(text);
    const at = lines.findIndex((line) => line.startsWith('{"table":"draw",'));
    const changed = lines.with(at, lines[at]!.replace(/"cutoff":\d+/, '"cutoff":1'));
    await refused("changed", `${changed.join("\n")}\n`, "its checksum differs");
    await refused("more", `${text}{"table":"draw","row":{}}\n`, "something follows its last line");
    const band = lines.findIndex((line) => line.startsWith('{"table":"pool_band",'));
    await refused("less", sealed(lines.toSpliced(band, 1).slice(0, -1)), "rows are missing");
    await refused(
      "other",
      sealed(lines.slice(0, -1).with(at, '{"table":"draw","row":{"id":1}}')),
      "a row is not as the first line says",
    );
    const bytes = Buffer.from(text);
    bytes[text.indexOf("Ada")] = 0xff;
    await refused("no-text", bytes, "its bytes cannot be read");
    const zipped = gzipSync(text);
    zipped[zipped.length >> 1]! ^= 0xff;
    await refused("changed.gz", zipped, "is damaged or cut off");
  });

  test("of values that break a rule of the database", async () => {
    const lines = linesOf(text).slice(0, -1);
    const at = lines.findIndex((line) => line.startsWith('{"table":"draw",'));
    await refused(
      "off-scale",
      sealed(lines.with(at, lines[at]!.replace(/"cutoff":\d+/, '"cutoff":1201'))),
      /^The database refuses what \S+ holds \(.*draw_cutoff_on_scale.*\): nothing was imported\.$/,
    );
  });

  test("of a file that is none, is newer, or holds what no backup holds", async () => {
    const [first, ...rest] = linesOf(text).slice(0, -1);
    const header = JSON.parse(first!) as {
      formatVersion: number;
      migrations: string[];
      tables: { name: string; columns: string[]; rows: number }[];
    };
    const headed = (other: object, lines = rest) => sealed([JSON.stringify({ ...header, ...other }), ...lines]);
    await refused("other.json", '{"rounds":[]}\n', "is no backup of the tracker");
    await refused("later-format", headed({ formatVersion: 2 }), "was written by a newer version of the tracker");
    await refused(
      "later-schema",
      headed({ migrations: [...MIGRATIONS, "99990101000000_later"] }),
      "was written by a newer version of the tracker",
    );
    await refused(
      "passwords",
      headed({ tables: [...header.tables, { name: "account", columns: ["id"], rows: 0 }] }),
      "holds account, which is in no backup of this version",
    );
    const tables = header.tables.map((table) =>
      table.name === "data_version" ? { ...table, columns: [...table.columns, "other"] } : table,
    );
    const rows = rest.map((line) =>
      line.startsWith('{"table":"data_version",') ? line.replace(/\}\}$/, ',"other":1}}') : line,
    );
    await refused("column", headed({ tables }, rows), "holds data_version.other, which is in no backup");
  });
});

describe("the commands", { timeout: 90_000 }, () => {
  const run = (script: string, args: string[], env: Record<string, string>) =>
    promisify(execFile)(process.execPath, ["--import", "tsx", `scripts/commands/${script}.ts`, ...args], {
      env: { ...process.env, ...env },
    }).then(
      ({ stdout }) => ({ code: 0, stdout, stderr: "" }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
    );

  test("export as the app, import as the owner, and say that people need a new password", async () => {
    const file = fileFor("command.ndjson.gz");
    const exported = await run("db-export", [file], { DATABASE_URL: database.url });
    expect(exported).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /^Wrote \d+ rows of \d+ tables to \S+\. Passwords, sessions and other secrets are not in it; .+\n$/,
      ),
    });
    expect(gunzipSync(readFileSync(file)).toString()).toBe(text);
    await onEmpty(async (empty) => {
      const env = { DATABASE_URL: empty.url, MIGRATE_DATABASE_URL: empty.ownerUrl };
      const imported = await run("db-import", [file], env);
      expect(imported).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(
          /^Imported \d+ rows of \d+ tables: 449 draws with \d+ revisions\.\nThe 2 people come back without a password and cannot sign in: .+\n$/,
        ),
      });
      expect(await drawsIn(empty.url)).toBe(449);
      const again = await run("db-import", [file], env);
      expect(again).toEqual({ code: 1, stdout: "", stderr: expect.stringMatching(/^The database is not empty .+\n$/) });
      const reset = await run("admin-reset", [TEST_ADMIN.email], { DATABASE_URL: empty.url });
      expect(reset).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(`The new password of ${TEST_ADMIN.email}`),
      });
    });
  });

  test("say in one sentence what is missing, and leave a file that stands alone", async () => {
    const env = { DATABASE_URL: database.url };
    expect((await run("db-export", [], env)).stderr).toMatch(/^Say which file to write: .+\n$/);
    expect((await run("db-import", [], env)).stderr).toMatch(/^Say which file to read: .+\n$/);
    expect((await run("db-import", [fileFor("absent")], env)).stderr).toMatch(/absent cannot be read \(ENOENT\)\.\n$/);
    expect((await run("db-export", [fileFor("absent/file")], env)).stderr).toMatch(
      /absent\/file cannot be written \(ENOENT\)\.\n$/,
    );
    await onEmpty(async (empty) => {
      const kept = fileFor("kept.ndjson");
      writeFileSync(kept, "before");
      expect((await run("db-export", [kept], { DATABASE_URL: empty.ownerUrl })).stderr).toBe(
        "The database holds no tables: there is nothing to export.\n",
      );
      expect(readFileSync(kept, "utf8")).toBe("before");
      expect(await tablesIn(empty.ownerUrl)).toBe(0);
    });
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
    expect(existsSync(fileFor("absent"))).toBe(false);
  });

  test("a pipe or a device gets the file as it comes, and stays what it is", async () => {
    const pipe = fileFor("pipe");
    await promisify(execFile)("mkfifo", [pipe]);
    const read = promisify(execFile)("cat", [pipe], { maxBuffer: 1e9 });
    await exportDatabase(database.url, pipe);
    expect(statSync(pipe).isFIFO()).toBe(true);
    expect((await read).stdout).toBe(text);
    expect(await isDevice("/dev/stdout")).toBe(true);
    expect(await isDevice(backup)).toBe(false);
  });

  test("an export that breaks off leaves what was there", async () => {
    const broken = await createTestDatabase();
    const file = fileFor("broken.ndjson");
    writeFileSync(file, "before");
    const writing = exportDatabase(broken.url, file);
    // Every row of it must pass before the file appears.
    const cut = withClient(broken.ownerUrl, async (client) => {
      for (let cutOff = 0; cutOff === 0; ) {
        const { rowCount } = await client.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> " +
            "pg_backend_pid()",
        );
        cutOff = rowCount ?? 0;
      }
    });
    await expect(writing).rejects.toThrow();
    await cut;
    expect(readFileSync(file, "utf8")).toBe("before");
    expect(existsSync(`${file}.part`)).toBe(false);
    await broken.drop();
  });
});
