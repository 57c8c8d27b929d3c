import { expect, test } from "../fixtures";

/* Odd addresses, each a fault once or likely to be one: the fixed cases beside the random ones of fuzz.spec.ts. */

/** Parts of a path that can name nothing, and those that cannot even be decoded. */
const ODD = {
  named: [
    "%00",
    "379%00",
    "%0a",
    "%1b",
    "%2e%2e%2fetc%2fpasswd",
    "%2500",
    "+",
    "%20",
    "%27--",
    "%F0%9F%92%A5",
    "%EF%BF%BD",
    "-1",
    "constructor",
    "__proto__",
    "9".repeat(2000),
    "99999999999999999999",
  ],
  broken: ["%", "%ff", "%ed%a0%80", "%E0%A4%A"],
} as const;

/** Every route with a part that varies, and what it answers to a part that names nothing. */
const ROUTES = [
  (part: string) => `/en/draws/${part}`,
  (part: string) => `/fr/draws/379/vs/${part}`,
  (part: string) => `/en/draws/${part}/vs/379`,
  (part: string) => `/en/categories/${part}`,
  (part: string) => `/fr/occupations/${part}`,
  (part: string) => `/en/after-invitation/${part}.ics`,
  (part: string) => `/en/embed/draws/${part}`,
  (part: string) => `/fr/embed/categories/${part}`,
  (part: string) => `/en/images/draws/${part}.png`,
  (part: string) => `/fr/images/categories/${part}.png`,
  (part: string) => `/api/v1/draws/${part}`,
  (part: string) => `/api/v1/occupations/${part}`,
  (part: string) => `/api/v1/feed-copies/${part}`,
  (part: string) => `/api/v1/${part}`,
  (part: string) => `/en/${part}`,
];

for (const route of ROUTES) {
  test(`${route("…")} is not found, whatever stands there`, async ({ request }) => {
    for (const part of ODD.named) {
      const answer = await request.get(route(part), { maxRedirects: 0 });
      expect(answer.status(), route(part).slice(0, 80)).toBe(404);
      if (route("").startsWith("/api/"))
        expect(await answer.json()).toEqual({
          error: { field: expect.any(String), message: expect.any(String) },
          errors: expect.any(Array),
        });
    }
    for (const part of ODD.broken)
      expect([400, 404], route(part)).toContain((await request.get(route(part), { maxRedirects: 0 })).status());
  });
}

test("a form that chooses another draw leads to a page that says so", async ({ request }) => {
  for (const part of ODD.named) {
    const address = `/en/draws/${part}/vs?with=${part}`;
    expect((await request.get(address)).status(), address.slice(0, 80)).toBe(404);
  }
});

/** Texts of a query that no page may pass on unread. */
const TEXTS = ["%00", "a%00b", "%1b", "%ed%a0%80", "%ff", "%", "../", "%F0%9F%92%A5", "+", "x".repeat(3000), "%0d%0a"];

test("a text that is searched for is read or said to be none", async ({ request }) => {
  for (const text of TEXTS) {
    for (const page of ["/en/draws", "/fr/occupations"])
      expect((await request.get(`${page}?q=${text}`)).status(), `${page} ${text.slice(0, 20)}`).toBe(200);
    for (const list of ["draws", "draws.csv", "occupations"])
      expect([200, 400], `${list} ${text.slice(0, 20)}`).toContain(
        (await request.get(`/api/v1/${list}?q=${text}`)).status(),
      );
  }
  const refused = await request.get("/api/v1/occupations?q=%00");
  expect(refused.status()).toBe(400);
  const fault = { field: "q", message: expect.stringMatching(/control character/) };
  expect(await refused.json()).toEqual({ error: fault, errors: [fault] });
  expect(await (await request.get("/en/occupations?q=nurse%00")).text()).toContain(
    "A value in the address was not recognized and was ignored",
  );
});

test("every page reads any text of every parameter", async ({ request }) => {
  const pages = {
    "/en": ["categories", "period"],
    "/en/explore": ["categories", "measure", "reference", "score", "period", "from", "to", "layout", "events"],
    "/fr/draws": ["category", "kind", "from", "to", "min", "max", "sort", "page", "limit", "cursor"],
    "/en/occupations": ["page"],
    "/fr/pool": ["score", "on", "period", "pnp"],
    "/en/after-invitation": ["draw"],
    "/fr/invitations": ["by", "show", "categories", "period", "from", "to"],
    "/en/embed/explore": ["categories", "reference"],
  };
  for (const [page, names] of Object.entries(pages))
    for (const text of ["%00", "%ed%a0%80", "💥", "x".repeat(500)])
      expect((await request.get(`${page}?${names.map((name) => `${name}=${text}`).join("&")}`)).status(), page).toBe(
        200,
      );
});

test("addresses that once were a fault stay mended", async ({ request }) => {
  for (const address of [
    "/en/draws?category=healthcare&constructor=",
    "/x.y/occupations",
    "/x.y",
    "/apix/draws",
    "/en/draws/%E0%A4%A",
    "/api/v1/draws/%E0%A4%A",
  ]) {
    expect((await request.get(address)).status(), address).toBeLessThan(500);
  }
});

test("the default pages are kept; a query that a page reads has its page rendered, any other does not", async ({
  request,
}) => {
  for (const [page, query] of [
    ["/en", "period=all"],
    ["/en/explore", "measure=gap"],
    ["/en/draws", "min=400"],
    ["/fr/occupations", "q=nurse"],
    ["/fr/pool", "pnp=on"],
    ["/en/after-invitation", "draw=379"],
    ["/en/invitations", "by=year"],
  ] as const) {
    await expect(async () => {
      expect((await request.get(page)).headers()["x-nextjs-cache"], page).toBe("HIT");
    }).toPass({ timeout: 5000 });
    const tagged = await request.get(`${page}?utm_source=mail`);
    expect(tagged.headers()["x-nextjs-cache"], `${page} with a foreign parameter`).toBe("HIT");
    const queried = await request.get(`${page}?${query}`);
    expect(queried.status(), page).toBe(200);
    expect(queried.headers()["x-nextjs-prerender"], `${page} with a query`).toBeUndefined();
    expect(queried.headers()["cache-control"], page).toBe("public, max-age=0, must-revalidate");
    expect(await queried.text(), page).not.toBe(await tagged.text());
  }
});
