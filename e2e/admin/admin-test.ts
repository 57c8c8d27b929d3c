import type { Page } from "@playwright/test";
import { expect, test as base } from "../fixtures";

/**
 * The test of everything that writes. A worker fixture of its own gives it workers of its own, and with them a tracker
 * whose draws no test of the public pages counts.
 */
export const test = base.extend<{ signedIn: Page }, { writes: true }>({
  writes: [async ({ playwright: _ }, provide) => provide(true), { scope: "worker", auto: true }],

  /** A page whose reader has signed in as the admin. */
  signedIn: async ({ page, admin }, provide) => {
    await signIn(page, admin);
    await provide(page);
  },
});

export { expect };

/** Goes to the sign-in form, unless there already, and signs in. */
export async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  if (!page.url().includes("/admin/login")) await page.goto("/en/admin/login");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  // The first sign-in of a server that has just started waits for its modules too.
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible({ timeout: 30_000 });
}

export type Entered = { date: string; category?: string; roundName?: string; cutoff: string; invitations: string; link?: string; why?: string };

/** Fills in the form of a draw; what is not given is left as it is. */
export async function fillIn(page: Page, { date, category, roundName, cutoff, invitations, link, why }: Entered): Promise<void> {
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
