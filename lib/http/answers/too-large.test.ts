import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { PHASE_PRODUCTION_SERVER } from "next/constants";
import loadConfig from "next/dist/server/config";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerTooLarge, MAX_SENT, tooLargePage } from "./too-large";

it("is said from where Next would no longer take it", async () => {
  const { experimental } = await loadConfig(PHASE_PRODUCTION_SERVER, fileURLToPath(new URL("..", import.meta.url)));
  expect(experimental.proxyClientMaxBodySize).toBe(MAX_SENT);
});

describe("the page", () => {
  it.each([
    ["/en/admin/imports/new", "en", "/en/admin/imports/new", "This is too large"],
    ["/fr/admin/imports/new?a=1&b=2", "fr", "/fr/admin/imports/new?a=1&amp;b=2", "C’est trop volumineux"],
    ["/fr", "fr", "/fr", "C’est trop volumineux"],
    ["/france", "en", "/en", "This is too large"],
    ["//evil.example/en", "en", "/en", "This is too large"],
    ['/en/"><script>', "en", "/en/&quot;>&lt;script>", "This is too large"],
  ])("of %s is in %s and leads back to %s", (url, locale, back, title) => {
    const page = tooLargePage(url);
    expect(page).toContain(`<html lang="${locale}">`);
    expect(page).toContain(`<a href="${back}">`);
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).toContain(locale === "fr" ? "10\u00a0Mo" : "10 MB");
  });
});

describe("a request", () => {
  const server = createServer((request, response) => {
    if (!answerTooLarge(request, response)) response.end("to Next");
  });
  let port: number;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());

  const post = (bytes: number) =>
    fetch(`http://127.0.0.1:${port}/fr/admin/imports/new`, { method: "POST", body: new Uint8Array(bytes) });

  it("of as much as Next takes goes on to it; one byte more is answered, and the connection goes on", async () => {
    expect(await (await post(MAX_SENT)).text()).toBe("to Next");
    const answer = await post(MAX_SENT + 1);
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual([
      413,
      "text/html; charset=utf-8",
      "no-store",
    ]);
    expect(await answer.text()).toContain("C’est trop volumineux");
    expect(await (await post(1)).text()).toBe("to Next");
  });

  it("that does not say how much it brings is answered before it has sent anything", async () => {
    const socket = connect(port, "127.0.0.1");
    socket.write("POST /en/admin/imports/new HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
    let answer = "";
    for await (const part of socket) answer += String(part);
    expect(answer).toMatch(/^HTTP\/1\.1 411 /);
    expect(answer).toContain("X-Content-Type-Options: nosniff");
  });

  it("that says it brings far more is answered before it has sent anything, and the connection ends", async () => {
    const socket = connect(port, "127.0.0.1");
    socket.write("POST /en/admin/imports/new HTTP/1.1\r\nHost: x\r\nContent-Length: 900000000000\r\n\r\n");
    let answer = "";
    for await (const part of socket) answer += String(part);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain("Connection: close");
    expect(answer).toContain("This is too large");
  });
});
