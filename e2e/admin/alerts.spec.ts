import type { Page } from "@playwright/test";
import { startMailServer } from "../../scripts/test/mail-server";
import { enterDraw, expect, openLink, problems, test } from "./admin-test";

test.use({ mailing: true });

/** A message goes out with the next beat. */
const BEAT = { timeout: 30_000 };

const CONFIRM = /https?:\S+\/alerts\/confirm\S+/;

async function ask(page: Page, address: string, score = "480"): Promise<void> {
  await page.goto("/en/categories/healthcare");
  await page.getByRole("link", { name: "Get alerts by e-mail" }).click();
  await expect(page.getByRole("checkbox", { name: "Healthcare", exact: true })).toBeChecked();
  await page.getByLabel("Only cut-offs at or below").fill(score);
  await page.getByLabel("E-mail address").fill(address);
  await page.getByRole("button", { name: "Send me a message to confirm" }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a reader asks, confirms, is told of a draw that is saved, and leaves by one click of the mail program", async ({
      page,
      request,
      tracker,
      sql,
      signedIn,
      browser,
    }) => {
      test.setTimeout(120_000);
      const post = await startMailServer(tracker.mailPort);
      const address = `reader-${String(javaScriptEnabled)}@example.test`;
      const [number, day] = javaScriptEnabled ? ["901", "2026-10-01"] : ["902", "2026-09-30"];
      const mine = () => post.received.filter(({ to }) => to === address);
      const reader = await (await browser.newContext({ baseURL: tracker.origin, javaScriptEnabled })).newPage();
      try {
        await ask(reader, address);
        await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Check your mail");
        await expect.poll(() => mine().length, BEAT).toBe(1);
        const [confirming] = mine();
        const link = CONFIRM.exec(post.textOf(confirming!))![0];
        await ask(reader, address, "470");
        await expect.poll(() => mine().length, BEAT).toBe(2);
        const other = CONFIRM.exec(post.textOf(mine()[1]!))![0];
        await openLink(reader, other, javaScriptEnabled);
        await expect(reader.getByRole("main")).toContainText("cut-offs of 470 or lower");
        // Another link is never answered with the one before, and one that is followed, by a scanner too, does nothing.
        await openLink(reader, link, javaScriptEnabled);
        await expect(reader.getByRole("main")).toContainText("cut-offs of 480 or lower");
        expect(await sql("SELECT 1 FROM alert_subscriber WHERE address = $1", [address])).toEqual([]);
        await reader.reload();
        await reader.getByRole("link", { name: "Lire cette page en français" }).click();
        await expect(reader.getByRole("main")).toContainText("480");
        await reader.goBack();
        await reader.getByRole("button", { name: "Confirm" }).click();
        await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Your alerts are set up");
        await openLink(reader, link, javaScriptEnabled);
        await expect(reader.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");

        await enterDraw(signedIn, number!, {
          date: day!,
          category: "healthcare-2026-v3",
          cutoff: "471",
          invitations: "1234",
          link: "https://www.canada.ca/en/immigration.html",
        });
        await expect.poll(() => mine().length, BEAT).toBe(3);
        const told = mine()[2];
        expect(post.textOf(told!)).toContain("1,234");
        expect(post.textOf(told!)).toContain("471");
        expect(told!.raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        await signedIn.goto("/en/admin/alerts");
        await signedIn.getByRole("link", { name: "Show addresses" }).click();
        await signedIn.getByLabel("Address contains").fill(address.slice(0, -5).toUpperCase());
        await signedIn.getByRole("button", { name: "Show", exact: true }).click();
        await expect(signedIn.getByText("1 confirmed, 1 not confirmed", { exact: true })).toBeVisible();
        await expect(signedIn.getByRole("main").getByRole("listitem").first()).toContainText(address);

        const leave = /^List-Unsubscribe: <(\S+)>/im.exec(told!.raw.replaceAll(/\r\n[ \t]+/g, " "))![1]!;
        const page = await request.get(leave);
        expect(page.url()).toMatch(/\/en\/alerts\/leave\?link=opened$/);
        expect(await page.text()).toContain("/en/alerts/do/leave");
        const form = { form: { "List-Unsubscribe": "One-Click" } };
        expect((await request.post(leave, form)).status()).toBe(200);
        expect((await request.post(leave, form)).status()).toBe(200);
        expect(await sql("SELECT 1 FROM alert_subscriber WHERE address = $1", [address])).toEqual([]);
      } finally {
        await reader.context().close();
        await post.close();
      }
      // The page of this test, so that its console is looked at too.
      await page.goto("/fr/alerts");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Recevoir des alertes par courriel");
    });
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a link that is none of ours is refused in words, and one that the browser does not keep too", async ({
      page,
      context,
      request,
    }) => {
      await page.goto("/en/alerts/leave");
      await page.getByLabel("Link", { exact: true }).fill("https://example.org/en/alerts/leave#content");
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(page.getByText("This is not one of our links.")).toBeVisible();
      await expect(page).toHaveURL(/\/en\/alerts\/leave\?link=unread$/);
      // Links that were sent before codes stood in fragments are pasted as they are.
      const before = `https://example.org/en/alerts/leave?id=${"0".repeat(36)}&key=${"k".repeat(43)}`;
      await page.getByLabel("Link", { exact: true }).fill(before);
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");
      // It was of another page.
      await page.goto("/en/alerts/confirm?link=opened");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Open your link");
      await context.clearCookies();
      await page.goto("/en/alerts/leave?link=opened");
      await expect(page.getByText("Your browser does not keep the link")).toBeVisible();
      const unknown = await request.get(`/api/alerts/unsubscribe?id=00000000-0000-4000-8000-000000000000&key=k`);
      expect(unknown.url()).toContain("/en/alerts/leave?link=unread");
    });

    test("what cannot be read is said beside the form, which keeps all that was typed, for its reader alone", async ({
      page,
      request,
      context,
    }) => {
      await page.goto("/en/alerts?category=french");
      await page.getByLabel("E-mail address").fill("reader@example.test");
      await page.getByLabel("Only draws open to an occupation").fill("12");
      await page.getByRole("checkbox", { name: /^Corrections to these draws/ }).uncheck();
      const asked: string[] = [];
      page.on("request", (each) => asked.push(each.url()));
      await page.getByRole("button", { name: "Send me a message to confirm" }).click();
      await expect(page).toHaveURL(/\/en\/alerts\/again\?noc=12&category=french&corrections=off&problem=noc$/);
      const problem = page.getByRole("alert", { name: "The form was not sent" });
      const kept = async () => {
        await expect(problem).toContainText("five digits of a NOC 2021");
        await expect(page.getByLabel("E-mail address")).toHaveValue("reader@example.test");
        await expect(page.getByRole("checkbox", { name: "French", exact: true })).toBeChecked();
        await expect(page.getByRole("checkbox", { name: /^Corrections to these draws/ })).not.toBeChecked();
        await expect(page.getByLabel("Only draws open to an occupation")).toHaveValue("12");
      };
      await kept();
      const answer = await page.reload();
      expect(answer?.headers()["cache-control"]).toBe("private, no-store");
      await kept();
      // In no address, and in nobody else's page; no script can read it.
      expect(asked.filter((url) => url.includes("reader"))).toEqual([]);
      const [cookie] = (await context.cookies()).filter(({ name }) => name === "tracker.alerts-form");
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
      expect(Math.round((cookie!.expires - Date.now() / 1000) / 60)).toBe(20);
      const again = page.url();
      const other = await request.get(again, { headers: { cookie: "" } });
      expect(await other.text()).toContain("five digits of a NOC 2021");
      expect(await other.text()).not.toContain("reader@example.test");
      expect((await request.get("/en/alerts/again")).url()).toMatch(/\/en\/alerts$/);
      await page.goto("/en/alerts");
      await expect(page.getByLabel("E-mail address")).toHaveValue("");
      // Mended, it is sent, and nothing is kept any more.
      await page.goto(again);
      await expect(page.getByLabel("E-mail address")).toHaveValue("reader@example.test");
      await page.getByLabel("Only draws open to an occupation").fill("");
      await page.getByRole("button", { name: "Send me a message to confirm" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your mail");
      expect((await context.cookies()).filter(({ name }) => name === "tracker.alerts-form")).toEqual([]);
    });
  });
}

test("what was wrong and what was chosen are said to a browser that refuses cookies too", async ({ page, context }) => {
  await page.goto("/fr/alerts?category=french");
  await page.locator("input[name=address]").fill("reader@example.test");
  await page.locator("input[name=noc]").fill("12");
  await page.locator("form[action$='/alerts/do/ask'] button").click();
  await expect(page).toHaveURL(/\/fr\/alerts\/again\?/);
  await context.clearCookies();
  await page.reload();
  await expect(page.locator("main").getByRole("alert")).toContainText("CNP 2021");
  await expect(page.locator("input[name=noc]")).toHaveValue("12");
  await expect(page.locator("input[name=category][value=french]")).toBeChecked();
  await expect(page.locator("input[name=address]")).toHaveValue("");
});

test("a webhook without https is refused, and its address stays", async ({ signedIn }) => {
  await signedIn.goto("/en/admin/alerts");
  await signedIn.getByLabel("Address", { exact: true }).fill("http://hooks.example.test/draws");
  await signedIn.getByRole("button", { name: "Add", exact: true }).click();
  await expect(problems(signedIn)).toContainText("The address must begin with https://.");
  await expect(signedIn.getByLabel("Address", { exact: true })).toHaveValue("http://hooks.example.test/draws");
});
