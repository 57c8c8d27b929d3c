import "server-only";
import { headers } from "next/headers";
import { messages } from "@/lib/i18n/messages";
import type { Locale } from "@/lib/rules/text/bilingual";

/** What the state of a form says of its step: every form has problems, and some a look before saving. */
type Stepped = { readonly problems: readonly unknown[]; readonly stage?: string; readonly check?: unknown };

/** By the headers of its request, which are one object for an action and for the page that is drawn after it. */
const marks = new WeakMap<object, string>();

function markOf({ problems, stage, check }: Stepped, locale: Locale): string | null {
  const { admin, records } = messages[locale];
  if (problems.length > 0) return admin.errors.title;
  if (stage === "check") return admin.check.title;
  return check ? records.check.title : null;
}

/**
 * Notes what a form answers, for the title of the page that a browser without scripts is sent. With scripts the form
 * itself marks the title (`components/bar/use-title-mark.ts`), and no page is drawn.
 */
export async function noteTitleMark(state: Stepped, locale: Locale): Promise<void> {
  const asked = await headers();
  const mark = markOf(state, locale);
  // Next names the action in a header where a script has sent the form.
  if (mark !== null && !asked.has("next-action")) marks.set(asked, mark);
}

/** A title with what the form that this page answers says of its step; the title alone for a page that was opened. */
export async function markedTitle(title: string): Promise<string> {
  const mark = marks.get(await headers());
  return mark === undefined ? title : `${mark} – ${title}`;
}
