import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import pg from "pg";
import { pino, type Logger } from "pino";
import { expect, test, vi } from "vitest";
import { testClient } from "@/lib/db/test-client.fixture";
import { Freshness } from "@/lib/http/answers/freshness";
import { Metrics } from "@/lib/http/metrics";
import { logger } from "@/lib/logger";
import { exportDatabase } from "@/scripts/backup/export-database";
import { perform } from "@/scripts/kill/act";
import { startMailServer } from "@/scripts/test/mail-server";
import { handOut } from "./hand-out";
import { openMailer } from "./mailer";
import { forgetSubscriber, retry, setToDo, stop } from "./manage";
import { processWide } from "@/lib/process-wide";
import { sendDue } from "./send";
import type { AlertSettings } from "./settings";
import { ask } from "./subscribe";

const { database, client } = await testClient();
vi.stubEnv("DATABASE_URL", database.url).stubEnv("LOG_LEVEL", "trace");
const logged: string[] = [];
processWide<Logger>("logger").value = pino({ level: "trace" }, { write: (line: string) => void logged.push(line) });

const BY = { id: "admin-1", name: "Ada", network: "192.0.2.0/24" };
const CHOICE = { category: [], score: null, noc: null, corrections: "on" } as const;
/** Where an address may be kept. */
const KEEPERS = ["alert_request", "alert_subscriber"];
const isOurs = (text: string) => /(reader|asked|never|later|gone)@|hidden\.example/i.test(text);

/** Every row of every table and view, as one text each, with its schema and name. */
async function everything(): Promise<{ name: string; rows: string[] }[]> {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  try {
    const { rows: tables } = await owner.query<{ name: string; place: string }>(
      `SELECT c.relname AS name, format('%I.%I', n.nspname, c.relname) AS place
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname IN ('public', 'analysis') AND c.relkind IN ('r', 'v', 'm')`,
    );
    const all: { name: string; rows: string[] }[] = [];
    for (const { name, place } of tables) {
      const { rows } = await owner.query<{ text: string }>(`SELECT t::text AS text FROM ${place} t`);
      all.push({ name, rows: rows.map(({ text }) => text) });
    }
    return all;
  } finally {
    await owner.end();
  }
}

/** Asks, subscribes, is refused for now and for good, fails, is tried again, stopped and deleted. */
async function useAlerts(settings: AlertSettings, refuse: (to: string, code: number) => void): Promise<void> {
  const mailer = openMailer(settings)!;
  await client.alertSubscriber.createMany({
    data: ["reader", "never", "later", "gone"].map((name) => ({
      address: `${name}@hidden.example`,
      language: "en",
      choice: CHOICE,
    })),
  });
  await ask(client, "asked@hidden.example", "fr", CHOICE);
  await setToDo(client, { email: "Reader@hidden.example", language: "en" }, true, BY);
  refuse("never@hidden.example", 550);
  refuse("later@hidden.example", 451);
  refuse("asked@hidden.example", 550);
  expect(await perform(client, { kind: "create", number: "901", date: "2026-10-02", roundName: "Round 901" })).toBe(
    true,
  );
  await handOut(client, 0);
  await sendDue(client, settings, mailer);
  const [failed, waiting] = await Promise.all(
    (["failed", "waiting"] as const).map((state) => client.alertDelivery.findFirstOrThrow({ where: { state } })),
  );
  expect(await retry(client, failed!.id, BY)).toBe(true);
  expect(await stop(client, waiting!.id, BY)).toBe(true);
  const { id } = await client.alertSubscriber.findUniqueOrThrow({ where: { address: "gone@hidden.example" } });
  expect(await forgetSubscriber(client, id, BY)).toBe(true);
  // A mail server that is away, and then a database in which nothing fits: each with an error in the log.
  const away = openMailer({ ...settings, smtp: "smtp://127.0.0.1:1" })!;
  await sendDue(client, settings, away);
  await database.asOwner("ALTER TABLE alert_request ALTER COLUMN choice TYPE integer USING 1");
  const fault = await ask(client, "asked@hidden.example", "fr", CHOICE).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(Error);
  logger().error({ err: fault }, "a request for alerts was not saved");
  mailer.close();
  away.close();
}

test("an address is in no log, no metric, no error, no backup, no view for analysts, and in two tables alone", async () => {
  const post = await startMailServer();
  const settings: AlertSettings = {
    site: "https://tracker.example",
    secret: "a secret of tests",
    smtp: post.url,
    from: "alerts@tracker.example",
    delayMinutes: 0,
    isPrivateAllowed: false,
    leaseSeconds: 120,
  };
  await useAlerts(settings, (to, code) => post.refused.set(to, code));
  // What was to happen has happened, or the rest would say nothing.
  expect(post.received.map(({ to }) => to)).toContain("reader@hidden.example");
  expect(await client.alertDelivery.findMany({ where: { reason: { contains: "is not taken" } } })).not.toEqual([]);
  expect(logged.join("")).toContain("a request for alerts was not saved");

  const all = await everything();
  expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining([...KEEPERS, "audit_entry", "draw_change"]));
  const holding = all.filter(({ rows }) => rows.some(isOurs)).map(({ name }) => name);
  expect(holding.sort()).toEqual(KEEPERS);
  expect(logged.filter(isOurs)).toEqual([]);

  const fresh = new Freshness(database.url);
  const metrics = await new Metrics(
    () => fresh.state(),
    () => 0,
  ).text();
  await fresh.close();
  expect(metrics).toContain("tracker_alerts_failed");
  expect(metrics.split("\n").filter(isOurs)).toEqual([]);

  const folder = mkdtempSync(path.join(tmpdir(), "addresses-"));
  const file = path.join(folder, "backup");
  await exportDatabase(database.url, file);
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true });
  const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString("utf8");
  expect(text).toContain("audit_entry");
  expect(text.split("\n").filter(isOurs)).toEqual([]);
  await post.close();
}, 120_000);
