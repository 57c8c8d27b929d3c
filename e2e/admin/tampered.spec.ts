import type { Page } from "@playwright/test";
import { expect, test } from "./admin-test";

/** The name by which the browser calls the action that a click sends. */
async function actionOf(page: Page, click: () => Promise<void>): Promise<string> {
  const [request] = await Promise.all([
    page.waitForRequest((each) => each.headers()["next-action"] !== undefined),
    click(),
  ]);
  return request.headers()["next-action"]!;
}

/** What is no form, as a program may send it in the place of one. */
const NO_FORMS = ["a text", null, 7, true, [], {}, { get: "x", getAll: [] }, "$K1", "$undefined"];
/** Targets that no page of ours binds. */
const NO_TARGETS = [
  null,
  "x",
  7,
  [],
  {},
  { locale: "xx", number: "379" },
  { locale: "en", number: 379 },
  { locale: ["en"], number: { a: 1 } },
  { locale: "en", kind: "event", slug: 1, operation: "save", revision: null },
];

test("an action called with something that is no form is refused: never a fault, nothing written", async ({
  signedIn: page,
  request,
  context,
  baseURL,
  sql,
}) => {
  const state = async () =>
    sql(
      "SELECT (SELECT count(*) FROM draw_revision) AS draws, (SELECT count(*) FROM event_revision) AS events, " +
        "(SELECT count(*) FROM category_revision) + (SELECT count(*) FROM version_revision) + (SELECT count(*) FROM " +
        "correction_revision) AS records, (SELECT version FROM data_version) AS version",
    );
  await sql(
    "INSERT INTO draw (number, date, round_name, cutoff, invitations, programs, source) VALUES ('971', " +
      "'2026-09-30', 'Nobody knows', 470, 1500, '{cec}', 'feed')",
  );
  await page.goto("/en/admin/names?name=nobody%20knows");
  const mapNameAction = await actionOf(page, () => page.getByRole("button", { name: "Classify 1 draw" }).click());
  await page.goto("/en/admin/corrections/new");
  const recordAction = await actionOf(page, () => page.getByRole("button", { name: "Continue" }).click());
  await page.goto("/en/admin/draws/379");
  const drawAction = await actionOf(page, () => page.getByRole("button", { name: "Continue" }).click());
  const operationAction = await actionOf(page, () => page.getByRole("button", { name: "Hide draw #379" }).click());
  await page.goto("/en/admin/events/category-draws-begin");
  const eventAction = await actionOf(page, () => page.getByRole("button", { name: "Continue" }).click());
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const call = (url: string, action: string, args: unknown[], headers: Record<string, string> = { cookie }) =>
    request.post(url, {
      headers: {
        ...headers,
        origin: baseURL!,
        "next-action": action,
        "content-type": "text/plain;charset=UTF-8",
        accept: "text/x-component",
      },
      data: JSON.stringify(args),
      maxRedirects: 0,
    });
  const before = await state();
  const actions = [
    { url: "/en/admin/draws/379", action: drawAction, target: { locale: "en", number: "379" } },
    { url: "/en/admin/draws/379", action: operationAction, target: { locale: "en", number: "379", operation: "hide" } },
    {
      url: "/en/admin/draws/379",
      action: operationAction,
      target: { locale: "en", number: "379", operation: "restore", revision: 7 },
    },
    {
      url: "/en/admin/events/category-draws-begin",
      action: eventAction,
      target: { locale: "en", kind: "event", slug: "category-draws-begin", operation: "save", revision: null },
    },
    { url: "/en/admin/names", action: mapNameAction, target: { locale: "en", name: "nobody knows" } },
    ...[
      { kind: "category", slug: "cec", operation: "save" },
      { kind: "category", slug: null, operation: "save" },
      { kind: "version", category: "stem", slug: "stem-v1", classify: null, operation: "restore" },
      { kind: "version", category: "stem", slug: null, classify: "nobody knows", operation: "save" },
      { kind: "correction", id: 1, operation: "hide" },
    ].map((target) => ({
      url: "/en/admin/corrections/new",
      action: recordAction,
      target: { locale: "en", revision: 1, ...target },
    })),
  ];
  for (const { url, action, target } of actions) {
    const calls = [
      ...NO_FORMS.map((form) => [target, {}, form]),
      ...NO_TARGETS.map((each) => [each, {}, "a text"]),
      [],
      [target],
    ];
    for (const args of calls) {
      const response = await call(url, action, args);
      const what = `${url} ${JSON.stringify(args)}`;
      expect(response.status(), what).toBe(200);
      const text = await response.text();
      expect(text, what).toMatch(/nothing was saved|Enter a value|Enter a reason/);
      expect(text, what).not.toContain("a fault on our side");
    }
  }
  expect(await state()).toEqual(before);
});

test("signing in and out with something that is no form is refused, and opens no session", async ({
  page,
  request,
  baseURL,
  sql,
}) => {
  const sessions = async () => (await sql<{ count: string }>("SELECT count(*) FROM session"))[0]!.count;
  await page.goto("/en/admin/login");
  const signIn = await actionOf(page, () => page.getByRole("button", { name: "Sign in" }).click());
  const call = (url: string, action: string, args: unknown[]) =>
    request.post(url, {
      headers: {
        origin: baseURL!,
        "next-action": action,
        "content-type": "text/plain;charset=UTF-8",
        accept: "text/x-component",
      },
      data: JSON.stringify(args),
      maxRedirects: 0,
    });
  const before = await sessions();
  for (const args of [
    ...NO_FORMS.map((form) => ["en", {}, form]),
    ...NO_TARGETS.map((locale) => [locale, {}, "a text"]),
    [],
  ]) {
    const response = await call("/en/admin/login", signIn, args);
    expect(response.status(), JSON.stringify(args)).toBe(200);
    expect(await response.text(), JSON.stringify(args)).toContain("Enter your e-mail address.");
  }
  expect(await sessions()).toBe(before);
});

test("signing out with something that is no form leads to the sign-in form all the same", async ({
  signedIn: page,
  request,
  baseURL,
}) => {
  await page.goto("/en/admin");
  // The click signs this session out; the name of the action serves the calls after it.
  const signOut = await actionOf(page, () => page.getByRole("button", { name: "Sign out" }).click());
  for (const form of NO_FORMS) {
    const response = await request.post("/en/admin", {
      headers: {
        origin: baseURL!,
        "next-action": signOut,
        "content-type": "text/plain;charset=UTF-8",
        accept: "text/x-component",
      },
      data: JSON.stringify([form]),
      maxRedirects: 0,
    });
    expect(response.status(), JSON.stringify(form)).toBeLessThan(400);
    expect(response.headers()["x-action-redirect"], JSON.stringify(form)).toContain("/en/admin/login");
  }
});
