import { useEffect, useState } from "react";

/** Milliseconds after the last key until the server is asked. */
const PAUSE_MS = 150;

/** Asks the server what a text may mean; rejects when it does not answer. Kept from one call to the next. */
export type Find<T> = (text: string, signal: AbortSignal) => Promise<readonly T[]>;

type Answer<T> = { readonly to: string; readonly suggestions: readonly T[] };

/** What a field suggests: the text that was asked, the answer to it, and the suggestion that is active. */
export type SuggestionState<T> = {
  readonly suggestions: readonly T[];
  /** True when `suggestions` answer what was asked last. */
  readonly isCurrent: boolean;
  readonly active: number | null;
  /** True when the server did not answer. */
  readonly unanswered: boolean;
  readonly ask: (text: string) => void;
  readonly activate: (index: number | null) => void;
  readonly close: () => void;
};

/**
 * Asks the server while one types, a pause after the last key.
 * @param first what was typed before, to be asked at once
 */
export function useSuggestions<T>(find: Find<T>, first: string | null): SuggestionState<T> {
  const [asked, setAsked] = useState(first);
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  const [active, setActive] = useState<number | null>(null);
  const [unanswered, setUnanswered] = useState(false);

  useEffect(() => {
    if (asked === null || asked === "") return;
    const stop = new AbortController();
    const show = (next: Answer<T> | null) => {
      if (stop.signal.aborted) return;
      setActive(null);
      setUnanswered(next === null);
      setAnswer(next);
    };
    const timer = setTimeout(() => {
      find(asked, stop.signal).then(
        (suggestions) => show({ to: asked, suggestions }),
        () => show(null),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked, find]);

  return {
    suggestions: asked !== null && asked !== "" ? (answer?.suggestions ?? []) : [],
    isCurrent: answer !== null && asked === answer.to,
    active,
    unanswered,
    ask: (text) => {
      setAsked(text);
      // Enter is for the text as it is now, not for a suggestion to the text before.
      setActive(null);
    },
    activate: setActive,
    close: () => {
      setAsked(null);
      setAnswer(null);
      setActive(null);
    },
  };
}
