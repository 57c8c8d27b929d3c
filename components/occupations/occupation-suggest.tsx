"use client";

import { useCallback } from "react";
import { SuggestField, type Taker } from "@/components/ui/suggest-field";
import type { Find } from "@/components/ui/use-suggestions";
import type { Locale } from "@/lib/rules/text/bilingual";
import { addressOf } from "@/lib/rules/text/query-codec";
import { MAX_SUGGESTIONS, type Suggestion, type SuggestText } from "./suggestion";
import { SuggestionRow } from "./suggestion-row";

type Props = {
  id: string;
  /** Of the field in its form; none where it is not sent. */
  name?: string;
  typed: string;
  locale: Locale;
  text: SuggestText;
  describedBy: string;
  /** Where the one that is chosen is taken, instead of opening its page. */
  taker?: Taker & { readonly take: (noc: string) => void };
};

/** What the API answers: it is ours, and its form is held by tests of its own. */
type Found = { readonly data: readonly Suggestion[]; readonly didYouMean?: readonly Suggestion[] };

async function fetchSuggestions(asked: string, locale: Locale, signal: AbortSignal): Promise<readonly Suggestion[]> {
  const query = new URLSearchParams({ q: asked, limit: String(MAX_SUGGESTIONS), lang: locale }).toString();
  const response = await fetch(addressOf("/api/v1/occupations", query), { signal });
  if (!response.ok) throw new Error(`status ${response.status}`);
  const found: Found = await response.json();
  // What was perhaps meant has all the words; what was found then lacks some of them.
  const meant = found.didYouMean ?? [];
  const codes = new Set(meant.map(({ noc }) => noc));
  return [...meant, ...found.data.filter(({ noc }) => !codes.has(noc))].slice(0, MAX_SUGGESTIONS);
}

/** A search field that suggests occupations while one types. */
export function OccupationSuggest({ locale, taker, text, ...field }: Props) {
  const find: Find<Suggestion> = useCallback((asked, signal) => fetchSuggestions(asked, locale, signal), [locale]);
  return (
    <SuggestField
      {...field}
      text={text}
      taker={taker}
      find={find}
      keyOf={({ noc }) => noc}
      row={(suggestion) => <SuggestionRow suggestion={suggestion} text={text} locale={locale} />}
      choose={({ noc }) => {
        if (taker) taker.take(noc);
        else window.location.assign(new URL(`/${locale}/occupations/${noc}`, window.location.origin));
      }}
    />
  );
}
