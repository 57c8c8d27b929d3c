import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { handOut } from "../../lib/alerts/hand-out";
import { startMailServer } from "@/scripts/test/mail-server";
import { openMailer } from "../../lib/alerts/mailer";
import { sendDue } from "../../lib/alerts/send";
import type { AlertSettings } from "../../lib/alerts/settings";
import type { Client } from "../../lib/db/commands/revision-meta";
import { connect } from "../../lib/db/connect";
import { createTestDatabase, type TestDatabase } from "../test/test-database";
import type { AlertOrder } from "./alerts-child";

/** `npm run test:kill:alerts` plays fifty; KILL_ROUNDS says how many, KILL_SEED repeats a run. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 3);
const SEED = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
const READERS = Array.from({ length: 8 }, (_, index) => `reader${index}@reader.example`);
/** Longer than any try takes on a busy machine: one that ran out could come twice without a death. */
const LEASE_SECONDS = 120;
/** What the lease of a dead process would be waited for. */
const endLeases = () => client.$executeRaw`UPDATE alert_delivery SET next_at = now() WHERE state = 'waiting'`;
/** When to strike, in thousandths of what a round takes that is not killed: also a little after its end. */
const SHARES = fc.noBias(fc.integer({ min: 0, max: 1100 }));

let database: TestDatabase;
let client: Client;
let post: Awaited<ReturnType<typeof startMailServer>>;
let settings: AlertSettings;
/** The bodies that the webhook was sent, by the id of their message. */
const hooked: { id: string; body: string }[] = [];
const receiver = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    hooked.push({ id: String(request.headers["tracker-delivery"]), body: Buffer.concat(parts).toString("utf8") });
    response.end();
  });
});

beforeAll(async () => {
  database = await createTestDatabase();
  client = connect(database.url);
  post = await startMailServer();
  receiver.listen(0, "127.0.0.1");
  await once(receiver, "listening");
  settings = {
    site: "https://tracker.example",
    secret: "a secret of tests",
    smtp: post.url,
    from: "alerts@tracker.example",
    delayMinutes: 0,
    isPrivateAllowed: true,
    leaseSeconds: LEASE_SECONDS,
  };
  const choice = { category: [], score: null, noc: null, corrections: "on" };
  await client.alertSubscriber.createMany({ data: READERS.map((address) => ({ address, language: "en", choice })) });
  const { port } = receiver.address() as AddressInfo;
  await client.alertWebhook.create({ data: { url: `http://127.0.0.1:${port}/hook` } });
}, 60_000);
afterAll(async () => {
  await post.close();
  receiver.closeAllConnections();
  receiver.close();
  await client.$disconnect();
  await database.drop();
});

const taken = () => post.received.length + hooked.length;
/** What receivers have taken: ids of the messages, each as often as it came. A Message-ID is made of the id. */
const mailedFrom = (first: number) => post.received.slice(first).map(({ id }) => id.slice(1, id.indexOf("@")));
const hookedFrom = (first: number) => hooked.slice(first).map(({ id }) => id);

/**
 * @param last kills the child once so many of its messages were taken; null = never. It has hardly recorded that then.
 * @returns how the child ended, and how many milliseconds after it was told what to do
 */
async function playRound(order: AlertOrder, last: number | null = null): Promise<{ isKilled: boolean; ms: number }> {
  const child = fork(new URL("alerts-child.ts", import.meta.url), {
    execArgv: ["--import", "tsx", "--import", new URL("server-only.mjs", import.meta.url).href],
    env: { ...process.env, DATABASE_URL: database.url },
  });
  const gone = once(child, "exit");
  await Promise.race([once(child, "message"), gone]);
  const [begun, before] = [performance.now(), taken()];
  const watch = setInterval(() => {
    if (last !== null && taken() - before >= last) child.kill("SIGKILL");
  }, 1);
  child.send(order, () => undefined);
  const [code, signal] = (await gone) as [number | null, string | null];
  clearInterval(watch);
  expect(code ?? 0, "the child failed").toBe(0);
  return { isKilled: signal !== null, ms: performance.now() - begun };
}

