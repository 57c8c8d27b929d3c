import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import { perform } from "@/scripts/kill/act";
import { changeDraw } from "@/lib/db/commands/change-draw";
import type { Client } from "@/lib/db/commands/revision-meta";
import { createDraw, editDraw } from "@/lib/db/commands/save-draw";
import { createVersion } from "@/lib/db/commands/save-version";
import { connect } from "@/lib/db/connect";
import { storedDrawSelect, toStoredDraw } from "@/lib/db/rows";
import type { AlertChoice } from "@/lib/rules/alert/choice";
import { codeIn } from "@/lib/rules/account/link-code";
import { textsOfNext } from "@/lib/rules/category/version-entry";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { addDays, isoDate, ottawaDay } from "@/lib/rules/time/iso-date";
import { forgetOld, retrySeconds } from "./deliveries";
import { handOut } from "./hand-out";
import { alertKey } from "./links";
import { startMailServer } from "@/scripts/test/mail-server";
import { openMailer, type Mailer } from "./mailer";
import { sendDue } from "./send";
import type { AlertSettings } from "./settings";
import { ask, confirm, leave, openRequest, readCode } from "./subscribe";

const BY = { id: null, name: "Ada" };
const NOTE = { reason: "A test", source: null };
const ALL: AlertChoice = { category: [], score: null, noc: null, corrections: "on" };

let database: TestDatabase;
let client: Client;
let post: Awaited<ReturnType<typeof startMailServer>>;
let mailer: Mailer;
let settings: AlertSettings;

beforeEach(async () => {
  database = await createTestDatabase();
  // What logs and what asks for the day reads its settings.
  vi.stubEnv("DATABASE_URL", database.url);
  client = connect(database.url);
  post = await startMailServer();
  settings = {
    site: "https://tracker.example",
    secret: "a secret of tests",
    smtp: post.url,
    from: "alerts@tracker.example",
    delayMinutes: 10,
    isPrivateAllowed: false,
    leaseSeconds: 120,
  };
  mailer = openMailer(settings)!;
});
afterEach(async () => {
  mailer.close();
  await post.close();
  await client.$disconnect();
  await database.drop();
});

const subscriber = (address: string, choice: Partial<AlertChoice> = {}, language: "en" | "fr" = "en") =>
  client.alertSubscriber.create({ data: { address, language, choice: { ...ALL, ...choice } } });

const draw = {
  number: "901",
  date: isoDate("2026-10-02"),
  drawnAt: null,
  drawnAtAbsence: null,
  roundName: "Canadian Experience Class",
  category: "cec",
  version: null,
  cutoff: 507,
  invitations: 3000,
  tieBreakAt: null,
  tieBreakAbsence: null,
  programs: ["cec"] as const,
  poolAsOf: null,
  instructionUrl: null,
};
const stored = async (number = "901"): Promise<StoredDraw> =>
  toStoredDraw(await client.draw.findUniqueOrThrow({ where: { number }, select: storedDrawSelect }));
const add = async (more: Partial<typeof draw> = {}) =>
  expect(await createDraw(client, { ...draw, ...more }, BY, NOTE)).toMatchObject({ ok: true });
const edit = async (more: Partial<StoredDraw>) => {
  const seen = await stored();
  expect(await editDraw(client, "901", { ...seen, ...more }, seen.revision, BY, NOTE)).toMatchObject({ ok: true });
};
const hide = async () =>
  expect(await changeDraw(client, "901", { kind: "hide" }, (await stored()).revision, BY, "A test")).toMatchObject({
    ok: true,
  });
/** Lets the changes that are there have waited for so many minutes. */
const wait = (minutes: number) =>
  client.$executeRaw`UPDATE alert_change SET at = at - make_interval(mins => ${minutes})`;
const tell = async () => {
  await handOut(client, settings.delayMinutes);
  return sendDue(client, settings, mailer);
};
const told = () => post.received.map((each) => [each.to, /^Subject: (.*)/m.exec(each.raw)?.[1]?.trim()]);

