import { expect, test } from "../fixtures";

const one = <Row>(rows: Row[]): Row => {
  const [row] = rows;
  if (row === undefined) throw new Error("the query gave no row");
  return row;
};

const shown = (count: number | string) => Number(count).toLocaleString("en-CA");

for (const language of ["en", "fr"] as const) {
  test(`every file and example of the ${language} data page answers`, async ({ page, request }) => {
    await page.goto(`/${language}/data`);
    const links = await page
      .locator('main a[href^="/api/"]')
      .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute("href") ?? ""));
    expect(links.length).toBeGreaterThanOrEqual(11);
    for (const link of links) {
      const answer = await request.get(link);
      expect(answer.status(), link).toBe(200);
      if (/\.json/.test(link)) await answer.json();
      else if (!/\.(csv|svg|xlsx|zip|sqlite|atom|ics)/.test(link) && !/draws\/\d|changes/.test(link))
        expect((await answer.json()).data.length, link).toBeGreaterThan(0);
    }
  });

  test(`every way within the ${language} pages of data and method leads somewhere`, async ({ page, request }) => {
    for (const path of [`/${language}/data`, `/${language}/about`]) {
      await page.goto(path);
      const ids = await page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
      const links = await page
        .locator("main a")
        .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute("href") ?? ""));
      for (const link of new Set(links)) {
        if (link.startsWith("#")) expect(ids, `${path}${link}`).toContain(link.slice(1));
        else if (link.startsWith(`/${language}`)) expect((await request.get(link)).status(), link).toBe(200);
        else
          expect(link).toMatch(
            /^(\/api\/(v1\/|health$)|https:\/\/(www\.canada\.ca|canadavisa\.com|jornada\.ca|laws-lois\.justice\.gc\.ca|(open|ouvert)\.canada\.ca|www\.statcan\.gc\.ca)\/)/,
          );
      }
    }
  });
}

test("the downloads are counted from the database", async ({ page, sql }) => {
  const counts = one(
    await sql<
      Record<
        "draws" | "pools" | "categories" | "versions" | "listed" | "occupations" | "events" | "corrections",
        string
      >
    >(
      `SELECT (SELECT count(*) FROM draw) AS draws, (SELECT count(*) FROM pool_snapshot) AS pools,
              (SELECT count(*) FROM category) AS categories, (SELECT count(*) FROM category_version) AS versions,
              (SELECT count(*) FROM occupation) AS occupations, (SELECT count(*) FROM correction) AS corrections,
              (SELECT count(*) FROM category_version_occupation) AS listed,
              (SELECT count(*) FROM policy_event WHERE NOT hidden) AS events`,
    ),
  );
  await page.goto("/en/data");
  const cells = await page
    .getByRole("table", { name: "Files to download" })
    .locator("tbody td.right")
    .allTextContents();
  expect(cells).toEqual(
    [
      counts.draws,
      counts.pools,
      counts.categories,
      counts.versions,
      counts.listed,
      counts.occupations,
      counts.events,
      counts.corrections,
    ].map(shown),
  );
  await expect(page.getByRole("main")).toContainText(`With ${counts.versions} versions`);
  await expect(page.getByRole("main").locator("blockquote")).toContainText(`${counts.draws} draws to October 1, 2026`);
  await expect(page.getByRole("main").locator("blockquote")).toContainText(
    "data through October 1, 2026. Accessed October 2, 2026,",
  );
});

test("the example is the answer itself", async ({ page, request }) => {
  await page.goto("/en/data");
  const example = JSON.parse((await page.locator("main pre").textContent()) ?? "");
  expect(example).toEqual(await (await request.get(`/api/v1/draws/${example.number}`)).json());
  expect(example.gap).not.toBeNull();
});

