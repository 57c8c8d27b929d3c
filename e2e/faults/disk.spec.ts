import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { freePort } from "../../scripts/shared/free-port";
import { TEST_ADMIN } from "../../scripts/test/test-sign-in";
import { fillIn, goOn, problems, save, signIn } from "../admin/admin-test";
import { TrackerProcess } from "../start/tracker-process";

/** A small disk of its own, in memory. */
class Disk {
  readonly folder = mkdtempSync(path.join(tmpdir(), "tracker-disk-"));
  readonly isThere = spawnSync("mount", ["-t", "tmpfs", "-o", "size=300m,mode=755", "tmpfs", this.folder]).status === 0;
  readonly #ballast = path.join(this.folder, "ballast");

  /** Fills what is left of it, but for less than a page of Postgres. */
  fill(): void {
    const { bavail, bsize } = statfsSync(this.folder);
    writeFileSync(this.#ballast, Buffer.alloc(bavail * bsize - 4096), { flag: "a" });
  }
  free = (): void => rmSync(this.#ballast, { force: true });
  end(): void {
    if (this.isThere) spawnSync("umount", ["--lazy", this.folder]);
    if (existsSync(this.folder)) rmSync(this.folder, { recursive: true, force: true });
  }
}

test("a disk without room: readers read, a form keeps its values, and with room all goes on by itself", async ({
  page,
}) => {
  const disk = new Disk();
  test.skip(!disk.isThere, "NOT TRIED: this account may make no disk");
  const port = String(await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const env = { DATA_DIR: path.join(disk.folder, "data"), PORT: port };
  const running = new TrackerProcess({ ...env, ADMIN_EMAIL: TEST_ADMIN.email, ADMIN_PASSWORD: TEST_ADMIN.password });
  const read = async (address: string) => (await fetch(origin + address)).status;
  const health = async () => (await (await fetch(`${origin}/api/health`)).json()).status;
  try {
    await running.ready();
    await read("/en");
    await page.goto(`${origin}/en/admin/draws/new`);
    await signIn(page, TEST_ADMIN);
    await page.getByLabel("Draw number").fill("448");
    const why = "w".repeat(500);
    await fillIn(page, { date: "2026-10-02", category: "healthcare-2026-v3", cutoff: "470", invitations: "3500", why });
    await goOn(page);
    for (const box of await page.getByRole("checkbox", { name: "Yes, this is right." }).all()) await box.check();
    disk.fill();
    await page.getByRole("button", { name: "Save the draw" }).click();
    await expect(problems(page)).toContainText("because of a fault on our side", { timeout: 60_000 });
    await expect(page.getByLabel("Cut-off")).toHaveValue("470");
    await expect(page.getByRole("textbox", { name: "Why" })).toHaveValue(why);
    for (const each of ["/en", "/fr/draws/400", "/en/draws/379"]) expect(await read(each), each).toBe(200);
    disk.free();
    await expect.poll(health, { timeout: 90_000 }).toBe("ok");
    await goOn(page);
    await save(page);
    await expect(page).toHaveURL(/\/en\/admin\/draws\/448\?saved=1$/);
    expect(await read("/en/draws/448")).toBe(200);
    expect(running.output).not.toContain(TEST_ADMIN.password);
  } finally {
    disk.free();
    await running.end("SIGTERM");
    disk.end();
  }
});