describe("what is to be told", () => {
  test("is left by every history there is, in the transaction of the change", async () => {
    const tables = await client.$queryRaw<{ name: string; told: boolean }[]>`
      SELECT c.relname AS name, EXISTS (SELECT FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
        WHERE t.tgrelid = c.oid AND p.proname = 'leave_for_alerts') AS told
      FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
        AND c.relname LIKE '%\_revision' ORDER BY 1`;
    expect(tables.map(({ name }) => name)).toContain("draw_revision");
    expect(tables.filter((each) => !each.told)).toEqual([]);
    expect(await client.alertChange.count()).toBe(0);
    await add();
    expect(await client.alertChange.findMany()).toMatchObject([{ record: "draw" }]);
    const broken = client.$transaction(async (tx) => {
      await tx.$executeRaw`UPDATE alert_change SET record = 'none'`;
      throw new Error("undone");
    });
    await expect(broken).rejects.toThrow("undone");
    expect(await perform(client, { kind: "event", title: "An event", date: "2026-09-01" })).toBe(true);
    expect((await client.alertChange.findMany()).map(({ record }) => record)).toEqual(["draw", "event"]);
  });

  test("waits for its delay, and is told once as it is then", async () => {
    await subscriber("ada@reader.example");
    await add({ cutoff: 570 });
    await wait(9);
    await tell();
    expect(told()).toEqual([]);
    await edit({ cutoff: 507 });
    await wait(1);
    await tell();
    expect(told()).toEqual([["ada@reader.example", "Draw #901: CEC, cut-off 507, 3,000 invited, October 2, 2026"]]);
    await tell();
    expect(post.received).toHaveLength(1);
    expect(await client.alertChange.count()).toBe(0);
  });

  test("is told also when the clock of the app is ahead of that of the database", async () => {
    await subscriber("ada@reader.example");
    await add();
    const later = new Date(Date.now() + 3_600_000);
    await client.$executeRaw`UPDATE alert_change SET revision_at = ${later}`;
    await wait(10);
    await tell();
    expect(told()).toHaveLength(1);
  });

  test("waits while its revision is not found, and does not keep the others from being told", async () => {
    await subscriber("ada@reader.example");
    await client.alertChange.create({
      data: { record: "draw", recordKey: "0", revisionId: 0, revisionAt: new Date() },
    });
    await add();
    await wait(10);
    await tell();
    expect(told()).toHaveLength(1);
    expect(await client.alertChange.findMany()).toMatchObject([{ recordKey: "0" }]);
  });

  test("of a version that readers do not see yet waits for its day, one choice that cannot be read or not", async () => {
    await subscriber("ada@reader.example");
    await client.alertSubscriber.create({ data: { address: "bad@reader.example", language: "en", choice: "none" } });
    const [now, day] = [ottawaDay(new Date()), addDays(ottawaDay(new Date()), 30)];
    const texts = { ...textsOfNext(null), officialEn: "Teachers 9", officialFr: "Enseignants 9", listYear: "2027" };
    const made = await createVersion(client, "education", { ...texts, showsFrom: day }, now, BY, NOTE);
    expect(made.ok).toBe(true);
    await wait(10);
    await tell();
    expect([told(), await client.alertChange.count()]).toEqual([[], 1]);
    await client.categoryVersion.updateMany({
      where: { showsFrom: { not: null } },
      data: { showsFrom: new Date(now) },
    });
    await tell();
    expect(told()).toHaveLength(1);
    expect(await client.alertChange.count()).toBe(0);
  });

  test("is nothing for a draw that was hidden again, also after it was handed out", async () => {
    await subscriber("ada@reader.example");
    await add();
    await hide();
    await wait(10);
    await tell();
    expect(await client.alertDelivery.count()).toBe(0);
    await changeDraw(client, "901", { kind: "show" }, (await stored()).revision, BY, "A test");
    await wait(10);
    await handOut(client, 10);
    await hide();
    await sendDue(client, settings, mailer);
    expect(post.received).toEqual([]);
    expect(await client.alertDelivery.findMany()).toMatchObject([{ state: "dropped" }]);
  });

  test("goes to those whom it concerns, and a draw that comes to fit is new to them", async () => {
    await subscriber("cec@reader.example", { category: ["cec"] });
    await subscriber("low@reader.example", { score: 480, corrections: "off" });
    await subscriber("noc@reader.example", { noc: "31301", corrections: "off" });
    await subscriber("quiet@reader.example", { corrections: "off" });
    await add({ category: "healthcare", version: "healthcare-v1", roundName: "Made-up", cutoff: 470 } as never);
    await wait(10);
    await tell();
    expect(
      told()
        .map(([to]) => to)
        .sort(),
    ).toEqual(["low@reader.example", "noc@reader.example", "quiet@reader.example"]);
    post.received.length = 0;
    await edit({ category: "cec", version: null });
    await wait(10);
    await tell();
    expect(told()).toEqual([["cec@reader.example", expect.stringMatching(/^Draw #901: CEC/)]]);
    post.received.length = 0;
    await edit({ cutoff: 471 });
    await wait(10);
    await tell();
    expect(told().map(([to]) => to)).toEqual(["cec@reader.example"]);
    expect(post.textOf(post.received[0]!)).toContain(
      "Corrected: Draw #901: CEC, cut-off 471, 3,000 invited, October 2, 2026. Before: Draw #901: CEC, cut-off 470",
    );
  });
});

describe("an e-mail", () => {
  test("is in the reader's language, with one-click unsubscribing and nothing that tracks", async () => {
    const { id } = await subscriber("ada@reader.example", { category: ["cec"] }, "fr");
    await add();
    await wait(10);
    await tell();
    const [mail] = post.received;
    expect(post.textOf(mail!)).toContain(
      "Ronde nº\u00a0901\u00a0: CEC, seuil de 507, 3\u00a0000 candidats invités, 2 octobre 2026",
    );
    expect(mail!.raw).toContain(
      `List-Unsubscribe: <https://tracker.example/api/alerts/unsubscribe?id=${id}&key=${alertKey(settings, "leave", id)}>`,
    );
    expect(mail!.raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(mail!.raw).not.toMatch(/<img|<script|<link/i);
    const [delivery] = await client.alertDelivery.findMany();
    expect(mail!.id).toBe(`<${delivery!.id}@tracker.example>`);
  });

  test("is tried again with the same id, and ends where it is refused for good", async () => {
    await subscriber("later@reader.example");
    await subscriber("never@reader.example");
    post.refused.set("later@reader.example", 451).set("never@reader.example", 550);
    await add();
    await wait(10);
    expect(await tell()).toEqual({ sent: 0, failed: 2 });
    const states = async () =>
      (await client.alertDelivery.findMany({ include: { subscriber: true } }))
        .map(({ subscriber: to, state, attempts, reason }) => [to!.address, state, attempts, reason])
        .sort();
    expect(await states()).toEqual([
      ["later@reader.example", "waiting", 1, expect.stringMatching(/451/)],
      ["never@reader.example", "failed", 1, expect.stringMatching(/550/)],
    ]);
    expect(JSON.stringify((await states()).map(([, , , reason]) => reason))).not.toContain("@");
    expect(await tell()).toEqual({ sent: 0, failed: 0 });
    post.refused.clear();
    await client.$executeRaw`UPDATE alert_delivery SET next_at = now() WHERE state = 'waiting'`;
    expect(await tell()).toEqual({ sent: 1, failed: 0 });
    expect(post.received.map(({ to }) => to)).toEqual(["later@reader.example"]);
  });

  test("is tried again where the sender is refused: its readers are not to blame", async () => {
    await subscriber("ada@reader.example");
    post.refused.set(settings.from, 550);
    await add();
    await wait(10);
    expect(await tell()).toEqual({ sent: 0, failed: 1 });
    expect(await client.alertDelivery.findMany()).toMatchObject([{ state: "waiting", attempts: 1 }]);
  });

  test("waits longer after each try, at most six hours", () =>
    expect([1, 2, 3, 8, 9, 10, 15].map(retrySeconds)).toEqual([60, 120, 240, 7680, 15_360, 21_600, 21_600]));
});

describe("a subscription", () => {
  const linkOf = (text: string, purpose: string) => {
    const url = new URL(new RegExp(`https://\\S+/alerts/${purpose}#\\S+`).exec(text)![0]);
    return readCode(codeIn(url.href)!)!;
  };

  test("begins with a link that works once, and ends with another, which keeps nothing", async () => {
    await ask(client, "ada@reader.example", "en", { ...ALL, category: ["cec"] });
    await sendDue(client, settings, mailer);
    const link = linkOf(post.textOf(post.received[0]!), "confirm");
    expect(post.received[0]!.raw).not.toContain("List-Unsubscribe");
    expect(await openRequest(client, settings, link)).toMatchObject({ choice: { category: ["cec"] } });
    expect(await client.alertSubscriber.count()).toBe(0);
    expect(await confirm(client, settings, { ...link, key: "forged" })).toBe(false);
    expect(await confirm(client, settings, link)).toBe(true);
    expect(await confirm(client, settings, link)).toBe(false);
    expect(await client.alertRequest.count()).toBe(0);
    await add();
    await wait(10);
    await tell();
    const away = linkOf(post.textOf(post.received[1]!), "leave");
    expect(await leave(client, settings, { ...away, key: link.key })).toBe(false);
    expect(await client.alertSubscriber.count()).toBe(1);
    expect(await leave(client, settings, away)).toBe(true);
    expect(await leave(client, settings, away)).toBe(true);
    expect([await client.alertSubscriber.count(), await client.alertDelivery.count()]).toEqual([0, 0]);
  });

  test("that is asked for again changes the choice only once it is confirmed", async () => {
    await subscriber("ada@reader.example", { score: 500 });
    await ask(client, "ada@reader.example", "fr", { ...ALL, score: 480 });
    await sendDue(client, settings, mailer);
    expect((await client.alertSubscriber.findFirstOrThrow()).choice).toMatchObject({ score: 500 });
    const link = linkOf(post.textOf(post.received[0]!), "confirm");
    expect(await confirm(client, settings, link)).toBe(true);
    expect(await client.alertSubscriber.findMany()).toMatchObject([{ language: "fr", choice: { score: 480 } }]);
  });

  test("is not confirmed by a link that is over, which is forgotten; three may wait", async () => {
    for (let count = 0; count < 5; count += 1) await ask(client, "ada@reader.example", "en", ALL);
    expect(await client.alertRequest.count()).toBe(3);
    await sendDue(client, settings, mailer);
    const link = linkOf(post.textOf(post.received[0]!), "confirm");
    await client.$executeRaw`UPDATE alert_request SET expires_at = now() - interval '1 second'`;
    expect(await openRequest(client, settings, link)).toBeNull();
    expect(await confirm(client, settings, link)).toBe(false);
    await forgetOld(client);
    expect([await client.alertRequest.count(), await client.alertDelivery.count()]).toEqual([0, 0]);
  });
});
