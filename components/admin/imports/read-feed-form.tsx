"use client";

import { useActionState, useState, type ReactNode } from "react";
import type { Messages } from "@/lib/i18n/messages";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { KeptForm, type KeptText } from "../kept/kept-form";
import { useGuard } from "../kept/use-guard";
import { ImportFormProblems } from "./import-form-problems";
import { blankImportForm, type ImportAction } from "./import-form-state";

type Props = {
  action: ImportAction;
  /** Where the feed comes from. */
  from: "address" | "upload" | "paste";
  /** The addresses that may be read, by the name of their button. */
  addresses: readonly { readonly name: "own" | "en" | "fr"; readonly url: string }[];
  /** Largest file or text, in bytes, and what is said of a larger one. */
  most: { readonly bytes: number; readonly hint: string; readonly tooLarge: string };
  text: Messages["imports"]["read"];
  kept: KeptText;
  problem: string;
};

/**
 * Reading a feed from one of three places. The server answers, so it needs no script; with one, what is too large is
 * not sent.
 */
// eslint-disable-next-line max-lines-per-function -- one form of three ways to give a file
export function ReadFeedForm({ action, from, addresses, most, text, kept, problem }: Props) {
  // Of a file nothing can be kept; the browser's own field holds it.
  const { around, guard } = useGuard(from === "paste" ? "feed" : null);
  const [state, submit, pending] = useActionState(around(action), blankImportForm);
  const [tooLarge, setTooLarge] = useState(false);
  const { problems, answer } = state;
  const words = text[from];
  return (
    <KeptForm
      kept={{ ...guard, submit }}
      text={kept}
      noValidate
      className="mt-3 max-w-[46rem]"
      aria-label={words.title}
    >
      {problems.length > 0 && <ImportFormProblems key={answer} title={problem} problems={problems} />}
      <input type="hidden" name="intent" value="read" />
      <input type="hidden" name="from" value={from} />
      {from === "address" && (
        <>
          <p className="text-ink-soft">{text.address.lead}</p>
          <ul className="mt-1 space-y-1 text-[0.9rem]">
            {addresses.map(({ name, url }) => (
              <li key={name} className="break-all">
                <a href={url}>{url}</a>
              </li>
            ))}
          </ul>
          <Buttons>
            {addresses.map(({ name }, index) => (
              <Button key={name} strong={index === 0} name="address" value={name} disabled={pending}>
                {text.address[name]}
              </Button>
            ))}
          </Buttons>
        </>
      )}
      {from === "upload" && (
        <>
          <Field name="file" label={text.upload.label} hint={most.hint} error={tooLarge ? most.tooLarge : undefined}>
            {(attributes) => (
              <input
                {...attributes}
                type="file"
                accept=".json,application/json"
                onChange={({ target }) => setTooLarge((target.files?.[0]?.size ?? 0) > most.bytes)}
                className="input w-full"
              />
            )}
          </Field>
          <Buttons>
            <Button disabled={pending || tooLarge}>{text.upload.submit}</Button>
          </Buttons>
        </>
      )}
      {from === "paste" && (
        <>
          <Field
            name="text"
            label={text.paste.label}
            hint={text.paste.hint}
            error={tooLarge ? most.tooLarge : undefined}
          >
            {(attributes) => (
              <textarea
                {...attributes}
                rows={6}
                spellCheck={false}
                autoComplete="off"
                defaultValue={state.text}
                onChange={({ target }) => setTooLarge(new Blob([target.value]).size > most.bytes)}
                className="input w-full font-mono text-[0.85rem]"
              />
            )}
          </Field>
          <Buttons>
            <Button disabled={pending || tooLarge}>{text.paste.submit}</Button>
          </Buttons>
        </>
      )}
    </KeptForm>
  );
}

const Buttons = ({ children }: { children: ReactNode }) => <div className="mt-4 flex flex-wrap gap-4">{children}</div>;
