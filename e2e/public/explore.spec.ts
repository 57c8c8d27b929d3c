import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expect, test } from "../fixtures";

/** The newest draw: the feed was not read since. */
const KNOWN_TO = "2026-10-01";

/** What a link must show, worked out by SQL: `value` is an expression over a draw `d` and its reference `r`. */
interface Link {
  query: string;
  categories: string[];
  from: string;
  to?: string;
  value: string;
  /** Category that gaps and references are taken from. */
  reference?: string;
  /** The reference category is a line of its own. */
  shown?: boolean;
}

const CUTOFF = "d.cutoff";
const GAP = "CASE WHEN d.category <> $3 AND d.date - r.date <= 180 THEN d.cutoff - r.cutoff END";
const SINCE =
  "d.date - (SELECT p.date FROM draw p WHERE p.category = d.category AND (p.date, p.id) < (d.date, d.id) ORDER BY " +
  "p.date DESC, p.id DESC LIMIT 1)";
const YEAR_TO_DATE =
  "(SELECT sum(p.invitations) FROM draw p WHERE p.category = d.category AND extract(year FROM p.date) = " +
  "extract(year FROM d.date) AND (p.date, p.id) <= (d.date, d.id))::int";
const TIE_BREAK = "d.date - (d.tie_break_at AT TIME ZONE 'America/Toronto')::date";

const LINKS: Link[] = [
  {
    query: "categories=healthcare&period=selection",
    categories: ["healthcare"],
    from: "2023-06-28",
    value: CUTOFF,
    shown: true,
  },
  {
    query: "categories=healthcare,french&measure=gap",
    categories: ["healthcare", "french"],
    from: "2025-10-02",
    value: GAP,
  },
  {
    query: "categories=pnp,general&period=all",
    categories: ["pnp", "general"],
    from: "2015-01-31",
    value: CUTOFF,
    shown: true,
  },
  {
    query: "categories=trades,french&measure=gap&reference=healthcare&period=selection",
    categories: ["trades", "french"],
    from: "2023-06-28",
    value: GAP,
    reference: "healthcare",
  },
  {
    query: "categories=cec,french&measure=gap&reference=480&from=2024-01-01&to=2024-12-31",
    categories: ["cec", "french"],
    from: "2024-01-01",
    to: "2024-12-31",
    value: "d.cutoff - 480",
    reference: "",
  },
  {
    query: "categories=french&measure=invitations&period=selection",
    categories: ["french"],
    from: "2023-06-28",
    value: "d.invitations",
    shown: true,
  },
  {
    query: "categories=french,pnp&measure=cumulative&from=2023-09-01&to=2025-06-30&layout=multiples",
    categories: ["french", "pnp"],
    from: "2023-09-01",
    to: "2025-06-30",
    value: YEAR_TO_DATE,
    shown: true,
  },
  {
    query: "categories=pnp&measure=interval&period=all&events=off",
    categories: ["pnp"],
    from: "2015-01-31",
    value: SINCE,
    shown: true,
  },
  {
    query: "categories=healthcare,stem&measure=tiebreak-age&period=all",
    categories: ["healthcare", "stem"],
    from: "2015-01-31",
    value: TIE_BREAK,
    shown: true,
  },
  {
    query: "categories=cec&reference=500&layout=multiples&events=off",
    categories: ["cec"],
    from: "2025-10-02",
    value: CUTOFF,
    reference: "",
  },
];

interface Value {
  number: string;
  category: string;
  value: number | null;
}

const byCategory = (rows: readonly Value[]) => {
  const found: Record<string, Record<string, number | null>> = {};
  for (const { number, category, value } of rows) (found[category] ??= {})[number] = value;
  return found;
};

/**
 * Every mark of the drawing that is shown, by the category of its line; in multiples the reference comes more than
 * once.
 */
const marks = (page: Page) =>
  page.locator("#explore svg[role=img]:visible [data-n]").evaluateAll((all) =>
    all.map((mark) => ({
      number: mark.getAttribute("data-n")!,
      category:
        mark.closest("[data-category]")?.getAttribute("data-category") ??
        mark.closest("g")!.getAttribute("data-track") ??
        "",
      value: Number(mark.getAttribute("data-v")),
    })),
  );

