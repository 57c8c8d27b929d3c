import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { db } from "@/lib/db/client";
import { toDoFor } from "@/lib/db/queries/to-do";
import { logger } from "@/lib/logger";
import { forgetOld, putOff, type Claimed, type Refused } from "./deliveries";
import { handOut } from "./hand-out";
import { openMailer } from "./mailer";
import { sendMail, sendToWebhooks, type Counts, type Sender } from "./send";
import { alertSettings } from "./settings";
import { leaveStop } from "./stop-alerts";
import { tellToDo } from "./to-do";
import { REASONS } from "@/lib/rules/alert/reason";

/** As late as this a message that is due may begin. */
const BEAT_MS = 10_000;
/** Every sixth beat, so every minute, looks whether what needs doing has changed. */
const BEATS_TO_LOOK = 6;
/** Every hundredth beat, so about every quarter of an hour, forgets what is over. */
const BEATS_TO_FORGET = 100;

const CUT_SHORT: Refused = { final: false, reason: REASONS.cutShort };

/** Begins to tell what changed; called once in a process, whose server ends it by {@link stopAlerts}. */
export function startAlerts(): void {
  const settings = alertSettings();
  const makeMessages = async (beat: number) => {
    await handOut(db(), settings.delayMinutes);
    if (beat % BEATS_TO_LOOK === 0) await tellToDo(db(), async () => (await toDoFor("admin")).todos);
    if (beat % BEATS_TO_FORGET === 0) await forgetOld(db());
  };
  leaveStop(beginRounds({ client: db(), settings, makeMessages, beatMs: BEAT_MS }));
}

type Rounds = Pick<Sender, "client" | "settings"> & {
  readonly makeMessages: (beat: number) => Promise<void>;
  readonly beatMs: number;
};

/**
 * Makes and sends messages at each beat. A round that fails is logged; the next one tries again.
 * @returns ends it: nothing more is taken, and what is under way is waited for. What is not over by then may have been
 * taken by its receiver: its record says so, and it is sent again with the same id.
 */
export function beginRounds({ client, settings, makeMessages, beatMs }: Rounds): (patienceMs: number) => Promise<void> {
  const mailer = openMailer(settings);
  const stopping = new AbortController();
  const underWay = new Map<string, Claimed>();
  const sender = { client, settings, stop: stopping.signal, underWay };
  const send = async (channel: string, drain: () => Promise<Counts>) => {
    const { sent, failed } = await drain();
    if (sent + failed > 0) logger().info({ channel, sent, failed }, "alerts were sent");
  };
  // Each by itself: a mail server that is slow holds up neither webhooks nor what makes messages.
  const rounds = [
    makeMessages,
    () => send("webhook", () => sendToWebhooks(sender)),
    ...(mailer === null ? [] : [() => send("mail", () => sendMail(sender, mailer))]),
  ].map((round) => every(stopping.signal, beatMs, round));
  return async (patienceMs) => {
    stopping.abort();
    const over = Promise.all(rounds.map((done) => done()));
    await Promise.race([over, wait(patienceMs)]);
    mailer?.close();
    if (underWay.size > 0) logger().warn({ messages: underWay.size }, "messages were cut short: they are sent again");
    await Promise.all([...underWay.values()].map((message) => putOff(client, message, CUT_SHORT)));
  };
}

/**
 * Does a round at each beat until the signal, unless the one before is still going on.
 * @returns what waits for the round that is going on
 */
function every(stop: AbortSignal, beatMs: number, round: (beat: number) => Promise<void>): () => Promise<void> {
  let beat = 0;
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= round(beat)
      .then(() => void (beat += 1))
      .catch((error: unknown) => logger().error({ err: error }, "alerts missed a beat"))
      .finally(() => (running = null));
  }, beatMs).unref();
  stop.addEventListener("abort", () => clearInterval(timer));
  return () => running ?? Promise.resolve();
}
