import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import { perform } from "@/scripts/kill/act";
import type { Client } from "@/lib/db/commands/revision-meta";
import { connect } from "@/lib/db/connect";
import { handOut } from "./hand-out";
import { signatureOf } from "./links";
import { startMailServer } from "@/scripts/test/mail-server";
import { openMailer } from "./mailer";
import { addWebhook, alertsNow, retry, rotateSecret, setToDo, stop } from "./manage";
import { sendDue } from "./send";
import type { AlertSettings } from "./settings";
import { tellToDo } from "./to-do";

let database: TestDatabase;
let client: Client;
let server: Server;
let hook: string;
let answer: number;
let asked: { headers: IncomingMessage["headers"]; body: string; url: string | undefined }[];
let settings: AlertSettings;

beforeEach(async () => {
  database = await createTestDatabase();
  client = connect(database.url);
  [answer, asked] = [204, []];
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      asked.push({ headers: request.headers, body: Buffer.concat(parts).toString("utf8"), url: request.url });
      response.writeHead(answer, answer === 302 ? { Location: "/elsewhere" } : {}).end();
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
  const added = await addWebhook(client, settings, hook, false);
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
    const [message] = (await alertsNow(client)).messages;
    expect(message).toMatchObject({ state: "waiting", attempts: 1, reason: "it answered with status 500", to: hook });
    const { id } = await client.alertWebhook.findFirstOrThrow();
    const second = await rotateSecret(client, settings, id);
    expect(second).not.toBe(first);
    answer = 200;
    expect(await retry(client, message!.id)).toBe(true);
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
    expect(await stop(client, id)).toBe(true);
    expect(await stop(client, id)).toBe(false);
    answer = 410;
    await saveDraw("902");
    await tell();
    expect((await client.alertDelivery.findMany()).map(({ state }) => state)).toEqual(["failed", "failed"]);
  });

  test("of this machine or a private network is refused, by name or number, unless that is allowed", async () => {
    await add();
    await saveDraw();
    settings = { ...settings, isPrivateAllowed: false };
    expect(await addWebhook(client, settings, "http://example.org/", false)).toEqual({
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
  const todo = (kind: "names" | "silence", count: number) => [
    { kind, count, path: "/admin/names", since: null, places: [] },
  ];

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
    await setToDo(client, "Ada@tracker.example", "en", true);
    await tellToDo(client, todo("names", 1));
    const post = await startMailServer();
    const mailer = openMailer({ ...settings, smtp: post.url })!;
    await tellToDo(client, todo("names", 2));
    await client.user.updateMany({ data: { deactivatedAt: new Date() } });
    expect(await tellToDo(client, todo("names", 3))).toBe(0);
    await sendDue(client, settings, mailer);
    expect(post.received.map(({ to }) => to)).toEqual(["ada@tracker.example"]);
    expect(post.textOf(post.received[0]!)).toContain("2 draws are not yet classified");
    await setToDo(client, "ada@tracker.example", "en", false);
    expect(await client.alertSubscriber.count()).toBe(0);
    mailer.close();
    await post.close();
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
