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
  const { listed, words } = codes;
  const live = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(value);
  const write = (next: string) => {
    area.current!.value = next;
    // Said to the form as typing is, so that it is kept.
    area.current!.dispatchEvent(new Event("input", { bubbles: true }));
    setText(next);
  };
  return (
    <div>
      {live && <CodesEditor id={fieldId(`${name}-search`)} text={text} onChange={write} codes={codes} />}
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

type EditorProps = { id: string; text: string; onChange: (text: string) => void; codes: CodesText };

/** The search that adds an occupation, and the list from which one is removed; what happened is said. */
function CodesEditor({ id, text, onChange, codes: { locale, titles, words, suggest } }: EditorProps) {
  const [said, setSaid] = useState("");
  const nameOf = (noc: string) => [noc, titles[noc]].filter(Boolean).join(" ");
  const inWords = (message: string, noc: string) => message.replace("{occupation}", () => nameOf(noc));
  const listed = nocWords(text);
  const add = (noc: string) => {
    if (!listed.includes(noc)) onChange(withNoc(text, noc));
    setSaid(inWords(listed.includes(noc) ? words.already : words.added, noc));
  };
  const addTyped = (typed: string) => {
    if (Object.hasOwn(titles, typed)) add(typed);
    else if (/^\d+$/.test(typed)) setSaid(inWords(words.noCode, typed));
    return Object.hasOwn(titles, typed);
  };
  const remove = (word: string, row: HTMLElement) => {
    // The button that was pressed goes with its row: on with the one of the next.
    const next = (row.nextElementSibling ?? row.previousElementSibling)?.querySelector("button");
    (next ?? document.getElementById(id))?.focus();
    onChange(withoutNoc(text, word));
    setSaid(inWords(words.removed, word));
  };
  return (
    <>
      <label htmlFor={id} className="block font-semibold">
        {words.add}
      </label>
      <p id={`${id}-hint`} className="text-[0.9rem] text-ink-soft">
        {words.addHint}
      </p>
      <div className="relative mt-1 flex">
        <OccupationSuggest
          id={id}
          typed=""
          locale={locale}
          text={suggest}
          describedBy={`${id}-hint`}
          taker={{ take: add, takeTyped: addTyped, unanswered: words.unanswered }}
        />
      </div>
      <p aria-live="polite" className="mt-1 min-h-6 text-[0.95rem]">
        {said}
      </p>
      <p id={`${id}-count`} className="mt-3 font-semibold">
        {words.listed.replace("{count}", String(listed.length))}
      </p>
      <ul aria-labelledby={`${id}-count`} className="mt-1 border-t border-rule">
        {listed.map((word) => (
          <CodeRow
            key={word}
            word={word}
            title={titles[word]}
            words={words}
            removeLabel={inWords(words.removeOf, word)}
            onRemove={(row) => remove(word, row)}
          />
        ))}
      </ul>
    </>
  );
}

type RowProps = {
  word: string;
  title: string | undefined;
  words: CodesText["words"];
  removeLabel: string;
  onRemove: (row: HTMLElement) => void;
};

function CodeRow({ word, title, words, removeLabel, onRemove }: RowProps) {
  return (
    <li className="grid grid-cols-[3.6rem_1fr_auto] items-baseline gap-x-2 border-b border-rule py-1">
      <span className="num min-w-0 break-words">{word}</span>
      <span className="min-w-0">
        {title === undefined ? <span className="text-alarm">{words.unknown}</span> : <OccupationTitle title={title} />}
      </span>
      <button
        type="button"
        className="link py-1"
        aria-label={removeLabel}
        onClick={(event) => onRemove(event.currentTarget.parentElement!)}
      >
        {words.remove}
      </button>
    </li>
  );
}