for (const { query, categories, from, to = KNOWN_TO, value, reference = "cec", shown = false } of LINKS) {
  test(`figure, table, CSV and interface of ?${query} say what the database says`, async ({ page, request, sql }) => {
    const lines = shown ? [...new Set([...categories, reference])] : categories;
    const needsReference = value === GAP;
    const rows = await sql<Value>(
      `SELECT d.number, d.category, (${value}) AS value FROM draw d
         ${needsReference ? "LEFT JOIN LATERAL (SELECT c.* FROM draw c WHERE c.category = $3 AND c.date <= d.date ORDER BY c.date " + "DESC, c.id DESC LIMIT 1) r ON true" : ""}
        WHERE d.date BETWEEN $1 AND $2 AND d.category = ANY($${needsReference ? 4 : 3})`,
      needsReference ? [from, to, reference, lines] : [from, to, lines],
    );
    const expected = byCategory(rows);
    expect(rows.filter((row) => row.value !== null).length).toBeGreaterThan(5);

    const answer = await (await request.get(`/api/v1/series?${query}`)).json();
    expect(
      byCategory(
        answer.series.flatMap(({ category, points }: { category: string; points: Value[] }) =>
          points.map((point) => ({ ...point, category })),
        ),
      ),
    ).toEqual(expected);
    expect(answer.series.map(({ category }: Value) => category).sort()).toEqual([...lines].sort());

    const recordsOf = async (address: string): Promise<Record<string, string>[]> =>
      parse(await (await request.get(address)).text(), { columns: true });
    const draws = await recordsOf(`/api/v1/series.csv?${query}`);
    expect(
      byCategory(
        draws.map((row) => ({
          number: row.number!,
          category: row.category!,
          value: row.value === "" ? null : Number(row.value!.replace(/^'/, "")),
        })),
      ),
    ).toEqual(expected);
    expect(new Set(draws.map(({ source }) => source)).size).toBe(1);

    await page.goto(`/en/explore?${query}`);
    const valued = Object.fromEntries(
      Object.entries(expected).map(([category, own]) => [
        category,
        Object.fromEntries(Object.entries(own).filter(([, each]) => each !== null)),
      ]),
    );
    expect(byCategory(await marks(page))).toEqual(valued);
    await expect(page.locator("#explore-heading")).toHaveText(answer.title);
    await page.locator("#explore summary").click();
    const cells = await page.locator("#explore tbody tr[data-category]").evaluateAll((all) =>
      all.map((row) => ({
        category: row.getAttribute("data-category")!,
        number: row.querySelector("th a")!.textContent!.replace("#", ""),
        value: row.querySelector<HTMLElement>("[data-value]")!.dataset.value!,
      })),
    );
    expect(
      byCategory(cells.map((cell) => ({ ...cell, value: cell.value === "" ? null : Number(cell.value) }))),
    ).toEqual(expected);
    // A change of the CRS grid has a mark of its own where no event names its day.
    const [events] = await sql<{ count: string }>(
      "SELECT count(*) FROM (SELECT date FROM policy_event UNION ALL SELECT first_day FROM crs_grid WHERE first_day NOT " +
        "IN (SELECT date FROM policy_event)) mark WHERE date BETWEEN $1 AND $2",
      [from, to],
    );
    const marked = query.includes("events=off") ? 0 : Number(events!.count);
    await expect(page.locator("#explore tbody tr[data-event]")).toHaveCount(marked);
    expect(answer.events).toHaveLength(marked);
    // Rows of events are there where they are asked for, and nowhere else.
    expect(draws.filter(({ number }) => number === "")).toEqual([]);
    if (!query.includes("events="))
      expect(await recordsOf(`/api/v1/series.csv?${query}&events=on`)).toHaveLength(draws.length + marked);
  });
}

test("a choice redraws without asking the server, and the address, back, forward and a reload keep to it", async ({
  page,
}) => {
  await page.goto("/en/explore?categories=healthcare");
  const heading = page.locator("#explore-heading");
  await expect(heading).toHaveText(/^Healthcare went from \d+ to \d+/);
  await page.waitForLoadState("networkidle");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));

  await page.getByRole("radio", { name: "Gap" }).check();
  await expect(page).toHaveURL(/\?categories=healthcare&measure=gap$/);
  await expect(heading).toHaveText(/^Healthcare: gap to CEC from/);
  await page.getByRole("checkbox", { name: "French" }).check();
  await expect(page).toHaveURL(/\?categories=healthcare,french&measure=gap$/);
  await page.getByText("Compare with, layout, events").click();
  await page.getByRole("combobox", { name: "A category" }).selectOption("french");
  await expect(page).toHaveURL(/reference=french$/);
  await page.getByRole("textbox", { name: "Or a score" }).fill("470");
  await expect(page).toHaveURL(/reference=470$/);
  await page.getByRole("radio", { name: "Since June 28, 2023" }).check();
  await page.getByLabel("From", { exact: true }).fill("2025-01-01");
  await expect(page).toHaveURL(/reference=470&from=2025-01-01&to=2026-10-01$/);
  await page.getByRole("radio", { name: "Small multiples", exact: true }).check();
  await expect(page.getByRole("heading", { level: 3, name: "French" })).toBeVisible();
  await page.getByRole("radio", { name: "Hidden" }).check();
  await expect(page).toHaveURL(/layout=multiples&events=off$/);
  const title = await heading.textContent();

  await page.goBack();
  await expect(page).toHaveURL(/layout=multiples$/);
  await expect(page.getByRole("radio", { name: "Shown", exact: true })).toBeChecked();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 3, name: "French" })).toHaveCount(0);
  await page.goForward();
  await page.goForward();
  await expect(page).toHaveURL(/events=off$/);
  expect(asked.filter((url) => !/_next\/static|icon\.svg/.test(url))).toEqual([]);

  await page.reload();
  await expect(heading).toHaveText(title!);
  await expect(page.getByRole("textbox", { name: "Or a score" })).toHaveValue("470");
  await expect(page.getByLabel("From", { exact: true })).toHaveValue("2025-01-01");
});