test("every field of the interface is explained, in JSON and in CSV", async ({ page, request }) => {
  await page.goto("/en/data");
  const words = await page.locator("section[aria-labelledby=fields] code").allTextContents();
  const { category, gap, meta, ...fields } = await (await request.get("/api/v1/draws/379")).json();
  const names = [
    ...Object.keys(fields),
    ...Object.keys(category).map((key) => `category.${key}`),
    ...Object.keys(gap).map((key) => `gap.${key}`),
    ...Object.keys(meta).map((key) => `meta.${key}`),
  ];
  const columns = (await (await request.get("/api/v1/draws.csv?limit=1")).text()).split("\r\n")[0]?.split(",") ?? [];
  for (const name of [...names, ...columns]) expect(words).toContain(name);
});

test("the page of method says how fresh the data are and what is not confirmed", async ({ page, sql }) => {
  const { count, last, changed } = one(
    await sql<{ count: string; last: string; changed: string }>(
      `SELECT (SELECT count(*) FROM draw WHERE source = 'feed') AS count,
              (SELECT number FROM draw WHERE source = 'feed' ORDER BY date DESC, id DESC LIMIT 1) AS last,
              (SELECT to_char(changed_at AT TIME ZONE 'UTC', 'HH24:MI:SS') FROM data_version) AS changed`,
    ),
  );
  const unconfirmed = await sql<{ number: string }>(
    "SELECT number FROM draw WHERE source = 'secondary' ORDER BY date, id",
  );
  await page.goto("/en/about");
  const facts = page.getByRole("region", { name: "How current is the data?" });
  await expect(facts).toContainText(`${changed} UTC`);
  await expect(facts).toContainText(`${count} draws, the latest being #${last}`);
  await expect(facts).toContainText(
    `${unconfirmed.length} draws, from secondary sources: ${unconfirmed.map(({ number }) => `#${number}`).join(", ")}.`,
  );
});

test("gaps are counted as the database counts them", async ({ page, sql }) => {
  const { total, cec, early, measured } = one(
    await sql<Record<"total" | "cec" | "early" | "measured", number>>(
      `WITH age AS (SELECT d.category, (SELECT min(d.date - c.date) FROM draw c WHERE c.category = 'cec' AND c.date <= d.date) AS days FROM draw d)
       SELECT count(*)::int AS total, (count(*) FILTER (WHERE category = 'cec'))::int AS cec,
              (count(*) FILTER (WHERE category IS DISTINCT FROM 'cec' AND days IS NULL))::int AS early,
              (count(*) FILTER (WHERE category IS DISTINCT FROM 'cec' AND days <= 180))::int AS measured FROM age`,
    ),
  );
  await page.goto("/en/about");
  await expect(page.getByRole("main")).toContainText(
    `Of ${total} draws, ${measured} have a gap; ${cec} are CEC draws, ${early} came before the first ` +
      `CEC draw, and for ${total - cec - early - measured} the most recent CEC draw was too old.`,
  );
});

test("known errors stand with the official value, the likely one and the evidence", async ({ page, sql }) => {
  const corrections = await sql<{ draw_number: string; confidence: string; evidence_fr: string }>(
    "SELECT draw_number, confidence, evidence_fr FROM correction ORDER BY id",
  );
  await page.goto("/fr/about");
  const rows = page
    .getByRole("table", { name: "Erreurs connues dans les données officielles" })
    .locator("tbody")
    .getByRole("row");
  await expect(rows).toHaveCount(corrections.length);
  for (const [index, { draw_number, evidence_fr }] of corrections.entries()) {
    await expect(rows.nth(index).getByRole("link").first()).toHaveAttribute("href", `/fr/draws/${draw_number}`);
    await expect(rows.nth(index)).toContainText(evidence_fr);
  }
  await page.goto("/en/about");
  const first = page
    .getByRole("table", { name: "Known errors in the official data" })
    .locator("tbody")
    .getByRole("row")
    .first();
  await expect(first.getByRole("cell")).toHaveText(["Invitations", /681/, /888\s*high confidence/, /681 is also/]);
  await expect(page.getByRole("main")).toContainText(
    "2021: 114,224 invitations as published, 114,431 corrected (#208).",
  );
});
