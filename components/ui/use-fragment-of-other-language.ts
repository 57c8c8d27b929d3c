import { useEffect } from "react";

/** Lets the link to the other language lead to the same entries. */
export function useFragmentOfOtherLanguage(fragment: string): void {
  useEffect(() => {
    const link = document.querySelector<HTMLAnchorElement>("header a[hreflang]");
    if (link) link.hash = fragment;
  }, [fragment]);
}
