import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { ask } from "../api/ask";
import { expect, test } from "../fixtures";

const ADDRESS = { asked: "/en/draws/379", byNext: "/en/draws/379?utm=1" };

// Next keeps a page just after it has sent it.
test.beforeEach(({ tracker }) =>
  expect(async () => {
    const { headers } = await ask(tracker.origin + ADDRESS.asked);
    expect(headers["x-nextjs-prerender"]).toBeUndefined();
  }).toPass({ timeout: 5000 }),
);

test("a kept page has the headers Next gives it, and carries its stylesheet", async ({ tracker }) => {
  const kept = await ask(tracker.origin + ADDRESS.asked);
  const byNext = await ask(tracker.origin + ADDRESS.byNext);
  expect(kept.headers["x-nextjs-prerender"]).toBeUndefined();
  expect(byNext.headers["x-nextjs-prerender"]).toBe("1");
  for (const name of [
    "content-type",
    "cache-control",
    "vary",
    "x-frame-options",
    "x-content-type-options",
    "referrer-policy",
    "permissions-policy",
    "content-security-policy",
  ]) {
    expect(kept.headers[name], name).toBe(byNext.headers[name]);
  }
  expect(kept.body.toString()).not.toMatch(/url\(["']?\./);
  const plain = (html: string) => html.replaceAll(/<style>.*?<\/style>/gs, "").replaceAll(' media="not all"', "");
  expect(plain(kept.body.toString())).toBe(byNext.body.toString());
  expect(kept.body.toString()).toContain("<style>@font-face");
  expect(kept.body.toString()).toMatch(/<link rel="stylesheet"[^>]* media="not all"/);
});

test("compressed or not, in full or by its head, it is one page", async ({ tracker }) => {
  const url = tracker.origin + ADDRESS.asked;
  const plain = await ask(url, { "accept-encoding": "identity" });
  for (const encoding of ["gzip", "br;q=0, gzip;q=0.5", "GZIP, deflate"]) {
    const compressed = await ask(url, { "accept-encoding": encoding });
    expect(compressed.headers["content-encoding"], encoding).toBe("gzip");
    expect(gunzipSync(compressed.body).equals(plain.body)).toBe(true);
  }
  const smallest = await ask(url, { "accept-encoding": "gzip, br" });
  expect(smallest.headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(smallest.body).equals(plain.body)).toBe(true);
  for (const encoding of ["gzip;q=0", "zstd", "x-gzipped"]) {
    expect((await ask(url, { "accept-encoding": encoding })).headers["content-encoding"], encoding).toBeUndefined();
  }
  const head = await ask(url, {}, "HEAD");
  expect(Number(head.headers["content-length"])).toBe(plain.body.length);
  expect(head.body.length).toBe(0);
});

test("a reader who has the page is told so, until the data change", async ({ tracker, sql }) => {
  const url = tracker.origin + ADDRESS.asked;
  const { headers } = await ask(url);
  const tag = headers.etag ?? "";
  for (const known of [tag, tag.replace("W/", ""), `"other", ${tag}`]) {
    const again = await ask(url, { "if-none-match": known });
    expect([again.status, again.body.length], known).toEqual([304, 0]);
  }
  expect((await ask(url, { "if-none-match": '"other"' })).status).toBe(200);

  await sql("UPDATE draw SET invitations = invitations + 1 WHERE number = '379'");
  try {
    await expect(async () => {
      const changed = await ask(url, { "if-none-match": tag });
      expect(changed.status).toBe(200);
      expect(changed.body.toString()).toContain("3,501");
    }).toPass({ timeout: 5000 });
  } finally {
    await sql("UPDATE draw SET invitations = invitations - 1 WHERE number = '379'");
  }
});

test("what is no plain reading of a kept page is left to Next", async ({ tracker }) => {
  const url = tracker.origin + ADDRESS.asked;
  expect((await ask(url, { rsc: "1" })).headers["content-type"] ?? "").not.toContain("text/html");
  expect((await ask(`${tracker.origin}/en/draws/9999`)).status).toBe(404);
  expect((await ask(`${tracker.origin}/en/draws/9999`)).status).toBe(404);
  const admin = await ask(`${tracker.origin}/en/admin/login`);
  expect(admin.headers["cache-control"]).toBe("private, no-store");
  expect((await ask(url, {}, "POST")).headers.etag).not.toBe((await ask(url)).headers.etag);
});

test("a reading that finds nothing new moves the day known to on the pages that are kept", async ({ tracker, sql }) => {
  const page = async (day: string) =>
    expect(async () => {
      const { body } = await ask(`${tracker.origin}/en`);
      expect(body.toString()).toContain(`Draws known to ${day}.`);
    }).toPass({ timeout: 5000 });
  const changed = () => sql<{ changed_at: Date }>("SELECT changed_at FROM data_version");
  await page("October 1, 2026");
  const before = await changed();
  try {
    await sql("UPDATE feed_check SET read_on = '2026-10-02'");
    await page("October 2, 2026");
    const { meta } = await (await fetch(`${tracker.origin}/api/v1/pools`)).json();
    expect(meta).toMatchObject({ knownTo: "2026-10-02", missingDraws: 0 });
    expect(await changed()).toEqual(before);
  } finally {
    await sql("UPDATE feed_check SET read_on = NULL");
  }
  await page("October 1, 2026");
});
