import { expect, test } from "./admin-test";

const PAGES = [
  "/en/admin/login",
  "/en/admin",
  "/fr/admin/people",
  "/en/admin/account",
  "/en/admin/draws/379",
  "/en/admin/audit",
];

test.describe("a page of the admin", () => {
  test.use({ allowedErrors: [/Content Security Policy/] });

  test("runs its own scripts and no other: each carries the nonce of this one answer", async ({ request, senders }) => {
    const nonces = new Set<string>();
    for (const path of PAGES) {
      const response = await request.get(path, {
        headers: { cookie: path.endsWith("login") ? "" : senders.admin.cookie },
      });
      const policy = response.headers()["content-security-policy"]!;
      const nonce = /'nonce-([^']+)'/.exec(policy)![1]!;
      nonces.add(nonce);
      const scripts = policy.split("; ").find((part) => part.startsWith("script-src"))!;
      expect(scripts).not.toContain("unsafe-inline");
      expect(scripts).not.toContain("unsafe-eval");
      for (const part of [
        "frame-ancestors 'none'",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "connect-src 'self'",
      ])
        expect(policy).toContain(part);
      const inline = [...(await response.text()).matchAll(/<script(?![^>]*\ssrc=)([^>]*)>/g)].map(
        ([, attributes]) => attributes!,
      );
      expect(inline.length, path).toBeGreaterThan(1);
      // The one that chooses the theme stands in kept pages too, and is allowed by its hash.
      expect(
        inline.filter((attributes) => !attributes.includes(`nonce="${nonce}"`)),
        path,
      ).toEqual([""]);
    }
    expect(nonces.size).toBe(PAGES.length);
  });

  test("keeps a script out that slipped in, and its own go on", async ({ signedIn: page }) => {
    await page.goto("/en/admin/people");
    const ran = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.documentElement.dataset.slipped = 'in'";
      document.head.append(script);
      const button = document.createElement("button");
      button.setAttribute("onclick", "document.documentElement.dataset.slipped = 'in'");
      document.body.append(button);
      button.click();
      return document.documentElement.dataset.slipped;
    });
    expect(ran).toBeUndefined();
    await page.evaluate(() => localStorage.setItem("theme", "dark"));
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    await page.getByRole("button", { name: "Create an invitation link" }).click();
    await expect(page.getByRole("alert", { name: "There is a problem" })).toBeFocused();
  });
});

test("a public page, kept or not, takes nothing from other sites, and forbids frames, other bases and plugins", async ({
  request,
}) => {
  for (const path of ["/en", "/en/draws/379", "/en/draws?q=3", "/fr/about", "/en/what"]) {
    for (let times = 0; times < 2; times++) {
      expect((await request.get(path)).headers()["content-security-policy"], path).toBe(
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; " +
          "img-src 'self' data: blob:; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; form-action 'self'",
      );
    }
  }
});

test("over https, and only there, an answer asks to be asked by https from then on", async ({ request }) => {
  for (const path of ["/en", "/en/admin/login", "/api/v1/draws?limit=1", "/en/what"]) {
    expect(
      (await request.get(path, { headers: { "x-forwarded-proto": "https" } })).headers()["strict-transport-security"],
      path,
    ).toBe("max-age=31536000");
    expect((await request.get(path)).headers()["strict-transport-security"], path).toBeUndefined();
  }
});
