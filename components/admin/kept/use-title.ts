import { useEffect, useRef } from "react";

/**
 * Says the step of a form, or that something is wrong, before the title of its page.
 * @param step "" = the page as it opens
 */
export function useTitle(step: string): void {
  const opened = useRef<string | null>(null);
  useEffect(() => {
    opened.current ??= document.title;
    const title = opened.current;
    document.title = step === "" ? title : `${step} – ${title}`;
    return () => void (document.title = title);
  }, [step]);
}
