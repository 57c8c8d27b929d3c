import { useRef, useState, useSyncExternalStore } from "react";
import { nocWords, withNoc, withoutNoc } from "@/lib/rules/category/noc-list";
import { OccupationSuggest } from "@/components/occupations/occupation-suggest";
import { OccupationTitle } from "@/components/occupations/occupation-title";
import { Field, fieldId } from "@/components/ui/field";
import type { CodesText } from "./codes-text";

type Props = {
  name: string;
  label: string;
  hint: string | undefined;
  value: string;
  error: string | undefined;
  codes: CodesText;
};

const never = () => () => undefined;

/**
 * A list of NOC codes. The text is what is sent, and the whole field where no script runs. With scripts, occupations
 * are searched and added one by one, and each of the list is shown with its title and can be removed.
 */
export function CodesField({ name, label, hint, value, error, codes }: Props) {
  const { locale, titles, listed, words, suggest } = codes;
  const live = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(value);
  const [said, setSaid] = useState("");
  const search = fieldId(`${name}-search`);
  const say = (message: string, noc: string) =>
    setSaid(message.replace("{occupation}", () => [noc, titles[noc]].filter(Boolean).join(" ")));
  const write = (next: string) => {
    area.current!.value = next;
    setText(next);
  };
  const add = (noc: string) => {
    const now = area.current!.value;
    const has = nocWords(now).includes(noc);
    if (!has) write(withNoc(now, noc));
    say(has ? words.already : words.added, noc);
  };
  const addTyped = (typed: string) => {
    const known = Object.hasOwn(titles, typed);
    if (known) add(typed);
    else if (/^\d+$/.test(typed)) say(words.noCode, typed);
    return known;
  };
  const remove = (word: string, row: HTMLElement) => {
    // The button that was pressed goes with its row: on with the one of the next.
    const next =
      (row.nextElementSibling ?? row.previousElementSibling)?.querySelector("button") ??
      document.getElementById(search);
    next?.focus();
    write(withoutNoc(area.current!.value, word));
    say(words.removed, word);
  };
  const listedNow = nocWords(text);
  return (
    <div>
      {live && (
        <>
          <label htmlFor={search} className="block font-semibold">
            {words.add}
          </label>
          <p id={`${search}-hint`} className="text-[0.9rem] text-ink-soft">
            {words.addHint}
          </p>
          <div className="relative mt-1 flex">
            <OccupationSuggest
              id={search}
              typed=""
              locale={locale}
              text={suggest}
              describedBy={`${search}-hint`}
              taker={{ take: add, takeTyped: addTyped, unanswered: words.unanswered }}
            />
          </div>
          <p aria-live="polite" className="mt-1 min-h-6 text-[0.95rem]">
            {said}
          </p>
          <p id={`${search}-count`} className="mt-3 font-semibold">
            {words.listed.replace("{count}", String(listedNow.length))}
          </p>
          <ul aria-labelledby={`${search}-count`} className="mt-1 border-t border-rule">
            {listedNow.map((word) => (
              <li
                key={word}
                className="grid grid-cols-[3.6rem_1fr_auto] items-baseline gap-x-2 border-b border-rule py-1"
              >
                <span className="num min-w-0 break-words">{word}</span>
                <span className="min-w-0">
                  {titles[word] === undefined ? (
                    <span className="text-alarm">{words.unknown}</span>
                  ) : (
                    <OccupationTitle title={titles[word]} />
                  )}
                </span>
                <button
                  type="button"
                  className="link py-1"
                  aria-label={words.removeOf.replace("{occupation}", () =>
                    [word, titles[word]].filter(Boolean).join(" "),
                  )}
                  onClick={(event) => remove(word, event.currentTarget.parentElement!)}
                >
                  {words.remove}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <details open={!live || error !== undefined || undefined} className="mt-4">
        <summary className="w-fit cursor-pointer">{words.asText}</summary>
        <Field name={name} label={label} hint={hint} error={error} className="mt-2">
          {(attributes) => (
            <textarea
              {...attributes}
              ref={area}
              rows={8}
              defaultValue={value}
              onChange={(event) => setText(event.target.value)}
              autoComplete="off"
              className="input w-full"
            />
          )}
        </Field>
      </details>
      {!live && listed.items.length > 0 && (
        <details className="mt-3">
          <summary className="w-fit cursor-pointer">{listed.summary}</summary>
          <ul className="mt-2 text-[0.95rem]">
            {listed.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
