import { useEffect, useState } from "react";
import { addressOf } from "@/lib/rules/text/query-codec";
import type { Locale } from "@/lib/rules/text/bilingual";
import { MAX_SUGGESTIONS, type Suggestion } from "./suggestion";

/** Milliseconds after the last key until the server is asked. */
const PAUSE_MS = 150;

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

type Answer = { readonly to: string; readonly suggestions: readonly Suggestion[] };

/** What a field suggests: the text that was asked, the answer to it, and the suggestion that is active. */
export type SuggestionState = {
  readonly suggestions: readonly Suggestion[];
  /** True when `suggestions` answer what was asked last. */
  readonly isCurrent: boolean;
  readonly active: number | null;
  /** True when the server did not answer. */
  readonly unanswered: boolean;
  readonly ask: (text: string) => void;
  readonly activate: (index: number | null) => void;
  readonly close: () => void;
};

/** Asks the server while one types, a pause after the last key. */
export function useSuggestions(locale: Locale): SuggestionState {
  const [asked, setAsked] = useState<string | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [active, setActive] = useState<number | null>(null);
  const [unanswered, setUnanswered] = useState(false);

  useEffect(() => {
    if (asked === null || asked === "") return;
    const stop = new AbortController();
    const show = (next: Answer | null) => {
      if (stop.signal.aborted) return;
      setActive(null);
      setUnanswered(next === null);
      setAnswer(next);
    };
    const timer = setTimeout(() => {
      fetchSuggestions(asked, locale, stop.signal).then(
        (suggestions) => show({ to: asked, suggestions }),
        () => show(null),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked, locale]);

  return {
    suggestions: asked !== null && asked !== "" ? (answer?.suggestions ?? []) : [],
    isCurrent: answer !== null && asked === answer.to,
    active,
    unanswered,
    ask: setAsked,
    activate: setActive,
    close: () => {
      setAsked(null);
      setAnswer(null);
      setActive(null);
    },
  };
}
