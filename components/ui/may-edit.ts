import { useEffect, useState } from "react";

/*
 * Public pages are kept and the same for everybody, so a page cannot say who reads it. An admin page leaves a hint in
 * the browser; where it stands, and only there, a public page asks. Nothing rests on it: each page and act has its
 * guard.
 */

const HINT = "signed-in";

/** Leaves or takes away the hint that somebody has signed in with this browser. */
export function hintSignedIn(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(HINT, "1");
    else localStorage.removeItem(HINT);
  } catch {
    // Storage may be refused: then there are no links.
  }
}

function isHinted(): boolean {
  try {
    return localStorage.getItem(HINT) !== null;
  } catch {
    return false;
  }
}

const asksEdit = (body: unknown): boolean =>
  typeof body === "object" && body !== null && "edit" in body && body.edit === true;

/** One question a page, however many places wait for its answer. */
let answer: Promise<boolean> | null = null;

async function ask(): Promise<boolean> {
  if (!isHinted()) return false;
  const response = await fetch("/api/admin/me");
  if (!response.ok) return false;
  const edit = asksEdit(await response.json());
  if (!edit) hintSignedIn(false);
  return edit;
}

/** True once the server has said that this reader may edit draws. A stranger's browser asks nothing. */
export function useMayEdit(): boolean {
  const [edit, setEdit] = useState(false);
  useEffect(() => {
    let shown = true;
    answer ??= ask().catch(() => false);
    void answer.then((may) => shown && setEdit(may));
    return () => void (shown = false);
  }, []);
  return edit;
}
