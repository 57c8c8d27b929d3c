import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerUnreadable } from "./unreadable";

const server = createServer({ requestTimeout: 300, headersTimeout: 300, connectionsCheckingInterval: 50 });
server.on("request", (request, response) => {
  if (request.url === "/whole") return void response.end("whole");
  response.write("the first half");
});
answerUnreadable(server);
let port = 0;
beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => void server.close());

/** Sends texts one after the other, never ends its side, and reads until the server closes the connection. */
async function sending(...texts: string[]): Promise<string> {
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  let got = "";
  socket.on("data", (chunk) => (got += String(chunk))).on("error", () => undefined);
  for (const text of texts) {
    socket.write(text);
    await wait(50);
  }
  const until = Date.now() + 5000;
  const open = () => new Promise((resolve) => server.getConnections((_, count) => resolve(count)));
  while ((await open()) !== 0) {
    if (Date.now() > until) throw new Error("the server keeps the connection");
    await wait(20);
  }
  socket.destroy();
  return got;
}

const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`;

test("what is no HTTP is told so, with the headers of every answer", async () => {
  const got = await sending("no HTTP\r\n\r\n");
  expect(got).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(got).toContain("X-Content-Type-Options: nosniff");
});

test("so it is after an answer that has ended", async () => {
  const got = await sending(get("/whole"), "no HTTP\r\n\r\n");
  expect(got).toMatch(/whole[^]*HTTP\/1\.1 400/);
});

test("nothing is written into an answer under way", async () => {
  const got = await sending(get("/half"), "no HTTP\r\n\r\n");
  expect(got).toContain("the first half");
  expect(got).not.toContain("400");
});

test("a request that comes too slowly is told that", async () => {
  expect(await sending("GET / HTTP/1.1\r\nHost: a\r\n")).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
});
