/*
 * Who may do what, row by row: the expectation that e2e/admin/walk.spec.ts holds every page and every action of the
 * admin to. A page or an action that has no row here fails the walk. A new one is one more line.
 */

/**
 * `everybody`: without a session too. `people`: whoever is signed in. `editor`: editors and admins. `admin`: admins
 * alone.
 */
export type May = "everybody" | "people" | "editor" | "admin";

/**
 * Pages, as their folder under app/[locale]/admin has them ("" is the admin itself); what stands in brackets is given.
 */
export const PAGES: Record<string, { may: May; given?: Record<string, string> }> = {
  "": { may: "editor" },
  account: { may: "people" },
  alerts: { may: "admin" },
  "alerts/subscribers": { may: "admin" },
  audit: { may: "admin" },
  categories: { may: "admin" },
  "categories/[slug]": { may: "admin", given: { slug: "healthcare" } },
  "categories/[slug]/versions/[version]": { may: "admin", given: { slug: "healthcare", version: "healthcare-v1" } },
  "categories/[slug]/versions/new": { may: "admin", given: { slug: "healthcare" } },
  "categories/new": { may: "admin" },
  corrections: { may: "admin" },
  "corrections/[id]": { may: "admin", given: { id: "1" } },
  "corrections/new": { may: "admin" },
  "draws/[number]": { may: "editor", given: { number: "379" } },
  "draws/new": { may: "editor" },
  "draws/several": { may: "editor" },
  events: { may: "admin" },
  "events/[slug]": { may: "admin", given: { slug: "category-draws-begin" } },
  "events/new": { may: "admin" },
  imports: { may: "editor" },
  "imports/[run]": { may: "editor", given: { run: "1" } },
  "imports/[run]/undo": { may: "editor", given: { run: "1" } },
  "imports/new": { may: "editor" },
  "imports/preview/[copy]": { may: "editor", given: { copy: "1" } },
  invitation: { may: "everybody" },
  login: { may: "everybody" },
  "login/code": { may: "everybody" },
  names: { may: "admin" },
  "names/[act]": { may: "admin", given: { act: "version-1" } },
  people: { may: "admin" },
  "people/[id]": { may: "admin", given: { id: "nobody" } },
  pools: { may: "editor" },
  "pools/[day]": { may: "editor", given: { day: "2025-11-09" } },
};

/** Route handlers (route.ts) that answer a GET, by their folder. */
export const ROUTES: Record<string, { may: Exclude<May, "everybody"> }> = {};

/**
 * Server actions by the name they are exported under, with arguments that name what they would act on; the form that is
 * sent is empty.
 */
export const ACTIONS: Record<string, { may: May; bound: readonly unknown[] }> = {
  acceptAction: { may: "everybody", bound: ["en"] },
  alertAction: { may: "admin", bound: [{ locale: "en", intent: "retry" }] },
  applyAction: { may: "editor", bound: [{ locale: "en", copy: 1 }] },
  changeDetailsAction: { may: "people", bound: ["en"] },
  changePasswordAction: { may: "people", bound: ["en"] },
  codeAction: { may: "everybody", bound: ["en"] },
  drawAction: { may: "editor", bound: [{ locale: "en", number: "379" }] },
  drawOperationAction: { may: "editor", bound: [{ locale: "en", number: "379", operation: "hide" }] },
  endOwnSessionsAction: { may: "people", bound: ["en"] },
  feedSettingsAction: { may: "admin", bound: ["en"] },
  inviteAction: { may: "admin", bound: ["en"] },
  jobTitlesAction: { may: "editor", bound: ["en"] },
  mapNameAction: { may: "admin", bound: [{ locale: "en", name: "No such round" }] },
  personAction: { may: "admin", bound: [{ locale: "en", id: "nobody", intent: "sessions" }] },
  readAction: { may: "editor", bound: ["en"] },
  recordAction: {
    may: "admin",
    bound: [{ locale: "en", kind: "category", operation: "save", revision: 1, slug: "healthcare" }],
  },
  renewCodesAction: { may: "people", bound: ["en"] },
  revokeLinkAction: { may: "admin", bound: ["en"] },
  rowsAction: { may: "editor", bound: [{ locale: "en" }] },
  seenAction: { may: "people", bound: ["en"] },
  severalAction: { may: "editor", bound: [{ locale: "en" }] },
  setUpFactorAction: { may: "people", bound: ["en"] },
  signInAction: { may: "everybody", bound: ["en"] },
  signOutAction: { may: "everybody", bound: [] },
  stopFactorAction: { may: "people", bound: ["en"] },
  undoImportAction: { may: "editor", bound: [{ locale: "en", run: 1 }] },
  undoMappingAction: { may: "admin", bound: [{ locale: "en", of: "version", id: 1 }] },
};
