import { env, publicUrl } from "@/lib/env";

/** What telling needs to know of its surroundings. */
export type AlertSettings = {
  /** Address of the site, without a final slash. */
  readonly site: string;
  /** Links and signatures are made with it. */
  readonly secret: string;
  /** The one of before, whose links still count. */
  readonly oldSecret?: string | undefined;
  /** Address of the mail server; null = nothing is mailed here. */
  readonly smtp: string | null;
  /** Who e-mails come from. */
  readonly from: string;
  readonly delayMinutes: number;
  /** True: webhooks may be of private networks, and without https. */
  readonly isPrivateAllowed: boolean;
  /** Seconds after which a message that is under way is given to another process: longer than any try takes. */
  readonly leaseSeconds: number;
};

/**
 * The settings of this process.
 * @throws SettingError where one cannot be used
 */
export function alertSettings(): AlertSettings {
  const { AUTH_SECRET, AUTH_SECRET_OLD, SMTP_URL, MAIL_FROM, ALERT_DELAY_MINUTES, WEBHOOK_PRIVATE } = env();
  const site = publicUrl();
  return {
    site,
    secret: AUTH_SECRET ?? "",
    oldSecret: AUTH_SECRET_OLD,
    smtp: SMTP_URL ?? null,
    from: MAIL_FROM ?? `alerts@${new URL(site).hostname}`,
    delayMinutes: ALERT_DELAY_MINUTES,
    isPrivateAllowed: WEBHOOK_PRIVATE === "on",
    leaseSeconds: 120,
  };
}
