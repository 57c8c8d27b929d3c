import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { drop } from "../page-cache/pages.js";
import { openAnswers } from "./open-answers";
import type { Handle } from "./render";

// The log reads the environment.
beforeAll(() => vi.stubEnv("DATABASE_URL", "postgres://localhost/none").stubEnv("LOG_LEVEL", "silent"));

const open: (() => void)[] = [];
afterEach(() => open.splice(0).forEach((close) => close()));

/** A real server whose open addresses are made by `handle`; asks without anything between. */
async function serving(handle: Handle, perMinute = 1000) {
  const answer = openAnswers(handle, perMinute);
  let arrived = 0;
  const server = createServer((request, response) => {
    arrived += 1;
    void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(
    () => void server.closeAllConnections(),
    () => void server.close(),
  );
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, headers: Record<string, string> = {}, method = "GET", signal?: AbortSignal) =>
    new Promise<{ status: number; headers: IncomingMessage["headers"]; body: Buffer }>((resolve, reject) => {
      get({ port, host: "127.0.0.1", path, headers, method, agent: false, signal }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk)).on("error", reject);
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      }).on("error", reject);
    });
  return Object.assign(ask, { arrived: () => arrived });
}

/** Counts what it makes. */
function counting(extra: Record<string, string> = {}) {
  const made: string[] = [];
  const handle: Handle = async ({ url }, response) => {
    made.push(url ?? "");
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...extra });
    response.write("a".repeat(5000));
    response.end(url);
  };
  return { made, handle };
}

test("an answer is made once, and kept until the data change", async () => {
  const { made, handle } = counting();
  const ask = await serving(handle);
  const [first, again] = [await ask("/en/draws?q=a"), await ask("/en/draws?q=a")];
  expect(again).toMatchObject({ status: 200, body: first.body });
  expect(again.body.toString()).toContain("/en/draws?q=a");
  expect(made).toHaveLength(1);
  await ask("/en/draws?q=b");
  expect(made).toHaveLength(2);
  drop();
  await ask("/en/draws?q=a");
  expect(made).toHaveLength(3);
});

test("compressed or whole, its head, and that it still holds", async () => {
  const { made, handle } = counting();
  const ask = await serving(handle);
  const whole = await ask("/en?period=all");
  const packed = await ask("/en?period=all", { "accept-encoding": "br;q=0, gzip" });
  expect(packed.headers).toMatchObject({
    "content-encoding": "gzip",
    etag: whole.headers.etag,
    vary: "Accept-Encoding",
  });
  expect(gunzipSync(packed.body)).toEqual(whole.body);
  const smaller = await ask("/en?period=all", { "accept-encoding": "gzip, deflate, br" });
  expect(smaller.headers).toMatchObject({
    "content-encoding": "br",
    "content-length": String(smaller.body.length),
    etag: whole.headers.etag,
    vary: "Accept-Encoding",
  });
  expect(brotliDecompressSync(smaller.body)).toEqual(whole.body);
  const head = await ask("/en?period=all", {}, "HEAD");
  expect(head.headers["content-length"]).toBe(String(whole.body.length));
  expect(head.body).toHaveLength(0);
  const held = await ask("/en?period=all", { "if-none-match": String(whole.headers.etag) });
  expect(held.status).toBe(304);
  expect(held.body).toHaveLength(0);
  expect(made).toHaveLength(1);
});

test.each([
  ["that says so", { "Cache-Control": "no-store" }],
  ["that sets a cookie", { "Set-Cookie": "a=1" }],
  ["that Next keeps", { "x-nextjs-cache": "MISS" }],
])("an answer %s is not kept", async (_, headers) => {
  const { made, handle } = counting(headers);
  const ask = await serving(handle);
  await ask("/en?a=1");
  await ask("/en?a=1");
  expect(made).toHaveLength(2);
});

test("what Next's router is told is kept for nobody, and not told to another", async () => {
  const made: string[] = [];
  const handle: Handle = async ({ headers }, response) => {
    made.push(JSON.stringify([headers.rsc, headers["next-router-prefetch"], headers["next-url"], headers.cookie]));
    response.writeHead(200, { "Content-Type": "text/html" }).end(made.at(-1));
  };
  const ask = await serving(handle);
  await ask("/en?c=1", { "next-router-prefetch": "1", "next-url": "/en", cookie: "a=1" });
  await ask("/en?c=1", { rsc: "1", "next-url": "/fr" });
  await ask("/en?c=1", { rsc: "1", "next-url": "/fr" });
  await ask("/en?c=1", { "next-url": "/en" });
  expect(made).toEqual([
    '[null,"1","/en",null]',
    '["1",null,"/fr",null]',
    '["1",null,"/fr",null]',
    "[null,null,null,null]",
  ]);
});

