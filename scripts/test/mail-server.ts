import { once } from "node:events";
import { SMTPServer } from "smtp-server";

/** A message as a mail server took it. */
export type Received = { readonly to: string; readonly id: string; readonly raw: string };

/**
 * A real mail server on this machine, which keeps what it takes.
 * @param port any that is free if left out
 */
export async function startMailServer(port = 0) {
  const received: Received[] = [];
  /** Codes with which senders and receivers are refused. */
  const refused = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onMailFrom({ address }, _session, answer) {
      const code = refused.get(address);
      answer(code ? Object.assign(new Error(`<${address}> may not send`), { responseCode: code }) : null);
    },
    onRcptTo({ address }, _session, answer) {
      const code = refused.get(address);
      answer(code ? Object.assign(new Error(`<${address}> is not taken`), { responseCode: code }) : null);
    },
    onData(stream, { envelope }, answer) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const raw = Buffer.concat(parts).toString("utf8");
        const id = /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? "";
        for (const { address } of envelope.rcptTo) received.push({ to: address, id, raw });
        answer(null);
      });
    },
  });
  server.on("error", () => undefined);
  const listening = server.listen(port, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  if (address === null || typeof address === "string") throw new Error("The mail server has no port.");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    refused,
    /** The text part of a message, as its reader sees it. */
    textOf: ({ raw }: Received): string => {
      const [, encoding = "", body = ""] =
        /Content-Type: text\/plain[^]*?Content-Transfer-Encoding: (\S+)[^]*?\r\n\r\n([^]*?)\r\n----/.exec(raw) ?? [];
      if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
      const plain =
        encoding !== "quoted-printable"
          ? body
          : Buffer.from(
              body
                .replace(/=\r\n/g, "")
                .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
              "latin1",
            ).toString("utf8");
      return plain.replaceAll("\r\n", "\n");
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
