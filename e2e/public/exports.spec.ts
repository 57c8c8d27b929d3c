import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import type { APIRequestContext, Page } from "@playwright/test";
import { freePort } from "../../scripts/shared/free-port";
import { expect, test } from "../fixtures";

const QUERIES = [
  "categories=healthcare,french&period=selection",
  "categories=healthcare,french,trades&measure=gap&period=all",
  "categories=healthcare,cec&measure=invitations&theme=dark&width=tablet",
  "categories=french,cec,healthcare&measure=cumulative&period=selection&layout=multiples&lang=fr",
  "measure=interval&period=selection&width=phone&lang=fr&theme=dark",
  "measure=tiebreak-age&reference=480",
] as const;

const WIDTHS = { phone: 356, tablet: 754, desktop: 1207 } as const;
const EMBED_BUDGET = 15 * 1024;

interface SeriesJson {
  title: string;
  series: { category: string; points: { number: string; value: number | null }[] }[];
}

async function seriesOf(request: APIRequestContext, query: string): Promise<SeriesJson> {
  const plain = query.replace(/&(theme|width)=\w+/g, "");
  return (await request.get(`/api/v1/series?${plain}`)).json();
}

/** Width and height as the header of a PNG has them. */
const sizeOf = (png: Buffer) => ({
  mark: png.subarray(1, 4).toString("latin1"),
  width: png.readUInt32BE(16),
  height: png.readUInt32BE(20),
});

/** How many colours the browser finds in a picture, and the share of its pixels that are not paper. */
const inkOf = (page: Page, png: Buffer) =>
  page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
    return {
      colours: new Set(pixels).size,
      inked: pixels.filter((pixel) => pixel !== pixels[0]).length / pixels.length,
    };
  }, png.toString("base64"));

