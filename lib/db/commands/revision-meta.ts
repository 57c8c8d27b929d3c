import type { Note } from "@/lib/rules/draw/entry/save-note";
import type { RevisionKind } from "@/lib/rules/record/revision";
import type { connect } from "../connect";
import { asJson } from "../rows";

/** The client itself: a command opens its own transaction. */
export type Client = ReturnType<typeof connect>;

/** Who saves: a person, from the session and never from a form, or what acts by itself, which has no id. */
export type By = { readonly id: string | null; readonly name: string };

/** What a revision says beside the values. */
export type RevisionMeta = { readonly kind: RevisionKind; readonly by: By; readonly note: Note };

/** The columns of a revision that every history has. */
export const revisionColumns = (
  before: { readonly revision: number } | null,
  after: { readonly revision: number },
  { kind, by, note }: RevisionMeta,
) => ({
  revision: after.revision,
  kind,
  userId: by.id,
  userName: by.name,
  ...note,
  ...(before && { before: asJson(before) }),
  after: asJson(after),
});
