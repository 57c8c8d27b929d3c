"use client";

import { useActionState } from "react";
import type { Messages } from "@/lib/i18n/messages";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, fieldId } from "@/components/ui/field";
import { DoneBanner } from "../done-banner";
import { KeptForm, type KeptText } from "../kept/kept-form";
import { useGuard } from "../kept/use-guard";
import { BLANK_ROWS, type RowsAction, type RowsState, type RowView } from "./rows-state";

type Text = Messages["found"]["rows"];
type Props = {
  action: RowsAction;
  text: Text;
  kept: KeptText;
  /** Heading of what is wrong. */
  problem: string;
};

/** Several draws from a pasted table: each row as it was read, what is asked of it, and which are saved. */
export function RowsForm({ action, text, kept, problem }: Props) {
  const { around, guard } = useGuard("rows");
  const [state, submit, pending] = useActionState(around(action), BLANK_ROWS);
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {state.said}
      </p>
      <KeptForm key={state.answer} kept={{ ...guard, submit }} text={kept} noValidate className="mt-6">
        <Answered state={state} problem={problem} />
        {/* The first button of a form is the one that Enter presses: saving, not reading the rows anew. */}
        {state.rows !== null && (
          <button
            type="submit"
            name="intent"
            value="save"
            disabled={pending}
            aria-hidden="true"
            tabIndex={-1}
            className="sr-only"
          />
        )}
        <input type="hidden" name="seen" value={state.seen} />
        <Pasting state={state} pending={pending} text={text} />
        {state.rows !== null && <Rows state={state} rows={state.rows} pending={pending} text={text} />}
      </KeptForm>
    </>
  );
}

/** What is wrong, or which draws were saved. */
function Answered({ state: { problems, done }, problem }: { state: RowsState; problem: string }) {
  if (problems.length > 0)
    return (
      <ErrorSummary
        title={problem}
        problems={problems.map(({ field, message, link }) => ({
          link,
          target: field === "row" ? "rows" : field && fieldId(field),
          message,
        }))}
      />
    );
  if (done === null) return null;
  return (
    <DoneBanner message={done.message}>
      <ul className="flex flex-wrap gap-x-4">
        {done.links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </DoneBanner>
  );
}

type PartProps = { state: RowsState; pending: boolean; text: Text };

const errorOf = ({ problems }: RowsState, name: string) => problems.find(({ field }) => field === name)?.message;

function Pasting({ state, pending, text }: PartProps) {
  return (
    <div className="max-w-[52rem]">
      <Field name="pasted" label={text.label} hint={text.hint} error={errorOf(state, "pasted")}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={6}
            defaultValue={state.pasted}
            autoFocus={state.answer === ""}
            spellCheck={false}
            autoComplete="off"
            className="input w-full font-mono text-[0.85rem]"
          />
        )}
      </Field>
      <Button strong={state.rows === null} name="intent" value="read" disabled={pending} className="mt-3">
        {text.read}
      </Button>
    </div>
  );
}

function Rows({ state, rows, pending, text }: PartProps & { rows: readonly RowView[] }) {
  return (
    <section aria-labelledby="rows" className="mt-10">
      {/* Of what was asked for, the rows: they have the focus, as they would not be announced otherwise. */}
      <h2 id="rows" tabIndex={-1} autoFocus={state.problems.length === 0} className="outline-none">
        {text.title}
      </h2>
      <p className="measure text-ink-soft">{text.lead}</p>
      <ul className="mt-4 border-t border-rule-strong">
        {rows.map((row) => (
          <OneRow key={row.row} row={row} text={text} />
        ))}
      </ul>
      {rows.some(({ box }) => box !== null) && (
        <div className="mt-6 max-w-[42rem] space-y-4">
          {(["source", "reason"] as const).map((name) => (
            <Field key={name} name={name} label={text[name]} hint={text.hints[name]} error={errorOf(state, name)}>
              {(attributes) => (
                <input
                  {...attributes}
                  type="text"
                  defaultValue={state[name]}
                  autoComplete="off"
                  className="input w-full"
                />
              )}
            </Field>
          ))}
          <Button strong name="intent" value="save" disabled={pending}>
            {text.save}
          </Button>
        </div>
      )}
    </section>
  );
}

function OneRow({ row: { row, title, values, stops, asks, box, link }, text }: { row: RowView; text: Text }) {
  const id = `row-${row}`;
  return (
    <li className="border-b border-rule py-3">
      <div className="flex items-baseline gap-3">
        {box !== null && (
          <input
            id={id}
            type="checkbox"
            name="row"
            value={box.value}
            defaultChecked={box.ticked}
            aria-describedby={asks.length > 0 ? `${id}-asks` : undefined}
            className="size-4 shrink-0 translate-y-0.5 accent-ink"
          />
        )}
        <div className="min-w-0">
          {box === null ? (
            <p className="font-semibold">{title}</p>
          ) : (
            <label htmlFor={id} className="font-semibold">
              {title}
            </label>
          )}
          <p className="break-words text-[0.95rem]">
            {values.map(([label, value], index) => (
              <span key={label}>
                {index > 0 && " · "}
                <span className="text-ink-soft">{label}</span> {value}
              </span>
            ))}
          </p>
          <Sentences id={`${id}-asks`} title={text.asks} lines={asks} />
          <Sentences id={`${id}-stops`} title={text.stops} lines={stops} alarm />
          {link && (
            <p>
              <a href={link.href}>
                {text.open} {link.label}
              </a>
            </p>
          )}
        </div>
      </div>
    </li>
  );
}

type SentencesProps = { id: string; title: string; lines: readonly string[]; alarm?: boolean };

function Sentences({ id, title, lines, alarm = false }: SentencesProps) {
  if (lines.length === 0) return null;
  return (
    <div id={id} className={`mt-1 border-l-2 pl-3 ${alarm ? "border-alarm text-alarm" : "border-ink"}`}>
      <p>{title}</p>
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line} className="break-words">
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
