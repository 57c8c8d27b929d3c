import { once } from "node:events";
import { readdirSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { TABLES } from "@/lib/api/tables/tables";
import { idOf, routeOf, tellOf, type Told } from "./request-log";
import { answerState, type ServerState } from "./states";

/* With a real server: what is told depends on when an answer was sent. */

let close: () => Promise<void> = async () => {};
afterEach(() => close());

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.each([
  ["/", "other"],
  ["/en", "/"],
  ["/fr?utm_source=x", "/"],
  ["/fr/draws", "/draws"],
  ["/en/draws/379", "/draws/*"],
  ["/en/draws/447/vs/379?x=1", "/draws/*"],
  ["/en/occupations?q=my%20secret", "/occupations"],
  ["/en/admin/people/0c1/edit", "/admin/*"],
  ["/en/my-name-is-jane", "other"],
  ["/wp-login.php", "other"],
  ["/api/v1/draws.csv?from=2025-01-01", "/api/v1/draws.csv"],
  ["/api/v1/draws/379", "/api/v1/draws/*"],
  ["/api/v1/draws.metadata.json", "/api/v1/draws.metadata.json"],
  ["/api/v1/jane-doe", "other"],
  ["/api/v1/draws.jane", "other"],
  ["/api/health", "/api/health"],
  ["/_next/static/chunks/a.js", "/_next"],
])("%s is told as %s", (url, route) => {
  expect(routeOf(url)).toBe(route);
});

test("an answer is told with what it was, and carries the id that the proxy gave or a new one", async () => {
  const told: (Told | object)[] = [];
  const ids: string[] = [];
  const origin = await listen((request, response) => {
    const id = idOf(request, response);
    ids.push(id);
    tellOf(request, response, {
      id,
      log: { info: (line: object) => told.push(line) },
      count: (each) => told.push(each),
    });
    response.writeHead(404).end("no");
  });
  const given = await fetch(`${origin}/en/draws/999?q=hush`, { headers: { "x-request-id": "proxy-0123456789" } });
  expect(given.headers.get("x-request-id")).toBe("proxy-0123456789");
  const odd = await fetch(`${origin}/en`, { headers: { "x-request-id": 'a"} forged' } });
  expect(odd.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  await expect.poll(() => told).toHaveLength(4);
  expect(told[0]).toMatchObject({ method: "GET", route: "/draws/*", status: 404, seconds: expect.any(Number) });
  expect(told[1]).toEqual({
    request: "proxy-0123456789",
    method: "GET",
    route: "/draws/*",
    status: 404,
    ms: expect.any(Number),
  });
  expect(JSON.stringify(told)).not.toContain("hush");
  expect(ids).toEqual([given, odd].map(({ headers }) => headers.get("x-request-id")));
});

test("a reader who leaves before the answer is whole is told as 499", async () => {
  const told: Told[] = [];
  const left = new AbortController();
  const origin = await listen((request, response) => {
    tellOf(request, response, { id: "", log: { info: () => undefined }, count: (each) => told.push(each) });
    response.writeHead(200).write("the first half");
    left.abort();
  });
  await expect(fetch(`${origin}/en`, { signal: left.signal }).then((answer) => answer.text())).rejects.toThrow();
  await expect.poll(() => told).toMatchObject([{ status: 499 }]);
});

test("the process lives in every state; readers are sent to it while it is ready", async () => {
  let state: ServerState = "starting";
  const origin = await listen((request, response) => {
    if (!answerState(request, response, state)) response.writeHead(418).end();
  });
  const ask = async (path: string, method = "GET") => {
    const answer = await fetch(origin + path, { method });
    return [answer.status, await answer.text(), answer.headers.get("retry-after")];
  };
  for (const [now, status] of [
    ["starting", 503],
    ["ready", 200],
    ["draining", 503],
  ] as const) {
    state = now;
    expect(await ask("/api/live?x=1")).toEqual([200, '{"status":"live"}', null]);
    expect(await ask("/api/ready")).toEqual([status, `{"status":"${now}"}`, status === 200 ? null : "5"]);
    expect(await ask("/api/ready", "HEAD")).toEqual([status, "", status === 200 ? null : "5"]);
  }
  expect((await ask("/api/livelier"))[0]).toBe(418);
});

test("everything that stands in the API is told by its name", () => {
  const routes = readdirSync("app/api/v1").filter((name) => !name.startsWith("["));
  const files = TABLES.flatMap(({ name }) => [`${name}.csv`, `${name}.metadata.json`, `${name}.csv-metadata.json`]);
  for (const name of [...routes, ...files]) expect(routeOf(`/api/v1/${name}`)).toBe(`/api/v1/${name}`);
  const pages = readdirSync("app/[locale]/(public)").filter((name) => /^[a-z-]+$/.test(name) && name !== "queried");
  for (const name of pages) expect(routeOf(`/en/${name}`), name).toBe(`/${name}`);
});
