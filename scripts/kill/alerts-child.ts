import { handOut } from "../../lib/alerts/hand-out";
import { openMailer } from "../../lib/alerts/mailer";
import { sendDue } from "../../lib/alerts/send";
import type { AlertSettings } from "../../lib/alerts/settings";
import { connect } from "../../lib/db/connect";
import { perform, type Operation } from "./act";

/** What a child is to do, and after how many milliseconds it kills itself; null = never. */
export interface AlertOrder {
  act: Operation | null;
  settings: AlertSettings;
  strike: number | null;
}

/*
 * Child process of a round of alerts.db.test.ts: saves, makes messages of it and sends them, as the app does, until it
 * is killed or nothing is left to do.
 */
const client = connect(process.env.DATABASE_URL!);

process.once("disconnect", () => process.exit());
process.once("message", (message) => {
  const { act, settings, strike } = message as AlertOrder;
  if (strike !== null) setTimeout(() => process.kill(process.pid, "SIGKILL"), strike);
  const mailer = openMailer(settings)!;
  const work = async () => {
    if (act) await perform(client, act);
    await handOut(client, settings.delayMinutes);
    await sendDue(client, settings, mailer);
  };
  work().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
await client.$queryRaw`SELECT 1`;
process.send?.("ready");
