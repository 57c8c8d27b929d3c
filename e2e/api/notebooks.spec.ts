import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "../fixtures";

/* The code of docs/notebooks, run by Python alone, prints what the pages show. */

const FOLDER = "docs/notebooks";
const HAS_PYTHON = spawnSync("python3", ["-c", "import sys; assert sys.version_info >= (3, 9)"]).status === 0;

test.skip(!HAS_PYTHON, "There is no python3 here: the notebooks were not run.");

/** Runs a notebook. @returns the lines that it prints, each split at its tabs, without the heading */
async function run(name: string, origin: string): Promise<readonly (readonly string[])[]> {
  const text = readFileSync(`${FOLDER}/${name}.qmd`, "utf8");
  const code = [...text.matchAll(/^```\{python\}\n([^]*?)^```$/gm)].map(([, block]) => block).join("\n");
  const python = spawn("python3", ["-"], { env: { ...process.env, TRACKER: origin, PYTHONIOENCODING: "utf-8" } });
  const [out, faults]: [string[], string[]] = [[], []];
  python.stdout.on("data", (part: Buffer) => out.push(String(part)));
  python.stderr.on("data", (part: Buffer) => faults.push(String(part)));
  python.stdin.end(code);
  const [status] = await once(python, "close");
  expect([status, faults.join("")], name).toEqual([0, ""]);
  const [, ...lines] = out.join("").trimEnd().split("\n");
  return lines.map((line) => line.split("\t"));
}

const plain = (text: string | null) => (text ?? "").replace(/[*‡†\s,]/g, "").replace("−", "-");

test("the gap of each category's latest draw is that of the dashboard", async ({ page, tracker }) => {
  const lines = await run("gap-by-category", tracker.origin);
  await page.goto("/en");
  const table = page.getByRole("table").filter({ has: page.getByRole("columnheader", { name: "Gap to CEC" }) });
  const heads = await table.getByRole("columnheader").allTextContents();
  const at = (name: RegExp) => heads.findIndex((head) => name.test(head.trim())) - 1;
  const shown: string[][] = [];
  for (const row of await table
    .getByRole("row")
    .filter({ has: page.getByRole("cell") })
    .all()) {
    const cells = row.getByRole("cell");
    const number = /\/draws\/(\w+)/.exec((await cells.locator("a").first().getAttribute("href")) ?? "")?.[1] ?? "";
    const cellAt = async (place: number) =>
      plain(await cells.nth(place).locator(":not([aria-hidden])").first().textContent());
    shown.push([number, await cellAt(at(/^Cut-off/)), await cellAt(at(/^Gap/))]);
  }
  expect(shown.length).toBeGreaterThan(5);
  const told = new Map(lines.map(([, number = "", cutoff, gap]) => [number, [number, cutoff, gap]]));
  for (const row of shown) expect(row.map((text) => text.replace(/^–$/, ""))).toEqual(told.get(row[0] ?? ""));
});

test("invitations of each month are those of the page", async ({ page, tracker }) => {
  const lines = await run("invitations-by-month", tracker.origin);
  await page.goto("/en/invitations?period=all");
  const shown = await page
    .locator("#periods tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.dataset.from?.slice(0, 7) ?? "",
        ...[...row.children].slice(1, 3).map((cell) => cell.textContent),
      ]),
    );
  expect(shown.length).toBeGreaterThan(100);
  expect(lines).toEqual(shown.map((row) => row.map((text, place) => (place === 0 ? text : plain(text)))));
});

test("what changed between two years of lists is what the page says", async ({ page, tracker }) => {
  const lines = await run("list-changes", tracker.origin);
  await page.goto("/en/list-changes");
  const main = page.getByRole("main");
  const count = (change: string) => lines.filter(([, each]) => each === change).length;
  const [, years = "", added, removed] = lines.at(-1) ?? [];
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    `What changed from the ${years.slice(0, 4)} lists to the ${years.slice(5)} lists`,
  );
  await expect(main.getByRole("region", { name: `Categories added (${count("in")})` })).toBeVisible();
  await expect(main.getByRole("region", { name: `Categories removed (${count("out")})` })).toBeVisible();
  await expect(main).toContainText(`${added} occupations are new`);
  await expect(main).toContainText(removed === "0" ? "none is gone" : new RegExp(`${removed} (?:is|are) gone`));
});

test("every notebook is tried", () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".qmd"));
  expect(names.toSorted()).toEqual(["gap-by-category.qmd", "invitations-by-month.qmd", "list-changes.qmd"]);
});
