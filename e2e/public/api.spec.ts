import type { APIRequestContext } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expect, test } from "../fixtures";

const DRAWS = "/api/v1/draws";
const BY_NUMBER = "substring(d.number FROM '^[0-9]+')::int DESC, d.number DESC";

/** Every draw as the interface promises it, newest first, in SQL alone. */
const EXPECTED = `
  SELECT json_build_object(
    'number', d.number,
    'date', d.date::text,
    'drawnAt', to_char(d.drawn_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'roundName', d.round_name,
    'category', CASE WHEN d.category IS NOT NULL THEN json_build_object('slug', d.category, 'name', k.name_en, 'version', d.version) END,
    'cutoff', d.cutoff,
    'invitations', d.invitations,
    'tieBreakAt', to_char(d.tie_break_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'programs', to_json(d.programs),
    'gap', CASE WHEN r.number IS NOT NULL THEN json_build_object('points', d.cutoff - r.cutoff, 'referenceNumber', r.number,
             'referenceDate', r.date::text, 'referenceCutoff', r.cutoff, 'days', d.date - r.date,
             'acrossGrids', EXISTS (SELECT 1 FROM crs_grid g WHERE g.first_day > r.date AND g.first_day <= d.date)) END,
    'poolAsOf', d.pool_as_of::text,
    'source', d.source,
    'url', $1 || '/en/draws/' || d.number,
    'notice', d.notice_en,
    'instructionUrl', d.instruction_url,
    'drawnAtAbsence', CASE WHEN d.drawn_at IS NULL THEN coalesce(d.drawn_at_absence::text, 'not_known') END,
    'tieBreakAbsence', CASE WHEN d.tie_break_at IS NULL THEN coalesce(d.tie_break_absence::text, 'not_known') END,
    'confirmed', d.source <> 'secondary',
    'correction', coalesce((
      SELECT json_agg(json_build_object('field', c.field, 'officialValue', c.official_value,
        'likelyValue', c.likely_value, 'confidence', c.confidence) ORDER BY c.id) FROM correction c WHERE c.draw_number = d.number), '[]'::json)
  ) AS draw
  FROM draw d
  LEFT JOIN category k ON k.slug = d.category
  LEFT JOIN LATERAL (
    SELECT c.number, c.date, c.cutoff FROM draw c WHERE c.category = 'cec' AND c.date <= d.date
    ORDER BY c.date DESC, substring(c.number FROM '^[0-9]+')::int DESC, c.number DESC LIMIT 1
  ) r ON d.category IS DISTINCT FROM 'cec' AND d.date - r.date <= 180
  ORDER BY d.date DESC, ${BY_NUMBER}`;

const META = {
  knownTo: "2026-10-01",
  missingDraws: 0,
  source: "Immigration, Refugees and Citizenship Canada",
  licence: "https://open.canada.ca/en/open-government-licence-canada",
  attribution: "Contains information licensed under the Open Government Licence – Canada.",
};

const numbersOf = (draws: { number: string }[]) => draws.map(({ number }) => number);

test("every draw is in the list, each value as the database has it", async ({ request, sql, baseURL }) => {
  const expected = await sql<{ draw: { number: string } }>(EXPECTED, [baseURL]);
  const { data, ...rest } = await (await request.get(`${DRAWS}?limit=500`)).json();
  expect(rest).toMatchObject({ total: expected.length, next: null, meta: META });
  expect(data).toEqual(expected.map(({ draw }) => draw));
});

test("a draw by its number is the same as in the list", async ({ request }) => {
  const { data } = await (await request.get(`${DRAWS}?limit=500`)).json();
  for (const number of ["379", "91a", "91b", "141", "208", "1"]) {
    const one = await request.get(`${DRAWS}/${number}`);
    expect(one.status()).toBe(200);
    const { meta, ...draw } = await one.json();
    expect(draw).toEqual(data.find((each: { number: string }) => each.number === number));
    expect(meta).toMatchObject(META);
  }
  expect(await (await request.get(`${DRAWS}/379?lang=fr`)).json()).toMatchObject({
    category: { name: "Professions de la santé et des services sociaux", version: "healthcare-v2" },
    gap: {
      points: -71,
      referenceNumber: "378",
      referenceDate: "2025-11-12",
      referenceCutoff: 533,
      days: 2,
      acrossGrids: false,
    },
    url: expect.stringMatching(/\/fr\/draws\/379$/),
  });
});

