import { Agent, request } from "node:https";

export type Answer = { readonly status: number; readonly text: string; readonly cookies: readonly string[] };

/** Asks through the proxy, as many do at once on connections that are kept. */
export class Readers {
  /** What went wrong: statuses from 500 on, and connections that broke. */
  readonly faults: string[] = [];
  answers = 0;
  readonly #agent: Agent;

  constructor(
    private readonly port: number,
    ca: string,
  ) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: 32, ca, servername: "draws.example.org" });
  }

  ask(path: string, body?: { readonly type: string; readonly text: string }): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const headers = {
        host: "draws.example.org",
        origin: "https://draws.example.org",
        ...(body && { "content-type": body.type, "content-length": Buffer.byteLength(body.text) }),
      };
      const options = { port: this.port, host: "127.0.0.1", path, agent: this.#agent, headers };
      const asked = request({ ...options, method: body ? "POST" : "GET" }, (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (part: string) => (text += part));
        answer.on("error", reject).on("end", () => {
          const cookies = answer.headers["set-cookie"] ?? [];
          resolve({ status: answer.statusCode ?? 0, text, cookies });
        });
      });
      asked.on("error", reject).end(body?.text);
    });
  }

  /** Does something again and again until the signal; what fails is noted. */
  async repeat(signal: AbortSignal, act: () => Promise<Answer>, pauseMs = 0): Promise<void> {
    while (!signal.aborted) {
      try {
        const { status, text } = await act();
        this.answers += 1;
        if (status < 200 || status >= 400) this.faults.push(`${status} ${text.slice(0, 200)}`);
      } catch (error) {
        this.faults.push(String(error));
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }

  end = (): void => this.#agent.destroy();
}

/** The fields of the first form of a page that lead to its action, as a browser without scripts sends them. */
export function hiddenFields(page: string): Record<string, string> {
  const inputs = page.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  const of = (input: string, name: string) =>
    (new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  return Object.fromEntries(inputs.map((input) => [of(input, "name"), of(input, "value")]));
}

/** A form as a browser sends it. */
export function multipart(fields: Readonly<Record<string, string>>): { readonly type: string; readonly text: string } {
  const boundary = "----tracker-boundary";
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return { type: `multipart/form-data; boundary=${boundary}`, text: `${parts.join("")}--${boundary}--\r\n` };
}
