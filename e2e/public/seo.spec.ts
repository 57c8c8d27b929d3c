import { expect, test } from "../fixtures";

const SECTIONS = [
  "",
  "/explore",
  "/draws",
  "/categories",
  "/occupations",
  "/list-changes",
  "/check",
  "/pool",
  "/invitations",
  "/cadence",
  "/crs",
  "/after-invitation",
  "/data",
  "/data/api",
  "/alerts",
  "/about",
];
const KINDS = [
  ...SECTIONS,
  "/draws/379",
  "/draws/91a",
  "/categories/healthcare",
  "/occupations/31301",
  "/draws/379/vs/378",
];

test("the site map holds every page in both languages, each with the other", async ({ request, sql, baseURL }) => {
  const rows = await sql<{ path: string }>(
    "SELECT '/draws/' || number AS path FROM draw UNION ALL SELECT '/categories/' || slug FROM category UNION " +
      "ALL SELECT '/occupations/' || noc FROM occupation",
  );
  const paths = [...SECTIONS, ...rows.map(({ path }) => path)];
  const answer = await request.get("/sitemap.xml");
  expect(answer.headers()["content-type"]).toMatch(/xml/);
  const entries = (await answer.text()).split("<url>").slice(1);
  const locations = entries.map((entry) => /<loc>(.*)<\/loc>/.exec(entry)?.[1] ?? "");
  expect([...locations].sort()).toEqual(
    paths.flatMap((path) => [`${baseURL}/en${path}`, `${baseURL}/fr${path}`]).sort(),
  );
  const changed = (path: string) =>
    /<lastmod>(.*)<\/lastmod>/.exec(entries[locations.indexOf(`${baseURL}/en${path}`)]!)?.[1];
  expect([changed("/draws/379"), changed("/check"), changed("/categories/healthcare")]).toEqual([
    "2025-11-14T11:53:39Z",
    undefined,
    undefined,
  ]);
  expect(changed("/draws")! > "2026").toBe(true);
  for (const [index, entry] of entries.entries()) {
    const path = locations[index]?.slice(`${baseURL}/en`.length);
    const alternates = [...entry.matchAll(/hreflang="([\w-]+)" href="([^"]+)"/g)].map(([, language, address]) => [
      language,
      address,
    ]);
    expect(Object.fromEntries(alternates)).toEqual({
      en: `${baseURL}/en${path}`,
      fr: `${baseURL}/fr${path}`,
      "x-default": `${baseURL}/en${path}`,
    });
  }
});

test("search engines and catalogues are told of the data, and each file they name is there", async ({
  page,
  request,
}) => {
  for (const path of ["/fr", "/en/data"]) {
    await page.goto(path);
    const text = await page.locator('script[type="application/ld+json"]').textContent();
    const told: { "@type": string; url: string; distribution: { contentUrl: string; encodingFormat: string }[] } =
      JSON.parse(text ?? "");
    expect(told).toMatchObject({ "@type": "Dataset", url: expect.stringMatching(/\/(?:en|fr)\/data$/) as unknown });
    for (const { contentUrl, encodingFormat } of told.distribution) {
      const answer = await request.head(new URL(contentUrl).pathname);
      expect([answer.status(), answer.headers()["content-type"]?.split(";")[0]]).toEqual([200, encodingFormat]);
    }
  }
  const catalogue = page.locator('link[rel="alternate"][type="application/ld+json"]');
  const answer = await request.get(String(await catalogue.getAttribute("href")));
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "application/ld+json"]);
  expect((await answer.json())["dcat:dataset"].length).toBeGreaterThan(8);
  const text = await request.get("/llms.txt");
  expect([text.status(), text.headers()["content-type"]]).toEqual([200, "text/plain; charset=utf-8"]);
  expect(await text.text()).toContain("/api/v1/draws");
});

test("robots are told where the map is and what is not for them", async ({ request, baseURL }) => {
  const lines = (await (await request.get("/robots.txt")).text()).split("\n").filter(Boolean);
  expect(lines).toEqual([
    "User-Agent: *",
    "Allow: /",
    "Disallow: /api/health",
    "Disallow: /en/admin",
    "Disallow: /fr/admin",
    `Sitemap: ${baseURL}/sitemap.xml`,
  ]);
});

