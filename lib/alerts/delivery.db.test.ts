import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import { perform } from "@/scripts/kill/act";
import type { Client } from "@/lib/db/commands/revision-meta";
import { connect } from "@/lib/db/connect";
import { forgetOld } from "./deliveries";
import { handOut } from "./hand-out";
import { signatureOf } from "./links";
import { startMailServer } from "@/scripts/test/mail-server";
import { openMailer } from "./mailer";
import { addWebhook, retry, rotateSecret, setToDo, stop } from "./manage";
import { alertsNow } from "./overview";
import { sendDue } from "./send";
import type { AlertSettings } from "./settings";
import { beginRounds } from "./start-alerts";
import { tellToDo } from "./to-do";

const BY = { id: null, name: "Ada", network: "192.0.2.0/24" };

let database: TestDatabase;
let client: Client;
let server: Server;
let hook: string;
let answer: number;
/** Milliseconds until the receiver answers. */
let delay: number;
let asked: { headers: IncomingMessage["headers"]; body: string; url: string | undefined }[];
let settings: AlertSettings;

beforeEach(async () => {
  database = await createTestDatabase();
  vi.stubEnv("DATABASE_URL", database.url);
  client = connect(database.url);
  [answer, delay, asked] = [204, 0, []];
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      asked.push({ headers: request.headers, body: Buffer.concat(parts).toString("utf8"), url: request.url });
      setTimeout(() => response.writeHead(answer, answer === 302 ? { Location: "/elsewhere" } : {}).end(), delay);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  hook = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  settings = {
    site: "https://tracker.example",
    secret: "a secret of tests",
    smtp: null,
    from: "alerts@tracker.example",
    delayMinutes: 0,
    isPrivateAllowed: true,
    leaseSeconds: 120,
  };
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await client.$disconnect();
  await database.drop();
});

const saveDraw = (number = "901") =>
  perform(client, { kind: "create", number, date: "2026-10-02", roundName: `Round ${number}` });
const tell = async () => {
  await handOut(client, 0);
  return sendDue(client, settings, null);
};
const add = async () => {
  const added = await addWebhook(client, settings, { text: hook, toDo: false }, BY);
  if (!added.ok) throw new Error(added.reason);
  return added.secret;
};

describe("a webhook", () => {
  test("is sent each change, signed with its secret and a time", async () => {
    const secret = await add();
    await saveDraw();
    expect(await tell()).toEqual({ sent: 1, failed: 0 });
    const [{ headers, body }] = asked as [(typeof asked)[number]];
    const timestamp = Number(headers["tracker-timestamp"]);
    expect(Math.abs(timestamp - Date.now() / 1000)).toBeLessThan(60);
    expect(headers["tracker-signature"]).toBe(`v1=${signatureOf(secret, timestamp, body)}`);
    expect(JSON.parse(body)).toMatchObject({
      id: headers["tracker-delivery"],
      changes: [{ record: "draw", key: "901", change: "new" }],
    });
    expect(JSON.stringify(await client.alertWebhook.findMany())).not.toContain(secret);
    expect(body).not.toContain("Ada");
  });

  test("has another secret once that is changed, and the same message in each try", async () => {
    const first = await add();
    await saveDraw();
    answer = 500;
    expect(await tell()).toEqual({ sent: 0, failed: 1 });
    const [message] = (await alertsNow(client, "")).messages;
    expect(message).toMatchObject({ state: "waiting", attempts: 1, reason: "it answered with status 500", to: hook });
    const { id } = await client.alertWebhook.findFirstOrThrow();
    const second = await rotateSecret(client, settings, id, BY);
    expect(second).not.toBe(first);
    answer = 200;
    expect(await retry(client, message!.id, BY)).toBe(true);
    expect(await sendDue(client, settings, null)).toEqual({ sent: 1, failed: 0 });
    expect(asked[1]!.headers["tracker-delivery"]).toBe(asked[0]!.headers["tracker-delivery"]);
    const timestamp = Number(asked[1]!.headers["tracker-timestamp"]);
    expect(asked[1]!.headers["tracker-signature"]).toBe(`v1=${signatureOf(second!, timestamp, asked[1]!.body)}`);
  });

  test("is not followed elsewhere, ends where it is gone, and can be stopped", async () => {
    await add();
    await saveDraw();
    answer = 302;
    await tell();
    expect(asked.map(({ url }) => url)).toEqual(["/hook"]);
    const { id } = await client.alertDelivery.findFirstOrThrow();
    expect(await stop(client, id, BY)).toBe(true);
    expect(await stop(client, id, BY)).toBe(false);
    answer = 410;
    await saveDraw("902");
    await tell();
    expect((await client.alertDelivery.findMany()).map(({ state }) => state)).toEqual(["failed", "failed"]);
  });

  test("of this machine or a private network is refused, by name or number, unless that is allowed", async () => {
    await add();
    await saveDraw();
    settings = { ...settings, isPrivateAllowed: false };
    expect(await addWebhook(client, settings, { text: "http://example.org/", toDo: false }, BY)).toEqual({
      ok: false,
      reason: "not_https",
    });
    for (const url of ["https://localhost/x", "https://127.1/x", "https://[::1]/x", "https://[::ffff:10.0.0.1]/x"])
      await client.alertWebhook.create({ data: { url } });
    await handOut(client, 0);
    await sendDue(client, settings, null);
    expect(asked).toEqual([]);
    const reasons = (await client.alertDelivery.findMany()).map(({ reason }) => reason);
    const isPrivate = "its host is in a private network";
    expect(reasons.sort()).toEqual([isPrivate, isPrivate, isPrivate, isPrivate, "not https"]);
  });
});

