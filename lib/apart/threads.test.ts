import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { FONT_FILES } from "@/lib/image/fonts";
import { isoDate } from "@/lib/rules/time/iso-date";
import { makeApart } from "./threads";

const picture = (svg: string) =>
  makeApart({ make: "picture", svg, scale: 2, fonts: FONT_FILES, family: "Source Sans 3" });
const RED =
  '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="30" height="20" fill="red"/></svg>';

test("a picture has its size, in pixels", async () => {
  const png = await picture(RED);
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([60, 40]);
});

test("what cannot be made is told, and the next is made", async () => {
  await expect(picture("no picture")).rejects.toThrow();
  expect((await picture(RED)).length).toBeGreaterThan(50);
});

test("while an archive is made, this thread goes on", async () => {
  // Nothing that packs well: the longest work for its size.
  const text = Array.from({ length: 400_000 }, (_, index) => ((index * 2_654_435_761) % 2 ** 32).toString(36)).join("");
  const work = { make: "archive", files: { a: text }, day: isoDate("2026-12-01") } as const;
  await makeApart(work);
  let [turns, made] = [0, false];
  const making = makeApart(work).finally(() => (made = true));
  while (!made) {
    await wait(1);
    turns += 1;
  }
  await making;
  expect(turns).toBeGreaterThan(20);
});

test("pictures leave no memory behind", { timeout: 60_000 }, async () => {
  const large = RED.replace('width="30" height="20"', 'width="1120" height="640"');
  const many = () => Promise.all(Array.from({ length: 20 }, () => picture(large)));
  await many();
  const before = process.memoryUsage.rss();
  await many();
  await many();
  // Each has 11 MB of pixels.
  expect(process.memoryUsage.rss() - before).toBeLessThan(150e6);
});
