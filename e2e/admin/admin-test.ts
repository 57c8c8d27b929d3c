import { randomUUID } from "node:crypto";
import type { Browser, Cookie, Page, Request } from "@playwright/test";
import { hashPassword } from "better-auth/crypto";
import { expect, test as base, type Tracker } from "../fixtures";

/** The sign-in of a person. */
export type SignIn = { readonly email: string; readonly password: string };

/** Somebody who is signed in, for requests without a page. */
export type Sender = { readonly cookie: string };

/** Cookies of a person who is signed in. */
type Session = (person: SignIn) => Promise<Cookie[]>;

/**
 * The test of everything that writes. A worker fixture of its own gives it workers of its own, and with them a tracker
 * whose draws no test of the public pages counts.
 */
export const test = base.extend<
  { signedIn: Page; signedInEditor: Page; senders: Record<"editor" | "admin", Sender> },
  { writes: true; editor: SignIn; session: Session }
>({
  writes: [async ({ playwright: _ }, provide) => provide(true), { scope: "worker", auto: true }],

  /** Sign-in of the one editor. */
  editor: [
    async ({ tracker }, provide) => {
      const editor = { email: "editor@example.test", password: "a battery of staple horses" };
      await addPerson(tracker.sql, { ...editor, name: "editor", role: "editor" });
      await provide(editor);
    },
    { scope: "worker" },
  ],

  /** One session of each person for all tests of a worker; another where a test has ended it. */
  session: [
    async ({ browser, tracker }, provide) => {
      const kept = new Map<string, Cookie[]>();
      await provide(async (person) => {
        const before = kept.get(person.email);
        if (before && (await stands(tracker.sql, before))) return before;
        const cookies = await newSession(browser, tracker.origin, person);
        kept.set(person.email, cookies);
        return cookies;
      });
    },
    { scope: "worker" },
  ],

  /** A page whose reader is signed in as the editor. */
  signedInEditor: async ({ page, context, editor, session }, provide) => {
    await context.addCookies(await session(editor));
    await provide(page);
  },

  /** The cookies of an admin and of an editor who are signed in. */
  senders: async ({ admin, editor, session }, provide) => {
    const sender = async (person: SignIn) => ({ cookie: headerOf(await session(person)) });
    await provide({ admin: await sender(admin), editor: await sender(editor) });
  },

  /** A page whose reader is signed in as the admin. */
  signedIn: async ({ page, context, admin, session }, provide) => {
    await context.addCookies(await session(admin));
    await provide(page);
  },
});

export { expect };

/** Adds a person who may sign in. */
export async function addPerson(
  sql: Tracker["sql"],
  { email, password, name, role }: SignIn & { name: string; role: "admin" | "editor" },
): Promise<string> {
  const id = randomUUID();
  await sql(
    `INSERT INTO "user" (id, name, email, email_verified, role, updated_at) VALUES ($1, $2, $3, true, $4::role, now())`,
    [id, name, email, role],
  );
  await sql(
    "INSERT INTO account (id, account_id, provider_id, user_id, password, updated_at) VALUES ($1, $1, " +
      "'credential', $1, $2, now())",
    [id, await hashPassword(password)],
  );
  return id;
}

/** Signs in as a reader does, in a browser of its own. */
async function newSession(browser: Browser, baseURL: string, person: SignIn): Promise<Cookie[]> {
  const context = await browser.newContext({ baseURL });
  await signIn(await context.newPage(), person);
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

/** Whether no test has ended the session. */
async function stands(sql: Tracker["sql"], cookies: Cookie[]): Promise<boolean> {
  const signed = cookies.find(({ name }) => name === "tracker.session_token")?.value ?? "";
  const [token] = decodeURIComponent(signed).split(".");
  return (await sql("SELECT 1 FROM session WHERE token = $1", [token])).length === 1;
}

const headerOf = (cookies: Cookie[]) => cookies.map(({ name, value }) => `${name}=${value}`).join("; ");

/** Goes to the sign-in form, unless there already, and signs in. */
export async function signIn(page: Page, { email, password }: SignIn): Promise<void> {
  if (!page.url().includes("/admin/login")) await page.goto("/en/admin/login");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  // The first sign-in of a server that has just started waits for its modules too.
  await expect(page.getByRole("button", { name: "Sign out", exact: true })).toBeVisible({ timeout: 30_000 });
}

export type Entered = {
  date: string;
  category?: string;
  roundName?: string;
  cutoff: string;
  invitations: string;
  link?: string;
  why?: string;
};

/** Fills in the form of a draw; what is not given is left as it is. */
export async function fillIn(
  page: Page,
  { date, category, roundName, cutoff, invitations, link, why }: Entered,
): Promise<void> {
  await page.getByLabel("Date", { exact: true }).fill(date);
  if (category !== undefined) await page.getByLabel("Category version").selectOption(category);
  if (roundName !== undefined) await page.getByLabel("Round name as published").fill(roundName);
  await page.getByLabel("Cut-off").fill(cutoff);
  await page.getByLabel("Invitations").fill(invitations);
  if (link !== undefined) await page.getByLabel("Official link").fill(link);
  if (why !== undefined) await page.getByRole("textbox", { name: "Why" }).fill(why);
}

/** The list of what is wrong. */
export const problems = (page: Page) => page.getByRole("alert", { name: "There is a problem" });

/** Goes on to the look at every value. */
export async function goOn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Check your answers" })).toBeVisible();
}

/** Goes back to the values. */
export async function goBack(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Go back and change" }).click();
  await expect(page.getByRole("button", { name: "Continue" })).toBeVisible();
}

/** Says yes to every warning and saves. */
export async function save(page: Page): Promise<void> {
  for (const box of await page.getByRole("checkbox", { name: "Yes, this is right." }).all()) await box.check();
  await page.getByRole("button", { name: "Save the draw" }).click();
  await expect(page.getByRole("status")).toBeVisible();
}

/** Enters a draw from an empty form to its saving. */
export async function enterDraw(page: Page, number: string, entered: Entered): Promise<void> {
  await page.goto("/en/admin/draws/new");
  await page.getByLabel("Draw number").fill(number);
  await fillIn(page, entered);
  await goOn(page);
  await save(page);
}

/** Opens a link of ours as its reader would: where no script takes its code, it is pasted. Its code is in no address. */
export async function openLink(page: Page, link: string, scripts = true): Promise<void> {
  const asked: string[] = [];
  const note = (request: Request) => asked.push(request.url());
  page.on("request", note);
  await page.goto(link);
  if (!scripts) {
    await page.getByLabel("Link", { exact: true }).fill(link);
    await page.getByRole("button", { name: "Continue" }).click();
  }
  await page.waitForURL(/\?link=opened$/);
  page.off("request", note);
  // A browser tells its own tools of the fragment; what it sends is the address before it.
  expect(asked.map((url) => url.split("#")[0]).filter((url) => url?.includes(link.split("#")[1]!))).toEqual([]);
}