test("those who ask while it is made wait for the same; what began before a change is not for who asks after it", async () => {
  let end = () => {};
  const made: string[] = [];
  const handle: Handle = async ({ url }, response) => {
    const body = made.length === 0 ? "old" : "new";
    made.push(url ?? "");
    if (body === "old") await new Promise<void>((resolve) => (end = resolve));
    response.end(body);
  };
  const ask = await serving(handle);
  const before = [ask("/api/v1/draws?a=1"), ask("/api/v1/draws?a=1")];
  await expect.poll(() => made.length).toBe(1);
  drop();
  const after = await ask("/api/v1/draws?a=1");
  end();
  expect(after.body.toString()).toBe("new");
  expect((await Promise.all(before)).map(({ body }) => body.toString())).toEqual(["old", "old"]);
  expect((await ask("/api/v1/draws?a=1")).body.toString()).toBe("new");
  expect(made).toHaveLength(2);
});

test("a reader who leaves does not break it for the one who waits", async () => {
  let end = () => {};
  const made: string[] = [];
  const handle: Handle = async ({ url }, response) => {
    made.push(url ?? "");
    await new Promise<void>((resolve) => (end = resolve));
    response.end("whole");
  };
  const ask = await serving(handle);
  const leaving = new AbortController();
  const left = ask("/en?b=1", {}, "GET", leaving.signal).catch(() => "left");
  await expect.poll(() => made.length).toBe(1);
  const waits = ask("/en?b=1");
  leaving.abort();
  expect(await left).toBe("left");
  end();
  expect((await waits).body.toString()).toBe("whole");
  expect(made).toHaveLength(1);
});

test("who asks for more than a minute allows is told when to ask again; what is kept goes on, and others too", async () => {
  const { handle } = counting();
  const ask = await serving(handle, 10);
  for (let page = 0; page < 10; page += 1) expect((await ask(`/en?p=${page}`)).status).toBe(200);
  const asked = performance.now();
  const refused = await ask("/fr?p=11");
  expect(refused.status).toBe(429);
  // Not at once: whoever asks again and again would take the processor from the others.
  expect(performance.now() - asked).toBeGreaterThan(490);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect(refused.body.toString()).toContain('<html lang="fr">');
  expect(refused.body.toString()).toContain('href="/fr?p=11"');
  const json = await ask("/api/v1/draws?p=11");
  expect(json.status).toBe(429);
  expect(JSON.parse(json.body.toString())).toMatchObject({ error: { field: "" } });
  expect((await ask("/en?p=3")).status).toBe(200);
  expect((await ask("/en?p=12", { "x-forwarded-for": "192.0.2.9" })).status).toBe(200);
});

test("what had to be made says what is left of the minute; what is kept does not, for it costs nothing", async () => {
  const { handle } = counting();
  const ask = await serving(handle, 10);
  const limits = async (path: string) => {
    const { status, headers } = await ask(path);
    return [status, headers["ratelimit-policy"], String(headers.ratelimit).replace(/t=\d+$/, "t=…")];
  };
  const policy = '"minute";q=10;w=60';
  expect(await limits("/api/v1/series.png?a=1")).toEqual([200, policy, '"minute";r=5;t=…']);
  expect(await limits("/api/v1/series.png?a=1")).toEqual([200, undefined, "undefined"]);
  expect(await limits("/api/v1/draws?a=1")).toEqual([200, policy, '"minute";r=4;t=…']);
  expect(await limits("/api/v1/series.png?a=2")).toEqual([429, policy, '"minute";r=0;t=…']);
});

test("when too many wait, one more is told so", async () => {
  const ends: (() => void)[] = [];
  const handle: Handle = async (_, response) => {
    await new Promise<void>((resolve) => ends.push(resolve));
    response.end("made");
  };
  const ask = await serving(handle);
  const waiting = Array.from({ length: 22 }, (_, index) => ask(`/api/v1/series.png?n=${index}`));
  await expect.poll(() => ends.length).toBe(2);
  await expect.poll(ask.arrived).toBe(22);
  const refused = await ask("/api/v1/series.png?n=99");
  expect(refused.status).toBe(503);
  expect(refused.headers["retry-after"]).toBe("2");
  const ending = setInterval(() => ends.splice(0).forEach((end) => end()), 5);
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual(Array(22).fill(200));
  clearInterval(ending);
});

test("a handler that throws is told, and the next one is answered", async () => {
  let fails = true;
  const handle: Handle = async (_, response) => {
    if (fails) throw new Error("no");
    response.end("made");
  };
  const ask = await serving(handle);
  expect((await ask("/en?c=1")).status).toBe(503);
  fails = false;
  expect((await ask("/en?c=1")).body.toString()).toBe("made");
});