test("what is not understood falls back and is said; a choice clears it", async ({ page }) => {
  await page.goto("/en/explore?measure=gaps&reference=cecc&categories=healthcare,nurses");
  await expect(page.getByRole("status").first()).toHaveText(
    "3 values in the address were not recognized and were ignored: measure “gaps”, reference “cecc”, categories “nurses”.",
  );
  await expect(page.locator("#explore-heading")).toHaveText(/^Healthcare went from/);
  await page.getByRole("checkbox", { name: "French" }).check();
  await expect(page.getByText("not recognized")).toHaveCount(0);
});

test("a value that cannot be read is told beside its field, and the figure stays with what it had", async ({
  page,
}) => {
  await page.goto("/en/explore?categories=healthcare&reference=480&from=2025-01-01&to=2026-01-31");
  const score = page.getByRole("textbox", { name: "Or a score" });
  await score.fill("1500");
  await expect(score).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("status").filter({ hasText: "Enter a whole number from 0 to 1,200." })).toBeVisible();
  await page.getByRole("radio", { name: "Hidden" }).check();
  await expect(page).toHaveURL(/reference=480&from=2025-01-01&to=2026-01-31&events=off$/);
  await page.getByLabel("From", { exact: true }).fill("2026-03-01");
  await expect(page).toHaveURL(/reference=480&from=2025-01-01/);
  await page.getByRole("radio", { name: "12 months" }).check();
  await expect(page).toHaveURL(/categories=healthcare&reference=480&events=off$/);
});

