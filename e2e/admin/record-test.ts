import type { Locator, Page } from "@playwright/test";
import { expect } from "./admin-test";

type Sql = <Row extends Record<string, unknown>>(text: string, values?: unknown[]) => Promise<Row[]>;

/** Stores draws that wait for a class, as an import would leave them. */
export async function waiting(sql: Sql, roundName: string, numbers: readonly string[]): Promise<void> {
  for (const [index, number] of numbers.entries()) {
    await sql(
      `WITH made AS (INSERT INTO draw (number, date, round_name, cutoff, invitations, programs, source) VALUES ($1, DATE '2026-09-30' - $3::int, $2, 470, 1500, '{cec}', 'feed') RETURNING *)
       INSERT INTO draw_revision (draw_id, revision, kind, user_name, after)
       SELECT id, 1, 'import', 'schedule', jsonb_build_object('number', number, 'date', date, 'roundName', round_name, 'category', NULL, 'version', NULL, 'cutoff', cutoff, 'invitations', invitations,
         'tieBreakAt', NULL, 'drawnAt', NULL, 'programs', '["cec"]'::jsonb, 'poolAsOf', NULL, 'instructionUrl', NULL, 'source', 'feed', 'notice', NULL, 'hidden', false, 'revision', 1) FROM made`,
      [number, roundName, index],
    );
  }
}

export const why = (page: Page) => page.getByRole("textbox", { name: /^(Why|Raison)( |$)/ }).first();

/** Saves what is looked at. */
export async function saveChecked(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "Check what changes" })).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  // Not the word that an earlier save has left on the page.
  await expect(page.getByRole("heading", { name: "Check what changes" })).toBeHidden();
  await expect(page.getByRole("status")).toBeVisible();
}

/** Looks at what changes, and saves. */
export async function checkAndSave(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continue" }).click();
  await saveChecked(page);
}

/** The list of codes as text, unfolded where scripts have folded it. */
export async function codesAsText(page: Page, { scripted }: { scripted: boolean }): Promise<Locator> {
  if (scripted) {
    await expect(page.getByRole("combobox", { name: /^(Add an occupation|Ajouter une profession)/ })).toBeVisible();
    await page.getByText(/^(The list as text|La liste en texte)/).click();
  }
  return page.getByLabel(/^(NOC codes|Codes CNP)/);
}
