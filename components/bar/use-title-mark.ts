import { useEffect } from "react";

/**
 * Puts words before the title of the page while something stands on it, as a problem of a form or a step: whoever has
 * several tabs, or hears the title, knows the state. Without scripts the server does (`lib/admin/title-mark.ts`).
 * @param words "" = nothing is put there
 */
export function useTitleMark(words: string): void {
  useEffect(() => {
    if (words === "") return;
    const mark = `${words} – `;
    // Two forms of a page may have a problem each.
    if (!document.title.startsWith(mark)) document.title = mark + document.title;
    return () => {
      if (document.title.startsWith(mark)) document.title = document.title.slice(mark.length);
    };
  }, [words]);
}
