import { createHash } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import type { Tracker } from "../fixtures";
import { openLink } from "./admin-test";
import { feedWith, newRow } from "./feed-file";
import { waiting } from "./record-test";

/** A form of the admin, and what is typed into it. */
export type KeptForm = {
  /** Its page without the language; opened where `open` does not. */
  readonly path: string;
  /**
   * What is typed, by the names of the inputs: the first is one that no other form of the page has. A list is that of
   * the boxes that are ticked, and no other.
   */
  readonly typed: Readonly<Record<string, string | readonly string[]>>;
  /** What sends it, where it is not the last button. */
  readonly send?: string;
  /** What is there before: rows, or the page itself. */
  readonly prepare?: (page: Page, sql: Tracker["sql"]) => Promise<void>;
  /** Leads to the step that is tried, also after the page was loaded anew. */
  readonly step?: (page: Page) => Promise<void>;
  /** True where a look at the values comes before saving. */
  readonly check?: true;
  /** True where nobody is signed in. */
  readonly unsigned?: true;
  /** True where its record can be hidden meanwhile, on the same page. */
  readonly hides?: true;
  /** What is saved on the same page meanwhile, by the names of the inputs; the last button of that form saves it. */
  readonly beside?: Readonly<Record<string, string>>;
  /** What the server refuses, each with what is wrong: the rest stands as it was. */
  readonly refusals?: readonly { readonly typed: KeptForm["typed"]; readonly says: string }[];
};

/** The secret of a one-time link. */
export const INVITED = "one-time-secret-of-a-link-that-nobody-keeps";
const NOTE = { reason: "From the notice", source: "A notice of that day" };
const DAY = "September 24, 2026";

/** The feed with two rows that are new, and the page that shows what they would change. */
async function previewed(page: Page): Promise<void> {
  await page.goto("/en/admin/imports/new");
  const buffer = feedWith([newRow("861", "2026-09-27"), newRow("862", "2026-09-28")]);
  await page.locator('[name="file"]').setInputFiles({ name: "feed.json", mimeType: "application/json", buffer });
  await page.locator("main form:has([name=file]) button").last().click();
  await page.locator('[name="row"]').first().waitFor({ timeout: 40_000 });
}

/**
 * Each form of the admin that holds more than a reason and a password, and of those that hold just a reason one for
 * each page: hiding, showing and restoring are one form. A file and a code have to be given anew, as a password has.
 */