test("an SVG stands by itself: it parses, says its finding, and has a mark with the value of each draw", async ({
  page,
  request,
}) => {
  await page.goto("/en/about");
  for (const query of QUERIES) {
    const answer = await request.get(`/api/v1/series.svg?${query}`);
    expect(answer.status(), query).toBe(200);
    expect(answer.headers()["content-type"]).toBe("image/svg+xml; charset=utf-8");
    const text = await answer.text();
    expect(text, query).not.toMatch(/var\(--|<script|href="http/);
    const found = await page.evaluate((svg) => {
      const document = new DOMParser().parseFromString(svg, "image/svg+xml");
      return {
        broken: document.querySelector("parsererror")?.textContent ?? null,
        title: document.querySelector("svg > title")?.textContent,
        said: [...document.querySelectorAll("svg > g > text")].map(({ textContent }) => textContent).join(" "),
        style: document.querySelector("style")?.textContent ?? "",
        width: Number(document.documentElement.getAttribute("width")),
        marks: [...document.querySelectorAll<SVGElement>("[data-n]")].map(({ dataset }) => `${dataset.n} ${dataset.v}`),
      };
    }, text);
    const { title, series } = await seriesOf(request, query);
    expect(found.broken, query).toBeNull();
    expect(found.title).toBe(title);
    expect(found.said.replaceAll("\u00a0", " ")).toContain(
      title.split(" ").slice(0, 2).join(" ").replaceAll("\u00a0", " "),
    );
    expect(found.style).toContain("font/woff2;base64,");
    const width = /width=(\w+)/.exec(query)?.[1] ?? "desktop";
    expect(found.width).toBeGreaterThan(WIDTHS[width as keyof typeof WIDTHS]);
    const values = series.flatMap(({ points }) =>
      points.flatMap(({ number, value }) => (value === null ? [] : `${number} ${value}`)),
    );
    expect(new Set(found.marks), query).toEqual(new Set(values));
    // In a figure for each category, that of the reference stands in all of them.
    if (!query.includes("multiples")) expect(found.marks).toHaveLength(values.length);
  }
});

test("a PNG is the same picture at twice the density, and is not blank", async ({ page, request }) => {
  await page.goto("/en/about");
  for (const query of QUERIES) {
    const svg = await (await request.get(`/api/v1/series.svg?${query}`)).text();
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const answer = await request.get(`/api/v1/series.png?${query}`);
    expect(answer.headers()["content-type"], query).toBe("image/png");
    const png = await answer.body();
    expect(sizeOf(png), query).toEqual({ mark: "PNG", width: 2 * Number(width), height: 2 * Number(height) });
    const { colours, inked } = await inkOf(page, png);
    expect(colours, query).toBeGreaterThan(50);
    expect(inked, query).toBeGreaterThan(0.02);
  }
});

test("a picture is confirmed without sending it again, and drawn anew when the data change", async ({
  request,
  sql,
}) => {
  const address = "/api/v1/series.png?categories=healthcare&width=phone";
  const first = await request.get(address);
  const tag = first.headers().etag!;
  expect((await request.get(address, { headers: { "If-None-Match": tag } })).status()).toBe(304);
  const [draw] = await sql<{ number: string; cutoff: number }>(
    "SELECT number, cutoff FROM draw WHERE category = 'healthcare' ORDER BY date DESC LIMIT 1",
  );
  await sql("UPDATE draw SET cutoff = cutoff + 7 WHERE number = $1", [draw!.number]);
  try {
    const second = await request.get(address, { headers: { "If-None-Match": tag } });
    expect(second.status()).toBe(200);
    expect((await second.body()).equals(await first.body())).toBe(false);
  } finally {
    await sql("UPDATE draw SET cutoff = $2 WHERE number = $1", [draw!.number, draw!.cutoff]);
  }
});

test("bad parameters of a picture are refused and named", async ({ request }) => {
  for (const form of ["svg", "png"]) {
    for (const [query, field] of [
      ["theme=sepia", "theme"],
      ["width=400", "width"],
      ["width=phone&width=tablet", "width"],
      ["measure=median", "measure"],
      ["color=red", "color"],
      ["lang=de", "lang"],
      ["categories=nope", "categories"],
    ]) {
      const answer = await request.get(`/api/v1/series.${form}?${query}`);
      expect(answer.status(), query).toBe(400);
      expect((await answer.json()).error.field, query).toBe(field);
    }
  }
});

const EMBEDS = [
  "/en/embed/explore?categories=healthcare,french&period=selection",
  "/fr/embed/explore?measure=gap&layout=multiples",
  "/en/embed/categories/healthcare",
  "/fr/embed/categories/cec",
  "/en/embed/draws/379",
  "/fr/embed/draws/91a",
];

test("a frame's document is small, has one script, may be framed, and is not for search engines", async ({
  request,
  baseURL,
}) => {
  for (const path of EMBEDS) {
    const answer = await request.get(path);
    const [headers, html] = [answer.headers(), await answer.text()];
    expect(answer.status(), path).toBe(200);
    expect(gzipSync(html).length, path).toBeLessThan(EMBED_BUDGET);
    expect(html.match(/<script/g), path).toHaveLength(1);
    expect(html, path).not.toMatch(/\son\w+=/);
    expect(headers["x-frame-options"], path).toBeUndefined();
    expect(headers["content-security-policy"]).toContain("frame-ancestors *");
    expect(headers["x-robots-tag"]).toBe("noindex");
    expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    expect(html).toContain(`<html lang="${path.slice(1, 3)}-CA"`);
    const page = `${baseURL}${path.replace("/embed", "").replaceAll("&", "&amp;")}`;
    expect(html).toContain(`<link rel="canonical" href="${page}">`);
    expect(html).toContain(`href="${page}" target="_top"`);
    expect((await request.get(path, { headers: { "If-None-Match": headers.etag! } })).status()).toBe(304);
  }
  for (const path of [
    "/en",
    "/en/draws/379",
    "/en/explore?measure=gap",
    "/api/v1/series.svg",
    "/en/images/draws/379.png",
    "/en/admin/login",
  ])
    expect((await request.get(path)).headers()["x-frame-options"], path).toBe("DENY");
  for (const path of ["/en/embed/draws/9999", "/fr/embed/categories/nope", "/en/embed/what"]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(answer.headers()["x-frame-options"]).toBeUndefined();
    expect(await answer.text()).toMatch(/<h1>(Chart not found|Graphique introuvable)/);
  }
});

test.describe("on the page of another site", () => {
  test.use({ allowedErrors: [/X-Frame-Options|frame/i] });

  test("a frame shows the figure that fits, where a page shows nothing", async ({ page, baseURL }) => {
    const paths = ["/en/embed/draws/379", "/en"];
    const server = createServer((_, response) =>
      response
        .setHeader("Content-Type", "text/html")
        .end(
          paths
            .map((path, index) => `<iframe name="f${index}" src="${baseURL}${path}" width="700" height="600"></iframe>`)
            .join(""),
        ),
    );
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    try {
      await page.goto(`http://127.0.0.1:${port}/`);
      const frame = page.frameLocator('iframe[name="f0"]');
      await expect(frame.getByRole("heading", { level: 1 })).toHaveText(
        "Healthcare and social services occupations (Version 2)",
      );
      await expect(frame.locator("dl")).toContainText("462");
      await expect(frame.locator("dl")).toContainText("−71");
      await expect(frame.locator("svg:visible")).toHaveCount(1);
      await expect(frame.locator("svg:visible [data-n='379']")).toHaveCount(1);
      await expect
        .poll(() =>
          page
            .frames()
            .find((each) => each.name() === "f0")!
            .evaluate(() => document.fonts.check('16px "Source Sans 3"')),
        )
        .toBe(true);
      expect(
        await page
          .frames()
          .find((each) => each.name() === "f1")!
          .evaluate(() => document.querySelector("main")),
      ).toBeNull();
    } finally {
      server.close();
    }
  });
});

test("every kind of page names the picture that a link to it shows, and each picture is its own", async ({
  page,
  request,
  baseURL,
}) => {
  const pictures = new Map<string, string>();
  for (const path of [
    "/en/draws/379",
    "/en/draws/378",
    "/fr/draws/379",
    "/en/categories/healthcare",
    "/en/categories/cec",
    "/en/explore",
    "/fr/explore?categories=healthcare&measure=gap&layout=multiples",
  ]) {
    await page.goto(path);
    const meta = (name: string) =>
      page.locator(`meta[property="${name}"], meta[name="${name}"]`).first().getAttribute("content");
    const address = await meta("og:image");
    expect(address, path).toContain(`${baseURL}/${path.slice(1, 3)}/images/`);
    expect(await meta("twitter:image")).toBe(address);
    expect(await meta("twitter:card")).toBe("summary_large_image");
    expect([await meta("og:image:width"), await meta("og:image:height")]).toEqual(["1200", "630"]);
    expect((await meta("og:image:alt"))!.length, path).toBeGreaterThan(20);
    const answer = await request.get(address!);
    expect(answer.status(), address!).toBe(200);
    const png = await answer.body();
    expect(sizeOf(png)).toEqual({ mark: "PNG", width: 1200, height: 630 });
    expect((await inkOf(page, png)).inked, path).toBeGreaterThan(0.02);
    pictures.set(path, png.toString("base64"));
  }
  expect(new Set(pictures.values()).size).toBe(pictures.size);
  await page.goto("/en/draws/379");
  await expect(page.locator('meta[property="og:image:alt"]')).toHaveAttribute(
    "content",
    "Draw #379 of November 14, 2025, Healthcare and social services occupations: cut-off 462, gap to CEC −71, " +
      "3,500 invitations",
  );
  for (const path of ["/en/images/draws/9999.png", "/en/images/categories/nope.png", "/en/images/draws/379.gif"])
    expect((await request.get(path)).status(), path).toBe(404);
});

test.describe("in the dark", () => {
  test.use({ theme: "dark", viewport: { width: 390, height: 844 } });

  test("the explore page offers its figure in the theme and the width that is seen, and a frame of it", async ({
    page,
    baseURL,
  }) => {
    await page.goto("/fr/explore?measure=gap");
    const away = page.getByRole("region", { name: "Télécharger, partager, citer" });
    for (const form of ["SVG", "PNG"]) {
      const download = page.waitForEvent("download");
      await away.getByRole("link", { name: form }).click();
      const file = await download;
      expect(file.url()).toContain("theme=dark");
      expect(file.url()).toContain("width=phone");
      expect(file.suggestedFilename()).toMatch(new RegExp(`^express-entry-gap-.*\\.${form.toLowerCase()}$`));
    }
    await expect(away).toContainText(`<iframe src="${baseURL}/fr/embed/explore?measure=gap"`);
  });
});
