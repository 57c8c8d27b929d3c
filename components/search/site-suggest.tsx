"use client";

import { useCallback, useEffect, type RefObject } from "react";
import { formatSearchQuery } from "@/lib/figures/query/search-query";
import type { Locale } from "@/lib/rules/text/bilingual";
import { addressOf } from "@/lib/rules/text/query-codec";
import { SuggestField, type SuggestWords } from "../ui/suggest-field";
import type { Find } from "../ui/use-suggestions";
import type { SiteSuggestion } from "./site-suggestions";

export type SiteSuggestProps = {
  id: string;
  name: string;
  locale: Locale;
  text: SuggestWords;
  typed: string;
  input: RefObject<HTMLInputElement | null>;
  /** True where it comes in the place of a field that has the focus. */
  takesFocus?: boolean;
};

/** What our own route answers. */
type Found = { readonly data: readonly SiteSuggestion[] };

async function fetchSuggestions(text: string, locale: Locale, signal: AbortSignal): Promise<readonly SiteSuggestion[]> {
  const response = await fetch(addressOf(`/${locale}/search/suggestions`, formatSearchQuery(text)), { signal });
  if (!response.ok) throw new Error(`status ${response.status}`);
  const found: Found = await response.json();
  return found.data;
}

/** A search field that suggests draws, categories, pages and occupations while one types. */
export function SiteSuggest({ locale, input, takesFocus = false, ...field }: SiteSuggestProps) {
  const find: Find<SiteSuggestion> = useCallback((text, signal) => fetchSuggestions(text, locale, signal), [locale]);
  useEffect(() => {
    const field = input.current;
    if (field === null) return;
    // As the plain field has it: when the form is opened again the browser gives it the focus.
    field.setAttribute("autofocus", "");
    if (takesFocus) field.focus();
  }, [takesFocus, input]);
  return (
    <SuggestField
      {...field}
      isTyping={takesFocus}
      input={input}
      find={find}
      keyOf={({ path }) => path}
      row={({ name, detail }) => (
        <span className="col-span-2">
          {name} <span className="text-[0.9rem] text-ink-soft">{detail}</span>
        </span>
      )}
      choose={({ path }) => window.location.assign(new URL(`/${locale}${path}`, window.location.origin))}
    />
  );
}
