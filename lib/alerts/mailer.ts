import { createTransport } from "nodemailer";
import type { Refused } from "./deliveries";
import type { AlertSettings } from "./settings";

/** A message in words. */
export type Mail = { readonly subject: string; readonly text: string; readonly html: string };

/** A message with where it goes. */
export type AddressedMail = Mail & {
  /** Of the delivery: its Message-ID is made of it, so that a repeat is known as one. */
  readonly id: string;
  readonly to: string;
  /** For one-click unsubscribing (RFC 8058); null for a confirmation, which subscribes nobody. */
  readonly unsubscribe: string | null;
};

/** Sends mail: answers null when the mail server has taken it, else why it has not. */
export type Mailer = {
  readonly send: (mail: AddressedMail) => Promise<Refused | null>;
  readonly close: () => void;
};

const CONNECTIONS = 5;
const PATIENCE_MS = 15_000;
const ADDRESS = /\S+@\S+/g;

/** A mailer over a few connections that are kept, or null where nothing is mailed. */
export function openMailer({ smtp, from, site }: AlertSettings): Mailer | null {
  if (smtp === null) return null;
  const { hostname, port, protocol, username, password } = new URL(smtp);
  const transport = createTransport({
    pool: true,
    host: hostname,
    ...(port !== "" && { port: Number(port) }),
    secure: protocol === "smtps:",
    ...(username !== "" && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    maxConnections: CONNECTIONS,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    close: () => transport.close(),
    send: ({ id, to, unsubscribe, subject, text, html }) =>
      transport
        .sendMail({
          from,
          to: { name: "", address: to },
          subject,
          text,
          html,
          messageId: `<${id}@${new URL(site).hostname}>`,
          headers: {
            "Auto-Submitted": "auto-generated",
            ...(unsubscribe !== null && {
              // Not folded: some mail programs read it line by line.
              "List-Unsubscribe": { prepared: true, value: `<${unsubscribe}>` },
              "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            }),
          },
        })
        .then(
          () => null,
          (error: unknown) => refusedBy(error),
        ),
  };
}

/** Only a receiver is refused for good, with a code from 500 up: a sender or message by how we are set up. */
function refusedBy(error: unknown): Refused {
  const { command, responseCode, message } = Object(error);
  const final = command === "RCPT TO" && responseCode >= 500;
  return { final, reason: String(message ?? error).replace(ADDRESS, "…") };
}
