import type { APIRequestContext } from "@playwright/test";
import { expect, fillIn, goOn, test } from "./admin-test";

const RECORDS = [
  "/admin/names",
  "/admin/names?name=x",
  "/admin/categories",
  "/admin/categories/new",
  "/admin/categories/healthcare",
  "/admin/categories/healthcare/versions/new",
  "/admin/categories/healthcare/versions/healthcare-v1?compare=1&with=1",
  "/admin/corrections",
  "/admin/corrections/new",
  "/admin/corrections/1?restore=1",
];
const PAGES = [
  "/admin",
  "/admin?q=379",
  "/admin/draws/new",
  "/admin/draws/379",
  "/admin/draws/379?saved=1",
  "/admin/draws/99999",
  "/admin/events",
  "/admin/events/new",
  "/admin/events/category-draws-begin",
  "/admin/events/none",
  ...RECORDS,
  "/admin/imports",
  "/admin/imports/new",
  "/admin/imports/1",
  "/admin/imports/preview/1",
];

test("every admin page leads to the sign-in form without a session, and shows nothing else", async ({ request }) => {
  for (const language of ["en", "fr"]) {
    for (const path of PAGES) {
      for (const cookie of ["", "tracker.session_token=made-up.c2lnbmF0dXJl"]) {
        const response = await request.get(`/${language}${path}`, { maxRedirects: 0, headers: { cookie } });
        expect(response.status(), path).toBe(307);
        expect(response.headers().location, path).toMatch(new RegExp(`^/${language}/admin/login`));
        expect(response.headers()["cache-control"], path).toContain("no-store");
        expect(await response.text(), path).not.toMatch(/<main|Sign out|Fermer la session|name="revision"/);
      }
    }
  }
});

test("admin pages are kept by nobody and found by no search engine", async ({ signedIn: page }) => {
  for (const path of [
    "/en/admin",
    "/en/admin/draws/new",
    "/en/admin/draws/379",
    "/en/admin/events",
    "/en/admin/events/new",
    "/en/admin/events/category-draws-begin",
    "/en/admin/imports",
    "/en/admin/imports/new",
  ]) {
    const response = await page.goto(path);
    expect(response?.headers()["cache-control"], path).toContain("no-store");
    await expect(page.locator('meta[name="robots"]'), path).toHaveAttribute("content", /noindex/);
  }
});

test.describe("a form of the admin, sent by a program", () => {
  test.use({ javaScriptEnabled: false });

  test("does nothing without a session or from another site, and something with one", async ({
    signedIn: page,
    context,
    request,
    baseURL,
    sql,
  }) => {
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const revisions = async () =>
      (
        await sql<{ count: string }>(
          "SELECT (SELECT count(*) FROM draw_revision) + (SELECT count(*) FROM event_revision) AS count",
        )
      )[0]!.count;
    const sessions = async () => (await sql<{ count: string }>("SELECT count(*) FROM session"))[0]!.count;

    await page.goto("/en/admin/draws/new");
    await page.getByLabel("Draw number").fill("795");
    await fillIn(page, { date: "2026-10-01", category: "fst", cutoff: "400", invitations: "10" });
    await goOn(page);
    for (const box of await page.getByRole("checkbox", { name: "Yes, this is right." }).all()) await box.check();
    const created = {
      url: "/en/admin/draws/new",
      fields: await page.getByRole("button", { name: "Save the draw" }).evaluate(everyField),
    };

    await page.goto("/en/admin/draws/406");
    await page.getByLabel("Cut-off").fill("666");
    await page.getByRole("textbox", { name: "Why" }).fill("By a program");
    await goOn(page);
    for (const box of await page.getByRole("checkbox", { name: "Yes, this is right." }).all()) await box.check();
    const edited = {
      url: "/en/admin/draws/406",
      fields: await page.getByRole("button", { name: "Save the draw" }).evaluate(everyField),
    };

    const slug = "job-offer-points-removed";
    await page.goto("/en/admin/events/new");
    await page.getByLabel("Date", { exact: true }).fill("2026-08-30");
    await page.getByLabel("English title").fill("By a program");
    await page.getByLabel("French title").fill("Par un programme");
    await page.getByRole("button", { name: "Continue" }).click();
    const added = {
      url: "/en/admin/events/new",
      fields: await page.getByRole("button", { name: "Save", exact: true }).evaluate(everyField),
    };
    await page.goto(`/en/admin/events/${slug}`);
    await page.getByLabel("Reason for hiding it").fill("By a program");
    const hidden = {
      url: `/en/admin/events/${slug}`,
      fields: await page.getByRole("button", { name: "Hide", exact: true }).evaluate(everyField),
    };
    await page.goto(`/en/admin/events/category-draws-begin`);
    await page.getByLabel("English title").fill("Renamed");
    await page.getByRole("textbox", { name: "Why", exact: true }).fill("By a program");
    await page.getByRole("button", { name: "Continue" }).click();
    const renamed = {
      url: "/en/admin/events/category-draws-begin",
      fields: await page.getByRole("button", { name: "Save", exact: true }).evaluate(everyField),
    };
    const forms = [created, edited, added, hidden, renamed];

    const before = await revisions();
    for (const { url, fields } of forms) {
      const outside = await post(request, url, fields, { origin: baseURL! });
      expect(outside.status()).toBeGreaterThanOrEqual(300);
      expect(await outside.text()).not.toContain("Sign out");
      const forged = await post(request, url, fields, {
        origin: baseURL!,
        cookie: "tracker.session_token=made-up.c2lnbmF0dXJl",
      });
      expect(forged.status()).toBeGreaterThanOrEqual(300);
      const crossSite = await post(request, url, fields, { origin: "https://example.org", cookie });
      expect(crossSite.status()).toBeGreaterThanOrEqual(400);
      expect(await revisions(), url).toBe(before);
    }

    const signOut = {
      url: "/en/admin",
      fields: await page.getByRole("button", { name: "Sign out" }).evaluate(everyField),
    };
    const open = await sessions();
    await post(request, signOut.url, signOut.fields, { origin: "https://example.org", cookie });
    await post(request, signOut.url, signOut.fields, { origin: baseURL! });
    expect(await sessions()).toBe(open);

    // The same requests with the session and from our own page do what they say: the refusals above refused something.
    for (const { url, fields } of forms) await post(request, url, fields, { origin: baseURL!, cookie });
    expect(Number(await revisions())).toBe(Number(before) + forms.length);
    // And showing again what was hidden.
    await page.goto(`/en/admin/events/${slug}`);
    await page.getByLabel("Reason for showing it again").fill("By a program");
    const shown = await page.getByRole("button", { name: "Show again" }).evaluate(everyField);
    await post(request, hidden.url, shown, { origin: baseURL! });
    await post(request, hidden.url, shown, { origin: "https://example.org", cookie });
    expect(Number(await revisions())).toBe(Number(before) + forms.length);
    await post(request, hidden.url, shown, { origin: baseURL!, cookie });
    expect(Number(await revisions())).toBe(Number(before) + forms.length + 1);
    await post(request, signOut.url, signOut.fields, { origin: baseURL!, cookie });
    expect(Number(await sessions())).toBe(Number(open) - 1);
  });
});

/** Every field of the form of a button, in order, names that repeat too. Runs in the browser. */
function everyField(button: HTMLElement): [string, string][] {
  const form = button.closest("form")!;
  return [...new FormData(form, button)].map(([name, value]) => [name, String(value)]);
}

function post(request: APIRequestContext, url: string, fields: [string, string][], headers: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return request.post(url, { multipart: form, headers, maxRedirects: 0 });
}