const FILTERS: [query: string, where: string][] = [
  ["category=healthcare", "category = 'healthcare'"],
  ["category=cec,pnp", "category IN ('cec', 'pnp')"],
  ["category=unclassified", "category IS NULL"],
  ["kind=program", "category IN (SELECT slug FROM category WHERE kind = 'program')"],
  ["from=2025-01-01&to=2025-12-31", "date BETWEEN '2025-01-01' AND '2025-12-31'"],
  ["min=400&max=450", "cutoff BETWEEN 400 AND 450"],
  [
    "q=EXPERIENCE",
    "round_name ILIKE '%experience%' OR category IN (SELECT slug FROM category WHERE name_en ILIKE '%experience%')",
  ],
  ["category=french&from=2024-01-01&max=400", "category = 'french' AND date >= '2024-01-01' AND cutoff <= 400"],
];

for (const [query, where] of FILTERS) {
  test(`the filter ${query} gives what the database gives, in JSON and in CSV`, async ({ request, sql }) => {
    const expected = numbersOf(
      await sql<{ number: string }>(`SELECT d.number FROM draw d WHERE ${where} ORDER BY d.date DESC, ${BY_NUMBER}`),
    );
    const { data, total } = await (await request.get(`${DRAWS}?${query}&limit=500`)).json();
    expect(numbersOf(data)).toEqual(expected);
    expect(total).toBe(expected.length);
    expect(numbersOf(parse(await (await request.get(`${DRAWS}.csv?${query}`)).text(), { columns: true }))).toEqual(
      expected,
    );
  });
}

async function allParts(request: APIRequestContext, query: string): Promise<{ number: string; cutoff: number }[]> {
  const draws = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const part = await (await request.get(`${DRAWS}?${query}&cursor=${cursor}`)).json();
    draws.push(...part.data);
    cursor = part.next;
  }
  return draws;
}

test("parts of a list joined are the list, in any order", async ({ request, sql }) => {
  const byCutoff = await sql<{ number: string }>(
    `SELECT d.number FROM draw d ORDER BY d.cutoff DESC, d.date DESC, ${BY_NUMBER}`,
  );
  expect(numbersOf(await allParts(request, "sort=-cutoff&limit=97"))).toEqual(numbersOf(byCutoff));
  for (const sort of ["date", "number", "-invitations", "gap"]) {
    const whole = await (await request.get(`${DRAWS}?sort=${sort}&limit=500`)).json();
    expect(numbersOf(await allParts(request, `sort=${sort}&limit=150`)), sort).toEqual(numbersOf(whole.data));
  }
  const standard = await request.get(DRAWS);
  expect((await standard.json()).data).toHaveLength(50);
  expect(standard.headers().link).toMatch(/<http[^>]+\/api\/v1\/draws\?cursor=[\w-]+>; rel="next"/);
});

test("the CSV holds the values of the JSON, without a limit, as a file", async ({ request }) => {
  const { data } = await (await request.get(`${DRAWS}?limit=500`)).json();
  const answer = await request.get(`${DRAWS}.csv`);
  expect(answer.headers()).toMatchObject({
    "content-type": "text/csv; charset=utf-8; header=present",
    "content-disposition": expect.stringMatching(/^attachment; filename="express-entry-draws-2026-10-01\.csv"$/),
  });
  const rows: Record<string, string>[] = parse(await answer.text(), { columns: true });
  expect(rows).toEqual(
    data.map((draw: Record<string, Record<string, unknown> & unknown[]>) => {
      const { category, gap, programs, correction } = draw;
      const cells = {
        number: draw.number,
        date: draw.date,
        drawn_at: draw.drawnAt,
        round_name: draw.roundName,
        category: category?.slug,
        category_name: category?.name,
        category_version: category?.version,
        cutoff: draw.cutoff,
        invitations: draw.invitations,
        tie_break_at: draw.tieBreakAt,
        programs: programs?.join(" "),
        gap_points: gap?.points,
        gap_reference_number: gap?.referenceNumber,
        gap_reference_date: gap?.referenceDate,
        gap_reference_cutoff: gap?.referenceCutoff,
        gap_days: gap?.days,
        pool_as_of: draw.poolAsOf,
        source: draw.source,
        url: draw.url,
        instruction_url: draw.instructionUrl,
        notice: draw.notice,
        drawn_at_absence: draw.drawnAtAbsence,
        tie_break_absence: draw.tieBreakAbsence,
        confirmed: draw.confirmed ? "yes" : "no",
        correction: [...(correction ?? [])]
          .map((each) => Object(each))
          .map(({ field, likelyValue }) => `${field}=${likelyValue ?? ""}`)
          .join(" "),
        gap_across_grids: gap && (gap.acrossGrids ? "yes" : "no"),
      };
      return Object.fromEntries(Object.entries(cells).map(([column, value]) => [column, String(value ?? "")]));
    }),
  );
});