const twice = (ids: readonly string[]) => ids.length - new Set(ids).size;

test(
  `no alert is lost when the process that saves and sends is killed, ${ROUNDS} times`,
  async () => {
    console.log(`KILL_ROUNDS=${ROUNDS} KILL_SEED=${SEED}`);
    const actOf = (index: number) => {
      const number = String(2000 + index);
      const date = new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);
      return { kind: "create", number, date, roundName: `Round ${number}` } as const;
    };
    const whole = await playRound({ act: actOf(0), settings, strike: null });
    let killed = 0;
    /** Ids of the messages that were taken from processes that died, each as often as it was. */
    const fromTheDead: string[] = [];
    for (const [index, share] of fc.sample(SHARES, { numRuns: ROUNDS, seed: SEED }).entries()) {
      const act = actOf(index + 1);
      const [mails, hooks] = [post.received.length, hooked.length];
      // Each third round strikes where a repeat is likeliest: between the receiver's acceptance and our record of it.
      const { isKilled } =
        index % 3 === 2
          ? await playRound({ act, settings, strike: null }, 1 + (share % READERS.length))
          : await playRound({ act, settings, strike: (whole.ms * share) / 1000 });
      // What it has sent last is on its way.
      await wait(50);
      if (isKilled) {
        killed += 1;
        fromTheDead.push(...mailedFrom(mails), ...hookedFrom(hooks));
        await endLeases();
      }
    }
    // Another process finds what the dead ones have left.
    const mailer = openMailer(settings)!;
    await handOut(client, 0);
    await sendDue(client, settings, mailer);
    mailer.close();

    const saved = await client.draw.findMany({ where: { number: { startsWith: "2" } }, select: { number: true } });
    const numbers = saved.map(({ number }) => number).filter((number) => Number(number) >= 2000);
    expect(await client.alertChange.count()).toBe(0);
    expect(await client.alertDelivery.count({ where: { state: { not: "sent" } } })).toBe(0);
    const toldIn = (body: string) => [...body.matchAll(/Draw #(2\d{3}):/g)].map(([, number]) => number!);
    for (const reader of READERS) {
      // The same message, come twice, tells nothing anew.
      const mails = new Map(post.received.filter(({ to }) => to === reader).map((mail) => [mail.id, mail]));
      const told = [...mails.values()].flatMap((mail) => [...new Set(toldIn(post.textOf(mail)))]);
      expect(told.sort(), reader).toEqual(numbers.sort());
    }
    const bodies = new Map(hooked.map(({ id, body }) => [id, body]));
    const keys = [...bodies.values()].flatMap((body) => [...body.matchAll(/"key":"(2\d{3})"/g)].map(([, key]) => key!));
    expect(keys.sort()).toEqual(numbers.sort());

    const deliveries = await client.alertDelivery.findMany();
    const again = deliveries.filter(({ attempts }) => attempts > 1).length;
    const [mailed, posted] = [mailedFrom(0), hookedFrom(0)];
    const asked = [...mailed, ...posted];
    const timesIn = (ids: readonly string[], id: string) => ids.filter((each) => each === id).length;
    for (const { id, attempts } of deliveries) {
      // A try more is one whose process died: none is taken more often than it was tried, or under an id of its own.
      expect(timesIn(asked, id), id).toSatisfy((times: number) => times >= 1 && times <= attempts);
      // All but the last time its process died: once a process has recorded a message, it is taken no more.
      expect(timesIn(asked, id) - 1, id).toBeLessThanOrEqual(timesIn(fromTheDead, id));
    }
    expect(new Set(asked)).toEqual(new Set(deliveries.map(({ id }) => id)));
    const repeated = [twice(mailed), twice(posted)] as const;
    console.log(
      `${killed} of ${ROUNDS} killed; ${numbers.length} draws saved and told to ${READERS.length} readers and a webhook; ` +
        `none lost; ${again} messages tried again, ${repeated[0]} e-mails and ${repeated[1]} requests repeated with the same id`,
    );
  },
  60_000 + ROUNDS * 60_000,
);
