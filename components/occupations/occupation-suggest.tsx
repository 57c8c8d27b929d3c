"use client";

import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import type { Locale } from "@/lib/rules/text/bilingual";
import { Marked } from "./marked";
import { OccupationTitle } from "./occupation-title";
import { MAX_SUGGESTIONS, type Suggestion, type SuggestText } from "./suggestion";

/** Milliseconds after the last key until the server is asked. */
const PAUSE_MS = 150;

type Props = {
  id: string;
  /** Of the field in its form; none where it is not sent. */
  name?: string;
  typed: string;
  locale: Locale;
  text: SuggestText;
  describedBy: string;
  /**
   * Where the one that is chosen is taken, instead of opening its page. The field is blank again after it, and Enter
   * never sends its form.
   */
  taker?: {
    readonly take: (noc: string) => void;
    /**
     * What Enter does with a text while no suggestion is active: true when it was taken. Asked first, for it needs no
     * server.
     */
    readonly takeTyped: (text: string) => boolean;
    /** Said when the server does not answer: there is no form to send instead. */
    readonly unanswered: string;
  };
};

/**
 * A search field that suggests occupations while one types: the editable combobox with a list of the ARIA Authoring
 * Practices. Without scripts, and when the server does not answer, it is the plain field of its form. On a phone the
 * list is as wide as the nearest positioned element around the field.
 */
export function OccupationSuggest({ id, name, typed, locale, text, describedBy, taker }: Props) {
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState(typed);
  const [asked, setAsked] = useState<string | null>(null);
  const [answer, setAnswer] = useState<{ to: string; suggestions: readonly Suggestion[] } | null>(null);
  const [active, setActive] = useState<number | null>(null);
  const [unanswered, setUnanswered] = useState(false);

  useEffect(() => {
    if (asked === null || asked === "") return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/api/v1/occupations?${new URLSearchParams({ q: asked, limit: String(MAX_SUGGESTIONS), lang: locale })}`, {
        signal: stop.signal,
      })
        .then(async (response) => {
          if (!response.ok) throw new Error(`status ${response.status}`);
          return ((await response.json()) as { data: Suggestion[] }).data;
        })
        .then((suggestions) => {
          setActive(null);
          setUnanswered(false);
          setAnswer({ to: asked, suggestions });
        })
        .catch(() => {
          if (stop.signal.aborted) return;
          setActive(null);
          setAnswer(null);
          setUnanswered(true);
        });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked, locale]);

  const suggestions = asked !== null && asked !== "" ? (answer?.suggestions ?? []) : [];
  const open = suggestions.length > 0;
  const close = () => {
    setAsked(null);
    setAnswer(null);
    setActive(null);
  };
  const choose = (suggestion: Suggestion) => {
    close();
    if (taker) {
      setValue("");
      return taker.take(suggestion.noc);
    }
    window.location.assign(new URL(`/${locale}/occupations/${suggestion.noc}`, window.location.origin));
  };

  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && open) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && active !== null) {
      event.preventDefault();
      choose(suggestions[active]!);
    } else if (event.key === "Enter" && taker) {
      event.preventDefault();
      if (!taker.takeTyped(value.trim())) return;
      close();
      setValue("");
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) return setAsked(value.trim());
      // Beyond either end the focus is in the field again.
      const step = event.key === "ArrowDown" ? 1 : -1;
      const next = (active ?? (step > 0 ? -1 : suggestions.length)) + step;
      setActive(next < 0 || next >= suggestions.length ? null : next);
    }
  };

  return (
    <div className="min-w-0 flex-1 sm:relative">
      <input
        ref={field}
        id={id}
        name={name}
        type="search"
        value={value}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        className="input w-full"
        aria-describedby={describedBy}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={list}
        aria-activedescendant={active === null ? undefined : `${list}-${active}`}
        onChange={(event) => {
          setValue(event.target.value);
          setAsked(event.target.value.trim());
        }}
        onKeyDown={press}
        onBlur={close}
      />
      <ul
        id={list}
        role="listbox"
        aria-label={text.list}
        hidden={!open}
        className="absolute inset-x-0 top-full z-10 mt-1 max-h-[26rem] overflow-y-auto border border-rule-strong bg-paper py-1"
      >
        {suggestions.map(({ noc, title, match }, index) => {
          const inTitle = match.kind === "title" && match.language === locale;
          const code = match.reason === "code";
          return (
            <li
              key={noc}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === active}
              ref={(item) => {
                if (index === active) item?.scrollIntoView({ block: "nearest" });
              }}
              className={`grid cursor-pointer grid-cols-[3.6rem_1fr] px-[0.6rem] py-1.5 leading-snug ${index === active ? "bg-paper-deep outline-2 -outline-offset-2 outline-focus" : "hover:bg-paper-deep"}`}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(suggestions[index]!)}
            >
              <span className="num">{code ? <Marked text={noc} marks={match.marks} /> : noc}</span>
              <span className="min-w-0">
                {inTitle ? <Marked text={title} marks={match.marks} /> : <OccupationTitle title={title} />}
                <span className="block text-[0.9rem] text-ink-soft">
                  {text.reasons[match.reason]}
                  {!code && !inTitle && (
                    <>
                      {locale === "fr" ? "\u00a0: " : ": "}
                      <span lang={match.language === locale ? undefined : (match.language ?? undefined)}>
                        <Marked text={match.name} marks={match.marks} />
                      </span>
                    </>
                  )}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      <p aria-live="polite" className={taker && unanswered ? "mt-1 text-[0.95rem]" : "sr-only"}>
        {taker && unanswered ? taker.unanswered : answer && asked === answer.to ? text.counts[suggestions.length] : ""}
      </p>
    </div>
  );
}
