import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { noteAway, noteVersion } from "@/lib/db/away";
import { processWide } from "@/lib/process-wide";
import type { Hearing } from "../page-cache/notices";
import { withOwnFaults } from "./faults";
import { openAnswers } from "./open-answers";
import type { Handle } from "./render";

beforeAll(() => vi.stubEnv("DATABASE_URL", "postgres://localhost/none").stubEnv("LOG_LEVEL", "silent"));

const open: (() => void)[] = [];
afterEach(() => {
  noteVersion("1");
  processWide<Hearing>("hearing").value = "starting";
  open.splice(0).forEach((close) => close());
});

/** Next's own page of a fault: nothing without scripts. */
const failing: Handle = async (_, response) => {
  response.writeHead(500, { "Content-Type": "text/html; charset=utf-8", "Content-Length": "33" });
  response.write("<html id=__next_error__></html>");
  response.end("  ");
};
/** The same, written piece by piece, with its headers before: so Next streams. */
const streaming: Handle = async (_, response) => {
  response.statusCode = 500;
  response.setHeader("Content-Type", "text/html");
  response.flushHeaders();
  response.write("<html id=__next_error__>");
  response.end("</html>");
};

async function asking(handle: Handle) {
  const server = createServer((request, response) => {
    response.setHeader("X-Request-Id", "an-id-of-a-request");
    void handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { connection: "close" }, ...init });
    const { status, headers } = answer;
    return { status, again: headers.get("retry-after"), text: await answer.text(), headers };
  };
}

const withOwn =
  (handle: Handle): Handle =>
  (request, response) => {
    withOwnFaults(request, response);
    return handle(request, response);
  };

test.each([
  ["a page that is open to all", openAnswers(failing, 1000), "/fr/draws/379"],
  ["a page of the admin", withOwn(streaming), "/fr/admin/draws"],
  ["a page of the admin whose headers come with its status", withOwn(failing), "/fr/admin/draws"],
])(
  "%s that fails says so in plain words, with when to ask again, and which line of the log",
  async (_, handle, path) => {
    const ask = await asking(handle);
    noteAway();
    const away = await ask(path);
    expect([away.status, away.again]).toEqual([503, "5"]);
    expect(away.text).toContain("<h1>Cette page ne peut pas être produite pour l’instant</h1>");
    expect(away.text).toContain(`<a href="${path}">Réessayer</a>`);
    expect(away.text).toContain("an-id-of-a-request");
    expect(away.text).not.toContain("__next_error__");
    expect(away.headers.get("cache-control")).toBe("no-store");
    noteVersion("1");
    const failed = await ask(path);
    expect(failed.status).toBe(500);
    expect(failed.text).toContain("<h1>Cette page n’a pas pu être produite</h1>");
  },
);

test("that the database is away is known also where no reader has asked it", async () => {
  const ask = await asking(withOwn(streaming));
  processWide<Hearing>("hearing").value = "lost";
  expect(await ask("/en/admin/draws")).toMatchObject({ status: 503, again: "5" });
});

test.each([
  ["without the database", 503, noteAway],
  ["else", 500, () => undefined],
])(
  "a form that was sent without scripts is told, %s, that it may not be saved, and that its text is one page back",
  async (_, code, before) => {
    const ask = await asking(withOwn(streaming));
    before();
    const { status, text } = await ask("/en/admin/draws/new", { method: "POST", body: "a=1" });
    expect(status).toBe(code);
    expect(text).toContain("<h1>This may not have been saved</h1>");
    expect(text).toContain("with what you typed");
    expect(text).not.toContain("Nothing is lost");
  },
);

test("what is no fault, or no page, goes through as it is written", async () => {
  const handle: Handle = async (request, response) => {
    response.writeHead(request.url === "/data" ? 500 : 200, {
      "Content-Type": request.url === "/data" ? "text/x-component" : "text/html",
    });
    response.write("one ");
    response.end("two");
  };
  const ask = await asking(withOwn(handle));
  expect(await ask("/data")).toMatchObject({ status: 500, text: "one two" });
  expect(await ask("/en")).toMatchObject({ status: 200, text: "one two" });
});
