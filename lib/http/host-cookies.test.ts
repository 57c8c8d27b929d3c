import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { bindCookies, bound, unbound } from "./host-cookies";

test("a cookie of ours is read under its bound name alone; those of others stay", () => {
  expect(unbound("a=1; __Host-tracker.session_token=x.y; theme=dark")).toBe(
    "a=1; tracker.session_token=x.y; theme=dark",
  );
  expect(unbound("tracker.session_token=from-a-neighbour; a=1")).toBe("a=1");
});

test("one that is set is bound where a browser will take it so", () => {
  expect(bound("tracker.device=x; Path=/; Secure; HttpOnly")).toBe("__Host-tracker.device=x; Path=/; Secure; HttpOnly");
  expect(bound("tracker.device=x; Path=/; HttpOnly")).toBe("tracker.device=x; Path=/; HttpOnly");
  expect(bound("theme=dark; Path=/; Secure")).toBe("theme=dark; Path=/; Secure");
});

test("both on a connection, however the answer is written", async () => {
  const server = createServer((request, response) => {
    bindCookies(request, response);
    response.setHeader("Set-Cookie", ["tracker.a=1; Path=/; Secure", "b=2; Path=/"]);
    response.end(request.headers.cookie);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/`, {
    headers: { cookie: "__Host-tracker.a=1", connection: "close" },
  });
  expect(answer.headers.getSetCookie()).toEqual(["__Host-tracker.a=1; Path=/; Secure", "b=2; Path=/"]);
  expect(await answer.text()).toBe("tracker.a=1");
  server.close();
});
