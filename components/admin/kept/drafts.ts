import type { FormEntries } from "./form-entries";

/*
 * What was typed and not saved yet, in the storage of the browser's tab: it goes when the tab is closed. A draft is of
 * an account and a form, whatever the language of its page.
 */

const PREFIX = "draft ";
/** Parameters of an address that choose no other form, and the secret of a one-time link, which is kept nowhere. */
const IDLE = ["saved", "compare", "with", "token", "link"];

type Draft = { readonly account: string; readonly entries: FormEntries };

function isDraft(value: unknown): value is Draft {
  if (typeof value !== "object" || value === null || !("account" in value) || !("entries" in value)) return false;
  const { account, entries } = value;
  return (
    typeof account === "string" &&
    Array.isArray(entries) &&
    entries.every((each) => Array.isArray(each) && each.length === 2 && each.every((one) => typeof one === "string"))
  );
}

/** Runs what a browser may refuse: storage can be full, or closed to this site. */
function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}

/** The draft of a key; null for none, and for one of another account or shape. */
function stored(key: string, account: string): Draft | null {
  const draft = attempt<unknown>(() => JSON.parse(sessionStorage.getItem(key) ?? "null"));
  return isDraft(draft) && draft.account === account ? draft : null;
}

/** The account that the page is drawn for; "" where nobody is signed in: such a draft goes as somebody signs in. */
export const accountOf = (): string => document.querySelector<HTMLElement>("[data-account]")?.dataset.account ?? "";

/** The key of a form on the page that is shown, the same in each language. */
function keyOf(form: string): string {
  const { pathname, search } = window.location;
  const query = new URLSearchParams(search);
  for (const name of IDLE) query.delete(name);
  return `${PREFIX}${pathname.replace(/^\/[a-z]{2}(?=\/)/, "")} ${query} ${form}`;
}

/** What was typed into a form of this page; null for nothing. */
export const readDraft = (form: string): FormEntries | null => stored(keyOf(form), accountOf())?.entries ?? null;

/** Keeps what was typed. */
export function writeDraft(form: string, entries: FormEntries): void {
  const draft: Draft = { account: accountOf(), entries };
  attempt(() => sessionStorage.setItem(keyOf(form), JSON.stringify(draft)));
}

/** Forgets what was typed into a form. */
export const dropDraft = (form: string): null => attempt(() => sessionStorage.removeItem(keyOf(form))) ?? null;

/** Forgets what other accounts have typed in this tab. */
export function dropDraftsOfOthers(account: string): void {
  attempt(() => {
    const keys = Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index) ?? "");
    for (const key of keys) if (key.startsWith(PREFIX) && !stored(key, account)) sessionStorage.removeItem(key);
  });
}
