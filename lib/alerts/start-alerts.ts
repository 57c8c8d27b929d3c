import "server-only";
import { db } from "@/lib/db/client";
import { toDoFor } from "@/lib/db/queries/to-do";
import { logger } from "@/lib/logger";
import { forgetOld } from "./deliveries";
import { handOut } from "./hand-out";
import { openMailer } from "./mailer";
import { sendDue } from "./send";
import { alertSettings } from "./settings";
import { tellToDo } from "./to-do";

/** As late as this a message that is due may begin. */
const BEAT_MS = 10_000;
/** Every sixth beat, so every minute, looks whether what needs doing has changed. */
const BEATS_TO_LOOK = 6;
/** Every hundredth beat, so about every quarter of an hour, forgets what is over. */
const BEATS_TO_FORGET = 100;

/** Begins to tell what changed; called once in a process. A beat that fails is logged; the next one tries again. */
export function startAlerts(): void {
  const settings = alertSettings();
  const mailer = openMailer(settings);
  let beats = 0;
  let isBeating = false;
  const beat = async () => {
    if (isBeating) return;
    isBeating = true;
    try {
      await handOut(db(), settings.delayMinutes);
      if (beats % BEATS_TO_LOOK === 0) await tellToDo(db(), (await toDoFor("admin")).todos);
      const { sent, failed } = await sendDue(db(), settings, mailer);
      if (sent + failed > 0) logger().info({ sent, failed }, "alerts were sent");
      if (beats % BEATS_TO_FORGET === 0) await forgetOld(db());
      beats += 1;
    } catch (error) {
      logger().error({ err: error }, "alerts missed a beat");
    } finally {
      isBeating = false;
    }
  };
  setInterval(() => void beat(), BEAT_MS).unref();
}
