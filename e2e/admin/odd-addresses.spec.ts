import { expect, test } from "./admin-test";

/*
 * The pages of the admin with parts and texts that can name nothing: a page or a refusal, never a fault of the server.
 */

const PARTS = ["%00", "379%00", "%0a", "%2500", "%20", "%F0%9F%92%A5", "99999999999999999999", "x".repeat(500)];

const ROUTES = [
  (part: string) => `/draws/${part}`,
  (part: string) => `/draws/379?restore=${part}&compare=${part}&with=${part}`,
  (part: string) => `/categories/${part}`,
  (part: string) => `/categories/cec/versions/${part}`,
  (part: string) => `/categories/${part}/versions/new?name=${part}`,
  (part: string) => `/corrections/${part}`,
  (part: string) => `/corrections/new?draw=${part}`,
  (part: string) => `/events/${part}`,
  (part: string) => `/imports/${part}`,
  (part: string) => `/imports/preview/${part}`,
  (part: string) => `/imports?page=${part}`,
  (part: string) => `/names/${part}`,
  (part: string) => `/names?name=${part}&as=${part}`,
  (part: string) => `/people/${part}`,
  (part: string) => `/audit?who=${part}&about=${part}&from=${part}&page=${part}`,
  (part: string) => `/login?to=${part}`,
  (part: string) => `/invitation?token=${part}`,
  (part: string) => `/invitation?link=${part}`,
  (part: string) => `?q=${part}`,
];

test("an address of the admin is a page or is not found, whatever stands there", async ({ signedIn: page }) => {
  for (const route of ROUTES)
    for (const part of PARTS) {
      const address = `/en/admin${route(part)}`;
      expect((await page.request.get(address)).status(), address.slice(0, 80)).toBeLessThan(500);
    }
});
