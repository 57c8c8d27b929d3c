import "server-only";
import { getTranslations } from "next-intl/server";
import type { ImportFormState } from "@/components/admin/imports/import-form-state";
import type { FormAnswer } from "@/lib/admin/form-action";
import { formText, formTexts } from "@/lib/admin/form-text";
import { now, today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { applyFeed } from "@/lib/db/commands/feed/apply-feed";
import type { By } from "@/lib/db/commands/revision-meta";
import { compareStored } from "@/lib/db/queries/compare-stored";
import { feedCopy } from "@/lib/db/queries/imports";
import { parseNote } from "@/lib/rules/draw/entry/save-note";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Choice } from "@/lib/sources/feed/import-plan";
import { readFeed } from "@/lib/sources/feed/read-feed";

/**
 * Applies what was chosen of a feed that was read before.
 * @param copy id of the feed as it was read
 * @throws when the database does not answer
 */
export async function answerApplying(
  { locale, copy }: { readonly locale: Locale; readonly copy: number },
  form: FormData,
  refused: (message: string) => ImportFormState,
  by: By,
): Promise<FormAnswer<ImportFormState>> {
  const t = await getTranslations({ locale, namespace: "imports.problems" });
  const note = parseNote({ reason: formText(form, "reason"), source: "" }, { reasonNeeded: false });
  if (!note.ok) return { state: refused(t("reason")) };
  const choice = readChoice(form);
  if ([...choice.keep.keys()].some((number) => choice.conflicts.has(number)))
    return { state: refused(t("takeOrKeep")) };
  if (choice.rows.size + choice.conflicts.size + choice.keep.size + choice.pools.size === 0)
    return { state: refused(t("noChoice")) };
  const found = await feedCopy(copy);
  if (!found) return { state: refused(t("gone")) };
  const { bytes, origin, name } = found;
  const { reason } = note.note;
  if (reason === null && (await changesByHeld(bytes, choice))) return { state: refused(t("heldReason")) };
  const { run } = await applyFeed(db(), { bytes, origin, name, at: now() }, choice, { by, reason, live: false });
  return { to: `/${locale}/admin/imports/${run}?done=1` };
}

/** True when a file that is held would take the place of something here; a new draw takes nobody's. */
async function changesByHeld(bytes: Uint8Array, { rows, conflicts, pools }: Picked): Promise<boolean> {
  const read = readFeed(bytes, today());
  const compared = read.ok ? await compareStored(db(), read.feed) : read;
  if (!compared.ok || compared.comparison.held === null) return false;
  const changed = compared.comparison.changed.some(({ number }) => rows.has(number) || conflicts.has(number));
  return changed || pools.size > 0;
}

type Picked = Extract<Choice, { kind: "picked" }>;

/** What was chosen, each with the digest of what was seen; what is no such text says nothing. */
function readChoice(form: FormData): Picked {
  const isNew = formText(form, "intent") === "new";
  const picked = (name: string, pattern: RegExp) =>
    new Map(
      formTexts(form, name).flatMap((each): [string, string][] => {
        const [, key, digest] = pattern.exec(each) ?? [];
        return key === undefined ? [] : [[key, digest ?? ""]];
      }),
    );
  const row = /^(\d{1,6}[a-z]?):([\w-]{1,64})$/;
  const pools = picked("pool", /^(\d{4}-\d{2}-\d{2}):([\w-]{0,64})$/);
  return {
    kind: "picked",
    rows: picked(isNew ? "new" : "row", row),
    conflicts: isNew ? new Map() : picked("conflict", row),
    keep: isNew ? new Map() : picked("keep", row),
    pools: isNew ? new Map([...pools].filter(([, digest]) => digest === "")) : pools,
  };
}