test("title, language link and the address on paper follow what is shown", async ({ page }) => {
  await page.goto("/en/explore?categories=healthcare");
  const printed = page.locator("[data-printed-address]");
  await expect(printed).toContainText(/\/en\/explore$|\/en\/explore\?categories=healthcare$/);
  await page.getByRole("radio", { name: "Gap" }).check();
  await expect(page).toHaveTitle(/^Healthcare: gap to CEC from .{1,42}$/);
  await expect(printed).toContainText(/\/en\/explore\?categories=healthcare&measure=gap$/);
  await page
    .getByRole("link", { name: /French|français/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/fr\/explore\?categories=healthcare&measure=gap$/);
  await expect(page.locator("#explore-heading")).toHaveText(/^Santé/);
});

test("names that every object has are no parameters", async ({ request }) => {
  for (const name of ["toString", "constructor", "__proto__", "hasOwnProperty"]) {
    expect((await request.get(`/en/explore?${name}=1&measure=gap`)).status(), name).toBe(200);
  }
});

test("a category that was not drawn is told, one alone has no small figure, and a headline says nothing larger was shown only if so", async ({
  page,
  sql,
}) => {
  await page.goto("/en/explore?categories=healthcare,education&layout=multiples&from=2026-03-01&to=2026-06-30");
  await expect(page.getByText("No draws in this period: Education.")).toBeVisible();
  await page.goto(
    "/en/explore?categories=healthcare&measure=invitations&layout=multiples&period=selection&reference=pnp",
  );
  await expect(page.getByRole("heading", { level: 3, name: "PNP" })).toBeVisible();
  const [largest] = await sql<{ size: number }>(
    "SELECT max(invitations) AS size FROM draw WHERE category IN ('healthcare', 'pnp') AND date BETWEEN " +
      "'2023-06-28' AND '2026-10-01'",
  );
  await expect(page.locator("#explore-heading")).toContainText(largest!.size.toLocaleString("en-CA"));
  await page.goto("/en/explore?categories=healthcare&layout=multiples&reference=480");
  await expect(page.locator("#explore h3")).toHaveCount(0);
});

test("a mouse drawn across the figure chooses its days", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1600 });
  await page.goto("/en/explore?categories=healthcare,french&period=selection");
  const box = (await page.getByRole("application").boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 5 });
  await expect(page.locator("[data-brush] .recharts-reference-area")).toBeVisible();
  await page.mouse.up();
  await expect(page).toHaveURL(/from=2024-\d\d-\d\d&to=2025-\d\d-\d\d$/);
  await expect(page.locator("[data-brush]")).toHaveCount(0);
});

test("the arrow keys walk the draws, and what is shown is announced", async ({ page, sql }) => {
  const [latest] = await sql<{ number: string; cutoff: number }>(
    "SELECT number, cutoff FROM draw WHERE category IN ('healthcare', 'cec') ORDER BY date DESC, id DESC LIMIT 1",
  );
  await page.goto("/en/explore?categories=healthcare&measure=interval");
  const figure = page.getByRole("application", {
    name: "Days since the category’s previous draw, October 2, 2025 to October 1, 2026",
  });
  await figure.focus();
  await page.keyboard.press("End");
  await expect(page.locator("[data-readout]")).toContainText(`draw #${latest!.number}`);
  await expect(page.locator("[data-readout]")).toContainText(/\d+ days after the category’s previous draw/);
  await expect(figure.locator("[aria-live]")).toContainText(`cut-off ${latest!.cutoff}`);
});

test("the table is sorted by its buttons, and says how", async ({ page }) => {
  await page.goto("/en/explore?categories=healthcare&period=selection");
  await page.locator("#explore summary").click();
  const first = page.locator("#explore tbody tr[data-category] [data-value]").first();
  const button = page.getByRole("button", { name: "Cut-off" });
  await button.click();
  await expect(page.getByRole("columnheader", { name: "Cut-off" })).toHaveAttribute("aria-sort", "descending");
  const values = async () =>
    await page.locator("#explore [data-value]").evaluateAll((cells) => cells.map((cell) => Number(cell.dataset.value)));
  expect(await values()).toEqual((await values()).toSorted((a, b) => b - a));
  await button.press("Enter");
  await expect(page.getByRole("columnheader", { name: "Cut-off" })).toHaveAttribute("aria-sort", "ascending");
  await expect(first).toHaveText(String(Math.min(...(await values()))));
});

test("link and citation are copied, the citation with its days", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/en/explore?categories=healthcare");
  await page.getByRole("button", { name: "Copy the citation" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  const cited = await page.evaluate(() => navigator.clipboard.readText());
  expect(cited).toContain("Healthcare went from");
  expect(cited).toContain("data through October 1, 2026. Accessed October 2, 2026, http");
  expect(cited).toMatch(/explore\?categories=healthcare&from=2025-10-02&to=2026-10-01$/);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the form asks for the same addresses, and the figure stands with its table", async ({ page }) => {
    await page.goto("/en/explore");
    await page.getByRole("radio", { name: "Gap" }).check();
    await page.getByRole("checkbox", { name: "Military recruits" }).uncheck();
    await page.getByText("Compare with, layout, events").click();
    await page.getByRole("textbox", { name: "Or a score" }).fill("480");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/measure=gap/);
    await expect(page.locator("#explore-heading")).toHaveText(/to a score of 480/);
    await expect(page.locator("#explore svg[role=img]:visible")).toHaveCount(1);
    await page.locator("#explore summary").click();
    await expect(page.locator("#explore tbody tr[data-category]").first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Copy the link" })).toBeHidden();
  });
});