for (const language of ["en", "fr"] as const) {
  test(`each kind of page names its address and its other language (${language})`, async ({ page, baseURL }) => {
    const titles = new Set<string>();
    for (const path of KINDS) {
      await page.goto(`/${language}${path}`);
      await expect(page.locator("html"), path).toHaveAttribute("lang", `${language}-CA`);
      await expect(page.locator('link[rel="canonical"]'), path).toHaveAttribute(
        "href",
        `${baseURL}/${language}${path}`,
      );
      for (const [code, other] of [
        ["en", "en"],
        ["fr", "fr"],
        ["x-default", "en"],
      ]) {
        await expect(page.locator(`link[rel="alternate"][hreflang="${code}"]`), path).toHaveAttribute(
          "href",
          `${baseURL}/${other}${path}`,
        );
      }
      const description = await page.locator('meta[name="description"]').getAttribute("content");
      expect(description?.length, path).toBeGreaterThan(40);
      expect(description?.length, path).toBeLessThanOrEqual(160);
      titles.add(await page.title());
      expect((await page.title()).length, path).toBeLessThan(65);
      await expect(page.locator("h1"), path).toHaveCount(1);
    }
    expect(titles.size).toBe(KINDS.length);
  });
}

test("an address with a query points to the page without it", async ({ page, baseURL }) => {
  for (const [address, canonical] of [
    ["/en/draws?category=cec&page=2", "/en/draws"],
    ["/en?period=all", "/en"],
    ["/fr/occupations?q=soins", "/fr/occupations"],
    ["/en/after-invitation?draw=379", "/en/after-invitation"],
  ]) {
    await page.goto(`${address}`);
    await expect(page.locator('link[rel="canonical"]'), address).toHaveAttribute("href", `${baseURL}${canonical}`);
  }
});

test("each page of the map has picture, address, title and description; a link keeps what Explore shows", async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(600_000);
  const map = await (await request.get("/sitemap.xml")).text();
  const addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!);
  expect(addresses.length).toBeGreaterThan(1000);
  const pictures = new Set<string>();
  const faults: string[] = [];
  const look = async (address: string) => {
    const html = await (await request.get(address)).text();
    const [, picture] = /property="og:image" content="([^"]+)"/.exec(html) ?? [];
    const [, title = ""] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
    const [, description = ""] = /name="description" content="([^"]*)"/.exec(html) ?? [];
    const length = (text: string) => text.replace(/&[^;]+;/g, "x").length;
    if (picture === undefined) faults.push(`${address}: no picture`);
    else pictures.add(picture.replaceAll("&amp;", "&"));
    if (!html.includes(`property="og:url" content="${address}"`)) faults.push(`${address}: og:url`);
    if (!html.includes(`rel="canonical" href="${address}"`)) faults.push(`${address}: canonical`);
    if (title === "" || length(title) >= 65) faults.push(`${address}: title of ${length(title)}`);
    if (length(description) < 40 || length(description) > 160)
      faults.push(`${address}: description of ${length(description)}`);
  };
  // Every page, a few at a time: one that is not kept is rendered.
  const left = [...addresses];
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let address = left.pop(); address !== undefined; address = left.pop()) await look(address);
    }),
  );
  expect(faults).toEqual([]);
  for (const picture of [...pictures].slice(0, 10)) expect((await request.get(picture)).status(), picture).toBe(200);
  const state = "/en/explore?categories=french&measure=gap&period=selection";
  await page.goto(state);
  await expect(page.locator('meta[property="og:url"]')).toHaveAttribute("content", `${baseURL}${state}`);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", `${baseURL}/en/explore`);
});

test("an address without a language goes to the reader's", async ({ request }) => {
  for (const language of ["en", "fr"]) {
    const answer = await request.get("/", { maxRedirects: 0, headers: { "Accept-Language": `${language}-CA` } });
    expect(answer.status()).toBe(307);
    expect(answer.headers().location).toMatch(new RegExp(`/${language}$`));
  }
});

test("the icon is there for those who ask for it without reading a page", async ({ request }) => {
  const icon = await request.get("/favicon.ico");
  expect(icon.status()).toBe(200);
  expect(icon.headers()["content-type"]).toContain("image/svg+xml");
});

test("an address that stands for nothing is not found, whatever it begins with", async ({ request }) => {
  for (const path of ["/api/draws", "/api", "/_next/draws", "/_next/pool", "/favicon.ico/draws", "/de/draws/379"])
    expect((await request.get(path)).status(), path).toBe(404);
  expect((await request.get("/api/health")).ok()).toBe(true);
});
