import "server-only";
import { db } from "@/lib/db/client";
import { toDoFor } from "@/lib/db/queries/to-do";
import { logger } from "@/lib/logger";
import { forgetOld } from "./deliveries";
import { handOut } from "./hand-out";
import { openMailer } from "./mailer";
import { sendMail, sendToWebhooks, type Counts } from "./send";
import { alertSettings } from "./settings";
import { tellToDo } from "./to-do";

/** As late as this a message that is due may begin. */
const BEAT_MS = 10_000;
/** Every sixth beat, so every minute, looks whether what needs doing has changed. */
const BEATS_TO_LOOK = 6;
/** Every hundredth beat, so about every quarter of an hour, forgets what is over. */
const BEATS_TO_FORGET = 100;

/** Begins to tell what changed; called once in a process. A round that fails is logged; the next one tries again. */
export function startAlerts(): void {
  const settings = alertSettings();
  const mailer = openMailer(settings);
  const stopping = new AbortController();
  const sender = { client: db(), settings, stop: stopping.signal };
  const send = async (channel: string, drain: () => Promise<Counts>) => {
    const { sent, failed } = await drain();
    if (sent + failed > 0) logger().info({ channel, sent, failed }, "alerts were sent");
  };
  // Each by itself: a mail server that is slow holds up neither webhooks nor what makes messages.
  const rounds = [
    every(stopping.signal, makeMessages),
    every(stopping.signal, () => send("webhook", () => sendToWebhooks(sender))),
    ...(mailer === null ? [] : [every(stopping.signal, () => send("mail", () => sendMail(sender, mailer)))]),
  ];
  process.once("SIGTERM", () => {
    stopping.abort();
    void Promise.all(rounds.map((done) => done())).then(() => mailer?.close());
  });
}

async function makeMessages(beat: number): Promise<void> {
  await handOut(db(), alertSettings().delayMinutes);
  if (beat % BEATS_TO_LOOK === 0) await tellToDo(db(), async () => (await toDoFor("admin")).todos);
  if (beat % BEATS_TO_FORGET === 0) await forgetOld(db());
}

/**
 * Does a round at each beat until the signal, unless the one before is still going on.
 * @returns what waits for the round that is going on
 */
function every(stop: AbortSignal, round: (beat: number) => Promise<void>): () => Promise<void> {
  let beat = 0;
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= round(beat)
      .then(() => void (beat += 1))
      .catch((error: unknown) => logger().error({ err: error }, "alerts missed a beat"))
      .finally(() => (running = null));
  }, BEAT_MS).unref();
  stop.addEventListener("abort", () => clearInterval(timer));
  return () => running ?? Promise.resolve();
}
