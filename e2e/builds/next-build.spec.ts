import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { copyRepository, type Copy } from "../../scripts/bench/copy-of-repository";
import { freePort } from "../../scripts/shared/free-port";
import { TEST_ADMIN } from "../../scripts/test/test-sign-in";
import { fillIn, save, signIn } from "../admin/admin-test";
import { TrackerProcess } from "../start/tracker-process";

// Two builds, on a machine that may have more to do.
test.describe.configure({ timeout: 40 * 60_000 });

let copy: Copy;
let running: TrackerProcess | undefined;

test.beforeAll(() => {
  copy = copyRepository();
});
test.afterAll(async () => {
  await running?.end("SIGINT");
  copy.remove();
});

async function start(port: string): Promise<void> {
  const { email, password } = TEST_ADMIN;
  const env = { DATA_DIR: copy.dataDir, PORT: port, ADMIN_EMAIL: email, ADMIN_PASSWORD: password };
  running = new TrackerProcess(env, { cwd: copy.folder });
  await running.ready();
}

/** Makes the sources those of a newer version: other words on the form, and an action more beside its own. */
function change(): void {
  const edit = (file: string, change: (text: string) => string) => {
    const place = path.join(copy.folder, file);
    const before = readFileSync(place, "utf8");
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(place, after);
  };
  edit("lib/i18n/messages/en/admin.json", (text) => text.replaceAll("Check your answers", "Check each answer"));
  edit("app/[locale]/admin/draws/actions.ts", (text) =>
    text.replace('"use server";', '"use server";\n\nexport async function newerAction(): Promise<void> {}'),
  );
}

const entered = { date: "2026-10-02", category: "healthcare-2026-v3", cutoff: "470", invitations: "3,500" };

async function open(page: Page): Promise<void> {
  await signIn(page, TEST_ADMIN);
  await page.goto("/en/admin/draws/new");
  await fillIn(page, { ...entered, why: "From the notice" });
}

test("a form that was opened before an update is answered after it, with its values, with scripts and without", async ({
  browser,
}) => {
  const port = await freePort();
  const baseURL = `http://127.0.0.1:${port}`;
  await start(String(port));
  const page = await (await browser.newContext({ baseURL })).newPage();
  const plain = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage();
  await open(page);
  await open(plain);
  await running?.end("SIGINT");
  change();
  await start(String(port));
  for (const each of [plain, page]) {
    await each.getByRole("button", { name: "Continue" }).click();
    // The newer build has answered: in its own words where it made the page, within the older page where that has scripts.
    const heading = each === plain ? "Check each answer" : "Check your answers";
    await expect(each.getByRole("heading", { name: heading })).toBeVisible({ timeout: 60_000 });
    await expect(each.locator("form dl").first()).toContainText("3,500");
    await expect(each.locator("form dl").first()).toContainText("October 2, 2026");
  }
  await save(page);
  await expect(page).toHaveURL(/\/en\/admin\/draws\/\d+\?saved=1$/);
});
