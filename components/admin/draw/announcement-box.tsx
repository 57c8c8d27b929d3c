import { useEffect, useRef } from "react";
import type { Messages } from "@/lib/i18n/messages";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { AnnouncementView } from "./draw-form-state";

type Props = {
  pasted: string;
  notice: AnnouncementView | null;
  error: string | undefined;
  /** Characters of the longest announcement. */
  maxLength: number;
  /** True when the text is longer than that: then it is not sent. */
  tooLong: boolean;
  onTooLong: (tooLong: boolean) => void;
  pending: boolean;
  /** True where the text has just been read, or an answer to what it leaves open filled in. */
  answered: boolean;
  /** True as the page opens: the text is what most begin with. */
  first: boolean;
  text: Messages["pasted"];
};

/** Pasting a notice, and once it is read: its text with marks, what it does not settle, and what it does not say. */
export function AnnouncementBox(props: Props) {
  const { notice, error, tooLong, pending, answered, text } = props;
  const read = notice?.pieces.some(({ mark }) => mark !== null) ?? false;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (answered) heading.current?.focus();
  }, [answered]);
  return (
    <section aria-labelledby="pasted" className="mt-6 border-t border-rule-strong pt-3">
      <h2 ref={heading} id="pasted" tabIndex={-1} autoFocus={answered} className="text-[1.2rem] outline-none">
        {read ? text.said : text.title}
      </h2>
      <p className="text-ink-soft">{read ? text.saidLead : text.lead}</p>
      {read && notice && (
        <>
          <Marked pieces={notice.pieces} />
          {notice.questions.length > 0 && (
            <Questions questions={notice.questions} pending={pending || tooLong} text={text} />
          )}
          {notice.missing && <p className="mt-4">{notice.missing}</p>}
        </>
      )}
      {read ? (
        <details open={error !== undefined || undefined} className="mt-3">
          <summary className="w-fit cursor-pointer py-1">{text.change}</summary>
          <Pasting {...props} rows={8} submit={text.again} />
        </details>
      ) : (
        <Pasting {...props} rows={4} submit={text.submit} />
      )}
    </section>
  );
}

/** The text, with a mark where something was read. */
const Marked = ({ pieces }: Pick<AnnouncementView, "pieces">) => (
  <div
    role="region"
    aria-labelledby="pasted"
    tabIndex={0}
    className="mt-3 max-h-80 overflow-y-auto break-words whitespace-pre-wrap bg-paper-deep px-4 py-3 text-[0.95rem]"
  >
    {pieces.map(({ text, mark }, index) =>
      mark === null ? (
        <span key={index}>{text}</span>
      ) : (
        <mark key={index} className="bg-transparent font-semibold text-ink underline decoration-2 underline-offset-4">
          {text}
          <sup className="ml-0.5 text-[0.75rem] font-normal">{mark}</sup>
        </mark>
      ),
    )}
  </div>
);

/** The box that a text is pasted into, with its button. */
function Pasting(props: Props & { rows: number; submit: string }) {
  const { pasted, maxLength, error, tooLong, onTooLong, pending, first, rows, submit, text } = props;
  return (
    <>
      <Field name="pasted" label={text.label} error={tooLong ? text.too_long : error} className="mt-2">
        {(attributes) => (
          <textarea
            {...attributes}
            rows={rows}
            defaultValue={pasted}
            autoFocus={first}
            onChange={({ target }) => onTooLong(target.value.length > maxLength)}
            autoComplete="off"
            className="input w-full"
          />
        )}
      </Field>
      <Button name="intent" value="read" disabled={pending || tooLong} className="mt-3">
        {submit}
      </Button>
    </>
  );
}

/** What a person is asked of the text, each with the values it may stand for. */
function Questions({
  questions,
  pending,
  text,
}: Pick<Props, "pending" | "text"> & { questions: AnnouncementView["questions"] }) {
  const answerable = questions.some(({ choices }) => choices.length > 0);
  return (
    <section aria-labelledby="questions" className="mt-5 border-l-4 border-ink pl-4">
      <h3 id="questions" className="text-[1.05rem]">
        {text.questions}
      </h3>
      {answerable && <p className="text-ink-soft">{text.questionsLead}</p>}
      {questions.map(({ field, label, message, choices }) => (
        <fieldset key={field} className="mt-3">
          <legend>
            <span className="font-semibold">{label}</span> <span>{message}</span>
          </legend>
          {choices.map((choice) => (
            <label key={choice.value} className="flex items-baseline gap-3 py-0.5">
              <input
                type="radio"
                name={`pick-${field}`}
                value={choice.value}
                className="size-4 shrink-0 translate-y-0.5 accent-ink"
              />
              <span className="min-w-0 break-words">{choice.label}</span>
            </label>
          ))}
        </fieldset>
      ))}
      {answerable && (
        <Button name="intent" value="answer" disabled={pending} className="mt-4">
          {text.answer}
        </Button>
      )}
    </section>
  );
}
