"use client";

import type { ReactNode } from "react";
import type { MergeChoice } from "@/lib/rules/record/merge";
import { Button } from "../ui/button";
import { ErrorSummary, type ProblemLink } from "../ui/error-summary";
import { fieldId } from "../ui/field";
import { KeptForm } from "./kept/kept-form";
import type { Kept } from "./kept/use-guard";
import type { MergeText, MergeView } from "./merge-view";
import { problemItem } from "./problem-item";

type Props = {
  merge: MergeView;
  /** A field is named `take-` and its name. */
  problems: readonly { readonly field: string | null; readonly message: string; readonly link?: ProblemLink }[];
  text: MergeText;
  kept: Kept;
  pending: boolean;
  /** What was entered, hidden. */
  children: ReactNode;
};

const COLUMNS = "md:grid md:grid-cols-[minmax(0,12rem)_repeat(3,minmax(0,1fr))] md:gap-x-6";

/** Two versions of one record side by side: what only one person changed is chosen, what both changed is to be. */
export function MergeForm({ merge, problems, text, kept, pending, children }: Props) {
  const words = text.merge;
  const now = words.now.replace("{name}", () => merge.name);
  const label = (field: string) => merge.rows.find((row) => `take-${row.field}` === field)?.label ?? "";
  return (
    <KeptForm kept={kept} text={text.kept} noValidate className="mt-6 max-w-[62rem]">
      <ErrorSummary
        title={text.problem}
        problems={problems.map(({ field, message, link }) => ({
          link,
          target: field && fieldId(field),
          message: field ? problemItem(text.item, label(field), message) : message,
        }))}
      />
      {merge.reason && <p className="mb-4 break-words">{words.why.replace("{reason}", () => merge.reason!)}</p>}
      <h2>{words.title}</h2>
      <p className="measure text-ink-soft">{words.lead}</p>
      {children}
      <input type="hidden" name="seen" value={merge.seen} />
      <div className="mt-4 border-t border-rule-strong">
        <div aria-hidden="true" className={`hidden border-b border-rule py-2 text-[0.9rem] text-ink-soft ${COLUMNS}`}>
          {[words.field, words.opened, now, words.yours].map((each) => (
            <span key={each}>{each}</span>
          ))}
        </div>
        {merge.rows.map((row) => (
          <Row
            key={row.field}
            row={row}
            now={now}
            words={words}
            error={problems.find(({ field }) => field === `take-${row.field}`)?.message}
          />
        ))}
      </div>
      <p className="mt-3 text-ink-soft">{words.rest}</p>
      <div className="mt-6 flex flex-wrap items-baseline gap-x-6 gap-y-3">
        <Button strong name="intent" value="merge" disabled={pending}>
          {words.submit}
        </Button>
        <a href={merge.anew}>{words.leave}</a>
      </div>
    </KeptForm>
  );
}

type RowProps = { row: MergeView["rows"][number]; now: string; words: MergeText["merge"]; error: string | undefined };

function Row({ row, now, words, error }: RowProps) {
  const { field, label, base, theirs, yours, both, changedBy, chosen } = row;
  const name = `take-${field}`;
  const id = fieldId(name);
  const caption = (said: string) => <span className="block text-[0.85rem] text-ink-soft md:sr-only">{said} </span>;
  const choice = (side: MergeChoice, said: ReactNode, value: string, where = "") => (
    <label className={`mt-2 flex items-baseline gap-3 ${where || "md:mt-0"}`}>
      <input
        id={side === "theirs" ? id : undefined}
        type="radio"
        name={name}
        value={side}
        defaultChecked={chosen === side}
        aria-describedby={error ? `${id}-by ${id}-error` : `${id}-by`}
        className="size-4 shrink-0 translate-y-0.5 accent-ink"
      />
      <span className="min-w-0 break-words">
        {said}
        <Lines text={value} />
      </span>
    </label>
  );
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      className={`border-b border-rule py-3 ${error ? "border-l-2 border-l-alarm pl-3" : ""} ${COLUMNS}`}
    >
      <div>
        <p id={`${id}-label`} className="font-semibold">
          {label}
        </p>
        <p id={`${id}-by`} className="text-[0.9rem] text-ink-soft">
          {changedBy}
        </p>
        {error && (
          <p id={`${id}-error`} className="text-[0.95rem] text-alarm">
            {error}
          </p>
        )}
      </div>
      <p className="mt-2 min-w-0 break-words text-ink-soft md:mt-0">
        {caption(words.opened)}
        <Lines text={base ?? words.unknown} />
      </p>
      {choice("theirs", caption(now), theirs)}
      {choice("yours", caption(words.yours), yours)}
      {both !== null &&
        choice(
          "both",
          <span className="block text-[0.85rem] text-ink-soft">{words.both} </span>,
          both,
          "md:col-start-3 md:col-span-2",
        )}
    </div>
  );
}

/** Of several lines, each begins where the eye finds it though it runs on. */
const Lines = ({ text }: { text: string }) => {
  const lines = text.split("\n");
  return lines.length === 1
    ? text
    : lines.map((line, index) => (
        <span key={index} className="block pl-4 -indent-4">
          {line}{" "}
        </span>
      ));
};
