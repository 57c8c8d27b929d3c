import { createServer } from "node:http";
import type { Page } from "@playwright/test";
import { freePort } from "../../scripts/shared/free-port";
import { expect, test } from "../fixtures";

const WIDTHS = [320, 640, 1116, 1440] as const;

/** The code that a page offers. */
async function offered(page: Page, address: string): Promise<string> {
  await page.goto(address);
  const code = page.getByText(/^<iframe/).first();
  return (await code.textContent())!;
}

/** Another site that holds a piece of HTML. */
async function otherSite(html: string, look: (origin: string) => Promise<void>): Promise<void> {
  const site = createServer((_, answer) => answer.writeHead(200, { "Content-Type": "text/html" }).end(html));
  const port = await freePort();
  await new Promise<void>((done) => site.listen(port, "127.0.0.1", done));
  await look(`http://127.0.0.1:${port}/`).finally(() => site.close());
}

/** The foot of the lowest text of the chart that is seen, and the height of the frame. */
const fit = (page: Page) =>
  page
    .frameLocator("iframe")
    .locator("body")
    .evaluate(() => ({
      axis: Math.max(
        ...[...document.querySelectorAll('[data-tick="x"]')].map((tick) => tick.getBoundingClientRect().bottom),
      ),
      end: document.querySelector("footer")!.getBoundingClientRect().bottom,
      frame: innerHeight,
    }));

for (const heard of [true, false])
  test(`the offered frame shows its chart to the axis at any width, ${heard ? "and all below" : "unheard"}`, async ({
    page,
  }) => {
    for (const address of ["/en/explore", "/fr/draws/379"]) {
      const code = await offered(page, address);
      // A site that strips scripts keeps the frame alone.
      const html = heard ? code : code.replace(/<script.*<\/script>/, "");
      await otherSite(`<!doctype html><body style="margin:0">${html}`, async (origin) => {
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(origin);
          const isWhole = async () => {
            const { axis, end, frame } = await fit(page);
            return (heard ? end : axis) <= frame && axis > 0;
          };
          await expect.poll(isWhole, { message: `${address} at ${width}` }).toBe(true);
        }
      });
    }
  });

test("small multiples are told whole to the page around them", async ({ page }) => {
  const code = await offered(page, "/en/explore?layout=multiples");
  await otherSite(`<!doctype html><body style="margin:0">${code}`, async (origin) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(origin);
    await expect.poll(async () => (await fit(page)).frame).toBeGreaterThan(1200);
    const { end, frame } = await fit(page);
    expect(Math.abs(end - frame)).toBeLessThan(24);
  });
});

test("programs that make frames of links find the figure, and it alone", async ({ page, request, baseURL }) => {
  await page.goto("/fr/explore?categories=french&measure=gap&title=Mon+titre");
  const link = page.locator('link[type="application/json+oembed"]');
  const answer = await request.get((await link.getAttribute("href"))!);
  expect(answer.status()).toBe(200);
  const told: { html: string; title: string; thumbnail_url: string } = await answer.json();
  expect(told).toMatchObject({ type: "rich", provider_url: `${baseURL}/fr`, width: 800, height: 640 });
  expect([told.title, await page.title()].join()).not.toContain("Mon titre");
  expect(told.html).toContain("/fr/embed/explore?categories=french");
  expect((await request.get(told.thumbnail_url)).status()).toBe(200);
  const ask = (url: string) => request.get(`/api/v1/oembed?url=${encodeURIComponent(url)}`);
  expect((await ask(`${baseURL}/en/draws/379`)).status()).toBe(200);
  expect((await ask(`${baseURL}/en/about`)).status()).toBe(404);
  const small = await (await request.get(`/api/v1/oembed?maxwidth=400&maxheight=300&url=${baseURL}/en`)).json();
  expect(small).toMatchObject({ width: 400, height: 300, html: expect.stringContaining('width="400"') as unknown });
  expect(small).not.toHaveProperty("thumbnail_url");
  expect((await ask("https://example.org/en/explore")).status()).toBe(404);
  expect((await request.get("/api/v1/oembed?url=x&format=xml")).status()).toBe(501);
});
