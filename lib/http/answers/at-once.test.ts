import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerAtOnce } from "./at-once";

const server = createServer((request, response) => {
  if (!answerAtOnce(request, response)) response.writeHead(200).end("left");
});
let origin = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

test.each(["POST", "PUT", "PATCH", "DELETE"])(
  "the API is not written to by %s, and says what it takes",
  async (method) => {
    for (const path of ["/api/v1/draws?limit=1", "/api/v1", "/api/health"]) {
      const answer = await fetch(origin + path, { method, body: method === "DELETE" ? undefined : "{}" });
      expect([answer.status, answer.headers.get("allow")], path).toEqual([405, "GET, HEAD, OPTIONS"]);
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
      expect(await answer.json()).toMatchObject({ error: { field: "method" }, errors: [{ field: "method" }] });
    }
  },
);

test.each(["/.well-known/security.txt", "/.well-known", "/.well-known/change-password?a=1"])(
  "nothing is at %s, in a line",
  async (path) => {
    const answer = await fetch(origin + path, { redirect: "manual" });
    expect([answer.status, await answer.text()]).toEqual([404, "Not Found"]);
  },
);

test.each([
  ["GET", "/api/v1/draws"],
  ["OPTIONS", "/api/v1/draws"],
  ["POST", "/en/admin/draws/new"],
  ["POST", "/api/v1x"],
  ["GET", "/.well-knowns"],
])("%s %s is left", async (method, path) => {
  expect(await (await fetch(origin + path, { method })).text()).toBe("left");
});
