"use client";

import { useId, useState, type KeyboardEvent, type ReactNode, type Ref } from "react";
import { MAX_SEARCHED } from "@/lib/rules/text/max-searched";
import { useSuggestions, type Find, type SuggestionState } from "./use-suggestions";

/** The words of a field that suggests: texts alone, for it runs in the browser. */
export type SuggestWords = {
  /** Name of the list. */
  readonly list: string;
  /** What is announced, by the number of suggestions shown. */
  readonly counts: readonly string[];
};

type Props<T> = {
  id: string;
  /** Of the field in its form; none where it is not sent. */
  name?: string;
  typed: string;
  /** True where somebody is typing this now, in a field whose place this takes: it is asked at once. */
  isTyping?: boolean;
  text: SuggestWords;
  describedBy?: string;
  input?: Ref<HTMLInputElement>;
  find: Find<T>;
  keyOf: (suggestion: T) => string;
  /** What stands in the row of a suggestion. */
  row: (suggestion: T) => ReactNode;
  /** Opens what was chosen, or takes it where there is a {@link Taker}. */
  choose: (suggestion: T) => void;
  taker?: Taker | undefined;
};

/**
 * Where the one that is chosen is taken, instead of opening its page. The field is blank again after it, and Enter
 * never sends its form.
 */
export type Taker = {
  /**
   * What Enter does with a text while no suggestion is active: true when it was taken. Asked first, for it needs no
   * server.
   */
  readonly takeTyped: (text: string) => boolean;
  /** Said when the server does not answer: there is no form to send instead. */
  readonly unanswered: string;
};

/**
 * A search field that suggests while one types: the editable combobox with a list of the ARIA Authoring Practices.
 * Without scripts, and when the server does not answer, it is the plain field of its form. On a phone the list is as
 * wide as the nearest positioned element around the field.
 */
export function SuggestField<T>(props: Props<T>) {
  const { text, find, keyOf, row, choose, taker, input, typed, isTyping = false, ...field } = props;
  const list = useId();
  const [value, setValue] = useState(typed);
  const state = useSuggestions(find, isTyping ? typed.trim() : null);
  const { suggestions, active } = state;
  const taken = (suggestion: T) => {
    state.close();
    if (taker) setValue("");
    choose(suggestion);
  };
  const takeTyped = () => {
    if (!taker?.takeTyped(value.trim())) return;
    state.close();
    setValue("");
  };
  return (
    <div className="min-w-0 flex-1 sm:relative">
      <input
        id={field.id}
        name={field.name}
        ref={input}
        type="search"
        value={value}
        maxLength={MAX_SEARCHED}
        autoComplete="off"
        spellCheck={false}
        className="input w-full"
        aria-describedby={field.describedBy}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={suggestions.length > 0}
        aria-controls={list}
        aria-activedescendant={active === null ? undefined : `${list}-${active}`}
        onChange={(event) => {
          setValue(event.target.value);
          state.ask(event.target.value.trim());
        }}
        onKeyDown={(event) =>
          pressKey(event, state, { choose: taken, open: () => state.ask(value.trim()), takeTyped, taker })
        }
        onBlur={state.close}
      />
      <SuggestionList id={list} state={state} label={text.list} keyOf={keyOf} row={row} onChoose={taken} />
      <Announcement state={state} text={text} unanswered={taker?.unanswered} />
    </div>
  );
}

type ListProps<T> = {
  id: string;
  state: SuggestionState<T>;
  label: string;
  onChoose: (suggestion: T) => void;
} & Pick<Props<T>, "keyOf" | "row">;

function SuggestionList<T>({ id, state: { suggestions, active }, label, keyOf, row, onChoose }: ListProps<T>) {
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={label}
      hidden={suggestions.length === 0}
      className="absolute inset-x-0 top-full z-10 mt-1 max-h-104 overflow-auto border border-rule-strong bg-paper py-1"
    >
      {suggestions.map((suggestion, index) => (
        <li
          key={keyOf(suggestion)}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          ref={(item) => {
            if (index === active) item?.scrollIntoView({ block: "nearest" });
          }}
          className={
            "grid cursor-pointer grid-cols-[3.6rem_1fr] px-[0.6rem] py-1.5 leading-snug " +
            `${index === active ? "bg-paper-deep outline-2 -outline-offset-2 outline-focus" : "hover:bg-paper-deep"}`
          }
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(suggestion)}
        >
          {row(suggestion)}
        </li>
      ))}
    </ul>
  );
}

type Choices<T> = {
  readonly choose: (suggestion: T) => void;
  readonly open: () => void;
  readonly takeTyped: () => void;
  readonly taker: Taker | undefined;
};

/** The keys of an editable combobox: Escape closes, Enter chooses, arrows move. */
function pressKey<T>(
  event: KeyboardEvent,
  state: SuggestionState<T>,
  { choose, open, takeTyped, taker }: Choices<T>,
): void {
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
  state: SuggestionState<unknown>;
  text: SuggestWords;
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