test("the other data are whole", async ({ request, sql }) => {
  const count = async (table: string) =>
    Number((await sql<{ count: string }>(`SELECT count(*) FROM ${table}`))[0]?.count);
  const data = async (name: string) => (await (await request.get(`/api/v1/${name}?lang=fr`)).json()).data;
  const categories: { slug: string; versions: { slug: string; occupations: string[] }[] }[] = await data("categories");
  expect(categories).toHaveLength(await count("category"));
  expect(categories.flatMap(({ versions }) => versions)).toHaveLength(await count("category_version"));
  expect(categories[0]?.versions.find(({ slug }) => slug === "healthcare-v2")?.occupations).toHaveLength(37);

  const occupations: { noc: string; teer: number; versions: string[] }[] = await data("occupations");
  expect(occupations).toHaveLength(await count("occupation"));
  expect(occupations.flatMap(({ versions }) => versions)).toHaveLength(await count("category_version_occupation"));
  expect(occupations.find(({ noc }) => noc === "31301")).toMatchObject({
    teer: 1,
    title: expect.stringContaining("Infirmiers"),
  });

  expect(await data("pools")).toHaveLength(await count("pool_snapshot"));
  const corrections: { settled: boolean }[] = await data("corrections");
  expect(corrections).toHaveLength(await count("correction"));
  expect(corrections.filter(({ settled }) => settled)).toEqual([]);
  expect(await data("events")).toEqual(
    await sql(
      `SELECT slug, date::text, title_fr AS title, CASE WHEN certainty = 'established' THEN source_url END AS "sourceUrl", ` +
        "certainty FROM policy_event WHERE NOT hidden " +
        "ORDER BY date, slug",
    ),
  );
  const pools = parse(await (await request.get("/api/v1/pools.csv")).text(), { columns: true });
  expect(pools).toHaveLength(await count("pool_band"));
});

const REFUSED: [address: string, status: number, field: string][] = [
  [`${DRAWS}?category=nurses`, 400, "category"],
  [`${DRAWS}?kind=x`, 400, "kind"],
  [`${DRAWS}?from=2025-02-30`, 400, "from"],
  [`${DRAWS}?from=2025-02-01&to=2025-01-01`, 400, "to"],
  [`${DRAWS}?min=a`, 400, "min"],
  [`${DRAWS}?max=1201`, 400, "max"],
  [`${DRAWS}?sort=size`, 400, "sort"],
  [`${DRAWS}?limit=0`, 400, "limit"],
  [`${DRAWS}?limit=501`, 400, "limit"],
  [`${DRAWS}?cursor=x`, 400, "cursor"],
  [`${DRAWS}?lang=de`, 400, "lang"],
  [`${DRAWS}?catgory=cec`, 400, "catgory"],
  [`${DRAWS}.csv?limit=none`, 400, "limit"],
  [`${DRAWS}/379?limit=1`, 400, "limit"],
  [`${DRAWS}/500`, 404, "number"],
  [`${DRAWS}/91A`, 404, "number"],
  [`${DRAWS}/379%27%20OR%20true`, 404, "number"],
  ["/api/v1/nothing/here", 404, "path"],
  ["/api/v1", 404, "path"],
];

test("what is asked wrongly is refused, and named", async ({ request }) => {
  for (const [address, status, field] of REFUSED) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(status);
    expect(answer.headers()["cache-control"], address).toBe("no-store");
    const { error, errors } = await answer.json();
    expect(error, address).toEqual({ field, message: expect.stringMatching(/\w{2,} \w+/) });
    expect(errors, address).toMatchObject([error]);
  }
});