describe("what needs doing", () => {
  const todo = (kind: "names" | "silence", count: number) => () =>
    Promise.resolve([{ kind, count, path: "/admin/names", since: null, places: [] }]);

  test("is told when it changes, and not because a count rises by itself", async () => {
    await client.alertWebhook.create({ data: { url: hook, toDo: true } });
    await client.alertWebhook.create({ data: { url: `${hook}2` } });
    expect(await tellToDo(client, todo("names", 1))).toBe(0);
    expect(await tellToDo(client, todo("names", 1))).toBe(0);
    expect(await tellToDo(client, todo("names", 2))).toBe(1);
    expect(await tellToDo(client, todo("silence", 50))).toBe(1);
    expect(await tellToDo(client, todo("silence", 51))).toBe(0);
    await sendDue(client, settings, null);
    expect(asked.map(({ body }) => JSON.parse(body).toDo)).toEqual(
      expect.arrayContaining([
        [{ kind: "names", count: 2, since: null }],
        [{ kind: "silence", count: 50, since: null }],
      ]),
    );
    expect(asked).toHaveLength(2);
  });

  test("is mailed to an admin at the address of the account, while that may sign in", async () => {
    await client.user.create({ data: { id: "u", name: "Ada", email: "Ada@tracker.example", role: "admin" } });
    await setToDo(client, { email: "Ada@tracker.example", language: "en" }, true, BY);
    await tellToDo(client, todo("names", 1));
    const post = await startMailServer();
    const mailer = openMailer({ ...settings, smtp: post.url })!;
    await tellToDo(client, todo("names", 2));
    await client.user.updateMany({ data: { role: "editor" } });
    expect(await tellToDo(client, todo("names", 4))).toBe(0);
    await client.user.updateMany({ data: { role: "admin", deactivatedAt: new Date() } });
    expect(await tellToDo(client, todo("names", 3))).toBe(0);
    await sendDue(client, settings, mailer);
    expect(post.received.map(({ to }) => to)).toEqual(["ada@tracker.example"]);
    expect(post.textOf(post.received[0]!)).toContain("2 draws are not yet classified");
    expect(post.textOf(post.received[0]!)).toContain("https://tracker.example/en/alerts/leave#");
    await client.$executeRaw`UPDATE alert_notice SET at = at - interval '31 days'`;
    await forgetOld(client);
    expect(await client.alertNotice.count()).toBe(1);
    await setToDo(client, { email: "ada@tracker.example", language: "en" }, false, BY);
    expect(await client.alertSubscriber.count()).toBe(0);
    mailer.close();
    await post.close();
  });
});

