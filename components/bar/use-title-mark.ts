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
    if (!document.title.includes(mark)) document.title = mark + document.title;
    return () => {
      // The marks of two forms stand one behind the other, and either may go first.
      document.title = document.title.replace(mark, () => "");
    };
  }, [words]);
}
