"use client";

import { useId, useState, type KeyboardEvent } from "react";
import type { Locale } from "@/lib/rules/text/bilingual";
import { MAX_SEARCHED } from "@/lib/rules/text/query-codec";
import type { Suggestion, SuggestText } from "./suggestion";
import { SuggestionItem } from "./suggestion-item";
import { useSuggestions, type SuggestionState } from "./use-suggestions";

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
  const [value, setValue] = useState(typed);
  const state = useSuggestions(locale);
  const { suggestions, active } = state;
  const choose = ({ noc }: Suggestion) => {
    state.close();
    if (!taker) return window.location.assign(new URL(`/${locale}/occupations/${noc}`, window.location.origin));
    setValue("");
    taker.take(noc);
  };
  const takeTyped = () => {
    if (!taker?.takeTyped(value.trim())) return;
    state.close();
    setValue("");
  };
  return (
    <div className="min-w-0 flex-1 sm:relative">
      <input
        id={id}
        name={name}
        type="search"
        value={value}
        maxLength={MAX_SEARCHED}
        autoComplete="off"
        spellCheck={false}
        className="input w-full"
        aria-describedby={describedBy}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={suggestions.length > 0}
        aria-controls={list}
        aria-activedescendant={active === null ? undefined : `${list}-${active}`}
        onChange={(event) => {
          setValue(event.target.value);
          state.ask(event.target.value.trim());
        }}
        onKeyDown={(event) => pressKey(event, state, { choose, open: () => state.ask(value.trim()), takeTyped, taker })}
        onBlur={state.close}
      />
      <SuggestionList id={list} state={state} text={text} locale={locale} onChoose={choose} />
      <Announcement state={state} text={text} unanswered={taker?.unanswered} />
    </div>
  );
}

type ListProps = {
  id: string;
  state: SuggestionState;
  text: SuggestText;
  locale: Locale;
  onChoose: (suggestion: Suggestion) => void;
};

function SuggestionList({ id, state: { suggestions, active }, text, locale, onChoose }: ListProps) {
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={text.list}
      hidden={suggestions.length === 0}
      className="absolute inset-x-0 top-full z-10 mt-1 max-h-[26rem] overflow-y-auto border border-rule-strong bg-paper py-1"
    >
      {suggestions.map((suggestion, index) => (
        <SuggestionItem
          key={suggestion.noc}
          id={`${id}-${index}`}
          suggestion={suggestion}
          isActive={index === active}
          text={text}
          locale={locale}
          onChoose={() => onChoose(suggestion)}
        />
      ))}
    </ul>
  );
}

type Choices = {
  readonly choose: (suggestion: Suggestion) => void;
  readonly open: () => void;
  readonly takeTyped: () => void;
  readonly taker: Props["taker"];
};

/** The keys of an editable combobox: Escape closes, Enter chooses, arrows move. */
function pressKey(event: KeyboardEvent, state: SuggestionState, { choose, open, takeTyped, taker }: Choices) {
  const { suggestions, active } = state;
  if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  const chosen = active === null ? undefined : suggestions[active];
  if (event.key === "Escape" && suggestions.length > 0) {
    event.preventDefault();
    state.close();
  } else if (event.key === "Enter" && (chosen || taker)) {
    event.preventDefault();
    if (chosen) choose(chosen);
    else takeTyped();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (suggestions.length === 0) return open();
    // Beyond either end the focus is in the field again.
    const step = event.key === "ArrowDown" ? 1 : -1;
    const next = (active ?? (step > 0 ? -1 : suggestions.length)) + step;
    state.activate(next < 0 || next >= suggestions.length ? null : next);
  }
}

type AnnouncementProps = {
  state: SuggestionState;
  text: SuggestText;
  /** Said when the server does not answer and there is no form to send instead. */
  unanswered: string | undefined;
};

function Announcement({ state, text, unanswered }: AnnouncementProps) {
  const failed = unanswered !== undefined && state.unanswered;
  return (
    <p aria-live="polite" className={failed ? "mt-1 text-[0.95rem]" : "sr-only"}>
      {failed ? unanswered : state.isCurrent ? text.counts[state.suggestions.length] : ""}
    </p>
  );
}