test("pages of any origin may read, and nobody may write", async ({ request }) => {
  const answer = await request.get(DRAWS, { headers: { Origin: "https://example.org" } });
  expect(answer.headers()).toMatchObject({
    "access-control-allow-origin": "*",
    "content-type": "application/json; charset=utf-8",
    link: expect.stringContaining('<https://open.canada.ca/en/open-government-licence-canada>; rel="license"'),
  });
  const preflight = await request.fetch(DRAWS, { method: "OPTIONS", headers: { Origin: "https://example.org" } });
  expect(preflight.status()).toBe(204);
  expect(preflight.headers()["access-control-allow-methods"]).toBe("GET, HEAD, OPTIONS");
  expect((await request.head(`${DRAWS}/379`)).status()).toBe(200);
  for (const method of ["POST", "PUT", "PATCH", "DELETE"])
    expect((await request.fetch(DRAWS, { method })).headers().allow, method).toBe("GET, HEAD, OPTIONS");
});

test("a copy is confirmed until the data change, and the change is in the very next answer", async ({
  request,
  sql,
}) => {
  const first = await request.get(`${DRAWS}/379`);
  const tag = first.headers().etag ?? "";
  const again = () => request.get(`${DRAWS}/379`, { headers: { "If-None-Match": `"other", ${tag}` } });
  const confirmed = await again();
  expect(confirmed.status()).toBe(304);
  expect(await confirmed.text()).toBe("");

  await sql("UPDATE draw SET invitations = invitations + 1 WHERE number = '379'");
  try {
    const changed = await again();
    expect(changed.status()).toBe(200);
    const [{ meta: before, ...draw }, { meta, ...now }] = [await first.json(), await changed.json()];
    expect(now).toEqual({ ...draw, invitations: 3501 });
    expect(meta.dataVersion).toBeGreaterThan(before.dataVersion);
  } finally {
    await sql("UPDATE draw SET invitations = invitations - 1 WHERE number = '379'");
  }
  // The data version that an answer carries has risen again.
  expect(await (await again()).json()).toMatchObject({ invitations: 3500 });
});

test("a round name from outside is no formula in a spreadsheet, and stays what it is in JSON", async ({
  request,
  sql,
}) => {
  const name = '=HYPERLINK("https://example.org","x")';
  const [before] = await sql<{ round_name: string }>("SELECT round_name FROM draw WHERE number = '379'");
  await sql("UPDATE draw SET round_name = $1 WHERE number = '379'", [name]);
  try {
    expect((await (await request.get(`${DRAWS}/379`)).json()).roundName).toBe(name);
    const rows: Record<string, string>[] = parse(await (await request.get(`${DRAWS}.csv`)).text(), { columns: true });
    expect(rows.find(({ number }) => number === "379")).toMatchObject({ round_name: `'${name}`, gap_points: "-71" });
  } finally {
    await sql("UPDATE draw SET round_name = $1 WHERE number = '379'", [before?.round_name]);
  }
});

test("health: 200 while the migrations are current, else 503 that says which are not", async ({ request, sql }) => {
  const [{ count, version, latest } = { count: "", version: "", latest: "" }] = await sql<{
    count: string;
    version: string;
    latest: string;
  }>(
    `SELECT (SELECT count(*) FROM draw) AS count, (SELECT version FROM data_version) AS version,
            (SELECT max(migration_name) FROM _prisma_migrations) AS latest`,
  );
  const healthy = await request.get("/api/health");
  expect(healthy.status()).toBe(200);
  expect(healthy.headers()["cache-control"]).toBe("no-store");
  expect(await healthy.json()).toEqual({
    status: "ok",
    draws: Number(count),
    dataVersion: version,
    changedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    feed: { state: "never", checkedAt: null, changedAt: null, failures: 0 },
    migration: latest,
    hearing: "listening",
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  });

  await sql("UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = $1", [latest]);
  try {
    const outdated = await request.get("/api/health");
    expect(outdated.status()).toBe(503);
    expect(await outdated.json()).toMatchObject({ status: "outdated", reason: `migrations not applied: ${latest}` });
  } finally {
    await sql("UPDATE _prisma_migrations SET rolled_back_at = NULL WHERE migration_name = $1", [latest]);
  }
});
