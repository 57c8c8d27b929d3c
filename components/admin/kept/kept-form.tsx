"use client";

import {
  startTransition,
  useEffect,
  useRef,
  useState,
  type FormEvent,
  type ReactNode,
  type RefObject,
  type SubmitEvent,
} from "react";
import type { Messages } from "@/lib/i18n/messages";
import { useTitleMark } from "@/components/bar/use-title-mark";
import { Button } from "@/components/ui/button";
import { accountOf, dropDraft, readDraft, writeDraft } from "./drafts";
import { entriesOf, fillIn, openedEntriesOf, withEntries, withoutInput, type FormEntries } from "./form-entries";
import type { Failure, Kept } from "./use-guard";
import { useLate } from "./use-late";

export type KeptText = Messages["kept"];

type Props = {
  kept: Kept;
  text: KeptText;
  noValidate?: boolean;
  className?: string;
  /** Whether its first field has the focus as it opens: where the page is for this form alone. */
  focusFirst?: boolean;
  "aria-label"?: string;
  /** Leads from a look at the values to the values, where something was typed after that look was asked for. */
  leave?: () => void;
  children: ReactNode;
};

const same = (a: FormEntries, b: FormEntries) => JSON.stringify(a) === JSON.stringify(b);

type Keeping = "name" | "openedRef" | "waitingRef";

/** Keeps what the form holds while it differs from what it was opened with. */
function keep(form: HTMLFormElement, { name, openedRef, waitingRef }: Pick<Kept, Keeping>): void {
  if (name === null || openedRef.current === null) return;
  const entries = [...entriesOf(form), ...waitingRef.current];
  if (same(entries, openedRef.current)) dropDraft(name);
  else writeDraft(name, entries);
}

const firstInput = (form: HTMLFormElement | null) =>
  form?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea");

/**
 * A form that loses nothing: what is typed is kept in the tab and comes back after a reload; leaving is warned of; and
 * where no answer comes, it says what is known and offers to send again. Needs no script to be sent.
 */
export function KeptForm({ kept, text, leave, focusFirst = false, children, ...rest }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const submitter = useRef<HTMLElement | null>(null);
  const { sentRef } = kept;
  const restored = useDraft(form, kept);
  const carried = useLate(form, kept, leave);
  useLeaveWarning(kept);
  useEffect(() => {
    // Not where something else has it already: a link of a problem, or what is done.
    if (focusFirst && document.activeElement === document.body) firstInput(form.current)?.focus();
  }, [focusFirst]);
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    // React would empty the form after its action, also where no answer has come.
    event.preventDefault();
    const sent = event.currentTarget;
    submitter.current = event.nativeEvent.submitter;
    keep(sent, kept);
    sentRef.current = entriesOf(sent);
    const data = new FormData(sent, submitter.current);
    startTransition(() => kept.submit(data));
  };
  const again = () =>
    form.current?.requestSubmit(submitter.current?.isConnected === true ? submitter.current : undefined);
  return (
    <form
      ref={form}
      action={kept.submit}
      onSubmit={send}
      onInput={(event: FormEvent<HTMLFormElement>) => keep(event.currentTarget, kept)}
      {...rest}
    >
      {kept.failure && <FailureNotice kept={kept} failure={kept.failure} again={again} text={text} />}
      {carried && (
        <p role="status" className="mb-6 max-w-[42rem] border-l-4 border-ink py-1 pl-4">
          {text.carried}
        </p>
      )}
      {restored && kept.name !== null && <RestoredNotice name={kept.name} text={text} />}
      {children}
    </form>
  );
}

/** Brings back what was typed before, once when the form is opened. */
function useDraft(form: RefObject<HTMLFormElement | null>, kept: Kept): boolean {
  const [restored, setRestored] = useState(false);
  const { name, openedRef, waitingRef } = kept;
  useEffect(() => {
    const element = form.current;
    if (element === null || name === null) return;
    if (openedRef.current !== null) {
      // A later step of it: what the server has filled in is kept too.
      keep(element, { name, openedRef, waitingRef });
      const waiting = withoutInput(element, waitingRef.current);
      const shown = waitingRef.current.filter((entry) => !waiting.includes(entry));
      if (shown.length === 0) return;
      const timer = setTimeout(() => {
        waitingRef.current = waiting;
        fillIn(element, withEntries(entriesOf(element), shown));
        keep(element, { name, openedRef, waitingRef });
      });
      return () => clearTimeout(timer);
    }
    const entries = openedEntriesOf(element);
    openedRef.current = entries;
    const draft = readDraft(name);
    if (draft === null || same(draft, entries)) return;
    waitingRef.current = withoutInput(element, draft);
    // What follows from a choice follows when React is not at work.
    const timer = setTimeout(() => {
      fillIn(element, draft);
      setRestored(true);
    });
    return () => clearTimeout(timer);
  }, [form, name, openedRef, waitingRef]);
  return restored;
}

/** The way to another language of the same form, which takes the draft over; null for a click on something else. */
const languageLink = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLAnchorElement>("a[hreflang]") : null;
/** Milliseconds after which a click has led nowhere. */
const GONE = 3_000;

/**
 * Warns before a page is left with something typed and not saved; not where nobody is signed in, as for an address that
 * comes back.
 */
function useLeaveWarning({ name }: Kept): void {
  useEffect(() => {
    if (name === null) return;
    let free = false;
    const warn = (event: BeforeUnloadEvent) => {
      if (!free && accountOf() !== "" && readDraft(name) !== null) event.preventDefault();
    };
    const onClick = ({ target }: MouseEvent) => {
      const link = languageLink(target);
      if (link === null) return;
      // A draft is of an address with its query: of a search, what was ticked in what it found.
      if (readDraft(name) !== null) link.search = window.location.search;
      free = true;
      setTimeout(() => (free = false), GONE);
    };
    addEventListener("beforeunload", warn);
    addEventListener("click", onClick, true);
    return () => {
      removeEventListener("beforeunload", warn);
      removeEventListener("click", onClick, true);
    };
  }, [name]);
}

type FailureProps = { kept: Kept; failure: Failure; again: () => void; text: KeptText };

/** Why no answer has come, and what to do. It takes the focus, as it would not be announced otherwise. */
function FailureNotice({ kept, failure, again, text }: FailureProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [failure]);
  // What is not kept does not come back.
  const { title, lead } = text[failure.kind === "older" && kept.name === null ? "olderBlank" : failure.kind];
  useTitleMark(title);
  const loads = failure.kind === "older" || failure.kind === "once";
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby="failure"
      className="mb-6 max-w-[42rem] border-l-4 border-alarm py-1 pl-4 outline-none"
    >
      <h2 id="failure" className="text-[1.1rem] text-alarm">
        {title}
      </h2>
      <p className="mt-1">{lead}</p>
      <Button type="button" className="mt-3" onClick={loads ? () => window.location.reload() : again}>
        {loads ? text.reload : text.again}
      </Button>
    </div>
  );
}

/** Says that what was typed before is here again, and lets it go. */
function RestoredNotice({ name, text }: { name: string; text: KeptText }) {
  const startAnew = () => {
    dropDraft(name);
    window.location.reload();
  };
  return (
    <p role="status" className="mb-6 max-w-[42rem] border-l-4 border-ink py-1 pl-4">
      {text.restored}{" "}
      <button type="button" className="link" onClick={startAnew}>
        {text.startAnew}
      </button>
    </p>
  );
}