describe("a mail server that is slow", () => {
  const choice = { category: [], score: null, noc: null, corrections: "on" };
  const subscribe = (count: number) =>
    client.alertSubscriber.createMany({
      data: Array.from({ length: count }, (_, index) => ({
        address: `r${index}@reader.example`,
        language: "en",
        choice,
      })),
    });
  /** Takes every message, after a time. */
  const slowMailer = (ms: number, before: () => Promise<unknown> = () => Promise.resolve()) => {
    const sent: string[] = [];
    return {
      sent,
      send: async ({ to, text }: { to: string; text: string }) => {
        await before();
        await wait(ms);
        sent.push(`${to} ${/Draw #(\d+)/.exec(text)?.[1]}`);
        return null;
      },
      close: () => undefined,
    };
  };

  test("is sent each message once by two senders, though all of them take longer than the lease", async () => {
    await subscribe(40);
    await saveDraw();
    await handOut(client, 0);
    const mailer = slowMailer(350);
    const brief = { ...settings, leaseSeconds: 1 };
    await Promise.all([sendDue(client, brief, mailer), sendDue(client, brief, mailer)]);
    expect(mailer.sent).toHaveLength(40);
    expect(new Set(mailer.sent).size).toBe(40);
    expect(await client.alertDelivery.count({ where: { state: "sent", attempts: 1 } })).toBe(40);
  }, 30_000);

  test("is sent a draw that was saved while others were sent", async () => {
    await subscribe(1);
    await saveDraw("901");
    await handOut(client, 0);
    let saved: Promise<unknown> | undefined;
    const during = () => (saved ??= saveDraw("902").then(() => handOut(client, 0)));
    const mailer = slowMailer(0, during);
    await sendDue(client, settings, mailer);
    expect(mailer.sent).toEqual(["r0@reader.example 901", "r0@reader.example 902"]);
  });

  test("is not sent a message again that is under way, and one that cannot be read stops no other", async () => {
    await subscribe(2);
    await saveDraw();
    await handOut(client, 0);
    const [first] = await client.alertDelivery.findMany();
    await client.alertDelivery.update({ where: { id: first!.id }, data: { notices: [1_000_000] } });
    await client.alertNotice.create({ data: { id: 1_000_000, told: { record: "nothing" } } });
    const tried: boolean[] = [];
    const mailer = slowMailer(0, async () => {
      const { id } = await client.alertDelivery.findFirstOrThrow({ where: { id: { not: first!.id } } });
      tried.push(await retry(client, id, BY));
    });
    expect(await sendDue(client, settings, mailer)).toEqual({ sent: 1, failed: 1 });
    expect(tried).toEqual([false]);
    expect(await client.alertDelivery.findUnique({ where: { id: first!.id } })).toMatchObject({
      state: "waiting",
      reason: "the message could not be made",
    });
    expect(await retry(client, first!.id, BY)).toBe(true);
  });
});

describe("a server that is stopped", () => {
  const begin = async () => {
    await add();
    await saveDraw();
    await handOut(client, 0);
    return beginRounds({ client, settings, makeMessages: () => Promise.resolve(), beatMs: 20 });
  };
  /** The receiver has the message, and has not answered. */
  const arrived = () => vi.waitFor(() => expect(asked).toHaveLength(1), { timeout: 5_000, interval: 5 });

  test("waits for the message that is under way, and records it", async () => {
    delay = 500;
    const end = await begin();
    await arrived();
    await saveDraw("902");
    await handOut(client, 0);
    await end(5_000);
    expect(await client.alertDelivery.findMany({ orderBy: { createdAt: "asc" } })).toMatchObject([
      { state: "sent", attempts: 1 },
      { state: "waiting", attempts: 0 },
    ]);
  });

  test("waits no longer than it may: the record says that the message may have been taken", async () => {
    delay = 3_000;
    const end = await begin();
    await arrived();
    const begun = performance.now();
    await end(200);
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect((await alertsNow(client, "")).messages).toMatchObject([
      { state: "waiting", attempts: 1, reason: "the server stopped before an answer: it may have been taken" },
    ]);
    await client.$executeRaw`UPDATE alert_delivery SET next_at = now()`;
    delay = 0;
    expect(await sendDue(client, settings, null)).toEqual({ sent: 1, failed: 0 });
    expect(asked[1]!.headers["tracker-delivery"]).toBe(asked[0]!.headers["tracker-delivery"]);
    // What is still under way ends before its database does.
    server.closeAllConnections();
    await wait(200);
  });
});

test("a thousand subscribers are told in under a minute by two instances, each once", async () => {
  const post = await startMailServer();
  const choice = { category: [], score: null, noc: null, corrections: "on" };
  await client.alertSubscriber.createMany({
    data: Array.from({ length: 1000 }, (_, index) => ({ address: `r${index}@reader.example`, language: "en", choice })),
  });
  const other = connect(database.url);
  const mailers = [1, 2].map(() => openMailer({ ...settings, smtp: post.url })!);
  await saveDraw();
  const begun = performance.now();
  await Promise.all([handOut(client, 0), handOut(other, 0)]);
  const counts = await Promise.all([sendDue(client, settings, mailers[0]!), sendDue(other, settings, mailers[1]!)]);
  const seconds = (performance.now() - begun) / 1000;
  const shares = counts.map(({ sent }) => sent).join(" and ");
  process.stdout.write(`1,000 subscribers told in ${seconds.toFixed(1)} s, by two instances: ${shares}\n`);
  expect(seconds).toBeLessThan(60);
  expect(new Set(post.received.map(({ to }) => to)).size).toBe(1000);
  expect(post.received).toHaveLength(1000);
  expect(counts.every(({ sent }) => sent > 100)).toBe(true);
  mailers.forEach((mailer) => mailer.close());
  await other.$disconnect();
  await post.close();
}, 90_000);