export const KEPT_FORMS: Readonly<Record<string, KeptForm>> = {
  "a new draw": {
    path: "/admin/draws/new",
    typed: {
      cutoff: "517",
      pasted: "Round 863, as pasted",
      number: "863",
      date: "2026-09-21",
      time: "14:12:09",
      category: "cec",
      programs: ["cec", "fsw"],
      roundName: "Canadian Experience Class",
      invitations: "2500",
      tieBreakDate: "2026-09-01",
      tieBreakTime: "10:11:12",
      instructionUrl: "https://www.canada.ca/en/a-page.html",
      poolAsOf: "2026-09-27",
      ...NOTE,
    },
    check: true,
  },
  "a draw, with its remark beside": {
    path: "/admin/draws/377",
    typed: { cutoff: "739", invitations: "715", ...NOTE },
    check: true,
    hides: true,
    beside: { "remark-choice": "under_review", "remark-reason": "A doubt" },
  },
  "the remark of a draw": {
    path: "/admin/draws/376",
    typed: {
      "remark-choice": "own",
      "remark-remarkEn": "Ours",
      "remark-remarkFr": "Le nôtre",
      "remark-reason": "A doubt",
    },
    hides: true,
  },
  "several draws": {
    path: "/admin?q=36&sort=number",
    typed: { draw: ["364:1", "366:1"], reason: "Both were read twice" },
  },
  "pasted rows": {
    path: "/admin/draws/several",
    prepare: async (page) => {
      await page.goto("/en/admin/draws/several");
      const table = [
        "#\tDate\tRound type\tInvitations issued\tCRS score of lowest-ranked candidate invited",
        `864\t${DAY}\tProvincial Nominee Program\t576\t734`,
        `865\t${DAY}\tCanadian Experience Class\t2,000\t518`,
      ].join("\n");
      // Before scripts run nothing is kept.
      await expect(async () => {
        await page.locator('[name="pasted"]').fill(table);
        expect(await page.evaluate(() => sessionStorage.length)).toBeGreaterThan(0);
      }).toPass();
    },
    step: async (page) => {
      await page.locator('main button[value="read"]').click();
      await page.locator('[name="row"]').first().waitFor();
    },
    typed: { row: ["865"], ...NOTE },
  },
  "a category": {
    path: "/admin/categories/kept-trial",
    prepare: async (_page, sql) => {
      await sql(
        "INSERT INTO category (slug, position, kind, name_en, name_fr, short_name_en, short_name_fr, definition_en, " +
          "definition_fr, round_names) VALUES ('kept-trial', 777, 'occupation', 'Trial', 'Essai', 'Trial', 'Essai', " +
          "'A trial.', 'Un essai.', '[]')",
      );
    },
    typed: {
      nameEn: "Second trial",
      nameFr: "Deuxième essai",
      definitionEn: "A second trial.",
      definitionFr: "Un deuxième essai.",
      kind: "occupation_and_offer",
      introduced: "2026-09-01",
      position: "778",
      ...NOTE,
    },
    check: true,
    hides: true,
  },
  "a version": {
    path: "/admin/categories/stem/versions/stem-2025",
    typed: {
      listYear: "2024",
      aliases: "Professions of a trial",
      effectiveTo: "2026-02-16",
      datesNoteEn: "Read twice.",
      datesNoteFr: "Lu deux fois.",
      minHours: "none",
      mustBeContinuous: "none",
      occupations: "00012\n21220",
      ...NOTE,
    },
    check: true,
    hides: true,
  },
  "a correction": {
    path: "/admin/corrections/3",
    typed: {
      evidenceEn: "Reports of that day differ.",
      evidenceFr: "Les comptes rendus diffèrent.",
      confidence: "low",
      ...NOTE,
    },
    check: true,
    hides: true,
  },
  "a policy event": {
    path: "/admin/events/kept-trial",
    prepare: async (_page, sql) => {
      await sql(
        "INSERT INTO policy_event (slug, date, title_en, title_fr) VALUES ('kept-trial', '2025-12-24', 'Trial', " +
          "'Essai')",
      );
    },
    typed: {
      titleEn: "Second trial",
      titleFr: "Deuxième essai",
      date: "2025-12-23",
      sourceUrl: "https://www.canada.ca/en/a-page.html",
      ...NOTE,
    },
    check: true,
    hides: true,
  },
  "a pool that is hidden": {
    path: "/admin/pools/2025-08-17",
    typed: { "hide-reason": "Half of it is missing", "hide-source": "A notice of that day" },
  },
  "what a name means": {
    path: "/admin/names?name=nobody%20has%20heard%20of%20it",
    prepare: async (_page, sql) => waiting(sql, "Nobody has heard of it", ["977"]),
    typed: { chosen: "cec", role: "officialFr", ...NOTE },
  },
  "a pasted feed": { path: "/admin/imports/new", typed: { text: '{"rounds": []}' } },
  "the choice of an import": {
    path: "",
    prepare: previewed,
    typed: { row: ["862"], reason: "Only this one" },
    send: '[value="chosen"]',
    refusals: [
      { typed: { reason: "long ".repeat(200) }, says: "The reason is too long" },
      { typed: { row: [], pool: [] }, says: "Choose at least one row" },
    ],
  },
  "the undoing of an import": {
    path: "",
    prepare: async (page) => {
      await previewed(page);
      const form = page.locator("main form:has([name=row])");
      await page.getByRole("checkbox", { name: "Choose #862" }).check();
      await form.locator('[name="reason"]').fill("To be undone");
      await form.locator('[value="chosen"]').click();
      await page.locator('a[href$="/undo"]').click();
      await page.waitForURL(/\/undo$/);
    },
    typed: { reason: "It was last week’s copy" },
  },
  "the undoing of a name": {
    path: "",
    prepare: async (page, sql) => {
      await waiting(sql, "Said by mistake", ["978"]);
      await page.goto("/en/admin/names?name=said%20by%20mistake");
      await page.locator('[name="chosen"]').selectOption("general");
      const form = page.locator("main form:has([name=chosen])");
      await form.locator('[name="reason"]').fill("By mistake");
      await form.locator("button").last().click();
      await page.locator('a[href*="/admin/names/category-"]').first().click();
      await page.waitForURL(/names\/category-/);
    },
    typed: { reason: "It was another name" },
  },
  "signing in": { path: "/admin/login", typed: { email: "someone@example.test" }, unsigned: true },
  "an invitation that is accepted": {
    path: "/admin/invitation?link=opened",
    prepare: async (page, sql) => {
      await sql(
        "INSERT INTO one_time_link (id, kind, token_hash, email, name, role, created_by_name, expires_at) VALUES " +
          "('kept-trial', 'invitation', $1, 'kept@example.test', 'Kept', 'editor', 'admin', now() + interval '1 day')",
        [createHash("sha256").update(INVITED).digest("hex")],
      );
      await openLink(page, `/en/admin/invitation#${INVITED}`);
      await page.locator('[name="name"]').waitFor();
    },
    typed: { name: "Kept Trial" },
    unsigned: true,
  },
  "settings of the schedule": { path: "/admin/imports", typed: { FEED_QUESTIONED: "wait" } },
  "an invitation": {
    path: "/admin/people",
    typed: { role: "admin", name: "Some One", email: "someone@example.test" },
  },
  "the role of a person": {
    path: "",
    prepare: async (page, sql) => {
      const [person] = await sql<{ id: string }>("SELECT id FROM \"user\" WHERE email = 'editor@example.test'");
      await page.goto(`/en/admin/people/${person?.id}`);
    },
    typed: { role: "admin" },
  },
  "one’s own account": { path: "/admin/account", typed: { name: "Another", email: "another@example.test" } },
  "a webhook": { path: "/admin/alerts", typed: { url: "https://example.test/hook", toDo: "yes" } },
};
