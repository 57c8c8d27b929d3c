/** What a person says of a save, as typed. */
export type NoteEntry = { readonly reason: string; readonly source: string };
export type NoteProblem = { readonly field: keyof NoteEntry; readonly code: "missing" | "too_long" | "bad_characters" };

/** Why, and where the values were read; readers see both. Null = not said. */
export type Note = { readonly reason: string | null; readonly source: string | null };

const MAX_LENGTH = 500;

/**
 * Reads the note of a save.
 * @param reasonNeeded for an edit: readers are owed a reason when a published number changes
 */
export function parseNote(
  entry: NoteEntry,
  { reasonNeeded }: { readonly reasonNeeded: boolean },
): { readonly ok: true; readonly note: Note } | { readonly ok: false; readonly problems: readonly NoteProblem[] } {
  const reason = entry.reason.trim();
  const source = entry.source.trim();
  const problems: NoteProblem[] = [];
  if (reason === "" && reasonNeeded) problems.push({ field: "reason", code: "missing" });
  for (const [field, text] of [
    ["reason", reason],
    ["source", source],
  ] as const) {
    if (text.length > MAX_LENGTH) problems.push({ field, code: "too_long" });
    else if (/[\p{Cc}\p{Cs}]/u.test(text)) problems.push({ field, code: "bad_characters" });
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, note: { reason: reason || null, source: source || null } };
}
