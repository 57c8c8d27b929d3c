import { connect } from "node:net";
import { expect, test } from "./faulty";

/** Sends bytes as they are. @returns all that comes back until the other end closes */
async function raw(origin: string, ...lines: string[]): Promise<string> {
  const { port, hostname } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  let answer = "";
  for await (const part of socket) answer += String(part);
  return answer;
}

test("what no browser sends is refused, with the headers of every answer", async ({ faulty }) => {
  const host = `Host: ${new URL(faulty.origin).host}`;
  const close = "Connection: close";
  const ours = `Origin: ${faulty.origin}`;
  const refused: [RegExp, string[]][] = [
    [/^HTTP\/1\.1 405 /, ["TRACE /en HTTP/1.1", host, close]],
    [/^HTTP\/1\.1 411 /, ["POST /en/admin/login HTTP/1.1", host, ours, "Transfer-Encoding: chunked", close]],
    [/^HTTP\/1\.1 413 /, ["POST /en/admin/login HTTP/1.1", host, ours, "Content-Length: 999999999"]],
    [
      /^HTTP\/1\.1 403 /,
      ["POST /en/admin/login HTTP/1.1", host, "Origin: https://evil.example", "Content-Length: 0", close],
    ],
    [/^HTTP\/1\.1 400 /, ["GET /%zz HTTP/1.1", host, close]],
    [/^HTTP\/1\.1 400 /, ["NONSENSE"]],
    [/^HTTP\/1\.1 431 /, ["GET /en HTTP/1.1", host, `X-Long: ${"a".repeat(40_000)}`]],
  ];
  for (const [status, lines] of refused) {
    const answer = await raw(faulty.origin, ...lines);
    expect(answer, lines[0]).toMatch(status);
    expect(answer, lines[0]).toMatch(/^X-Content-Type-Options: nosniff\r$/im);
    expect(answer, lines[0]).toMatch(/^X-Frame-Options: DENY\r$/im);
  }
  expect((await faulty.read("/en")).status).toBe(200);
});

test("a proxy that TRUSTED_PROXIES does not name is told of, once", async ({ faulty }) => {
  for (let time = 0; time < 3; time += 1) {
    await fetch(`${faulty.origin}/en`, { headers: { "x-forwarded-for": "192.0.2.1" } });
  }
  expect(
    faulty.running.output.split("X-Forwarded-For from an address that TRUSTED_PROXIES does not name"),
  ).toHaveLength(2);
});
