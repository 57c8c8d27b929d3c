import type { IncomingMessage, ServerResponse } from "node:http";
import inject from "light-my-request";

/** What Next answers requests with. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What an answer depends on: a canonical address, and what Next's client router says when it is it that asks. */
export type Asked = { readonly address: string; readonly router: Readonly<Record<string, string>> };

/** An answer as it was made, before it is compressed. */
export type Rendered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer;
};

/** Longer than any answer takes, so that one that hangs does not keep its turn for good. */
const PATIENCE_MS = 30_000;

/** Those of one connection or of one way of sending, which whoever sends the answer sets anew. */
const OF_THE_SENDING = ["connection", "content-encoding", "content-length", "date", "keep-alive", "transfer-encoding"];

/**
 * Lets Next answer whole, for no connection in particular: nothing else of a reader goes in, so that the answer is the
 * same for all, and no reader who leaves breaks it for the others who wait.
 * @throws when the answer fails before its end or takes longer than half a minute
 */
export async function render(handle: Handle, { address, router }: Asked): Promise<Rendered> {
  const make = (request: IncomingMessage, response: ServerResponse) =>
    void handle(request, response).catch((error: unknown) => response.destroy(Error("no answer", { cause: error })));
  const answer = await inject(make, {
    signal: AbortSignal.timeout(PATIENCE_MS),
    method: "GET",
    url: address,
    // Else the library reads every picture as text too: a third of what one costs the thread that answers.
    payloadAsStream: true,
    headers: { ...router, host: "localhost", accept: "*/*", "user-agent": "tracker" },
  });
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(answer.headers))
    if (value !== undefined && !OF_THE_SENDING.includes(name))
      headers[name] = Array.isArray(value) ? value : String(value);
  return { status: answer.statusCode, headers, body: Buffer.concat(await answer.stream().toArray()) };
}
