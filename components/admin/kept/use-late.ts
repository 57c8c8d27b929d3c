import { useEffect, useEffectEvent, useLayoutEffect, useState, type RefObject } from "react";
import { entriesOf, fillIn, isShown, type FormEntries } from "./form-entries";

/** What was typed into a form after it was sent, while its answer was on its way. */
export type Late = {
  /** Names of what differs from what was sent. */
  readonly names: readonly string[];
  /** Everything the form held in the end. */
  readonly entries: FormEntries;
  /** The name of the input that had the focus; null = none. */
  readonly focused: string | null;
};

const valuesOf = (entries: FormEntries, name: string) =>
  JSON.stringify(entries.filter(([each]) => each === name).map(([, value]) => value));

/** What differs between two states of a form; null = nothing. */
export function lateOf(sent: FormEntries, now: FormEntries, focused: string | null): Late | null {
  const all = [...new Set([...sent, ...now].map(([name]) => name))];
  const names = all.filter((name) => valuesOf(sent, name) !== valuesOf(now, name));
  return names.length === 0 ? null : { names, entries: now, focused };
}

/** The values of a form with those that were typed late. */
export const withLate = (answered: FormEntries, { names, entries }: Late): FormEntries => [
  ...answered.filter(([name]) => !names.includes(name)),
  ...entries.filter(([name]) => names.includes(name)),
];

type Sent = {
  /** What the form held when it was sent; null = it has its answer. */
  readonly sentRef: RefObject<FormEntries | null>;
  readonly lateRef: RefObject<Late | null>;
};

/**
 * Carries what is typed while an answer is on its way into the form that comes with the answer. A step that does not
 * show these values cannot take them: it is left for the values, or they wait until those are shown again.
 * @param leave from such a step to the values, where there is a way
 * @returns true once something was carried over
 */
export function useLate(
  form: RefObject<HTMLFormElement | null>,
  { sentRef, lateRef }: Sent,
  leave?: () => void,
): boolean {
  const [carried, setCarried] = useState(false);
  useLayoutEffect(() => {
    const element = form.current;
    return () => {
      // The form that was sent is about to be replaced: until now it could be typed in.
      if (element === null || sentRef.current === null) return;
      const active = document.activeElement;
      const focused = active !== null && element.contains(active) ? active.getAttribute("name") : null;
      lateRef.current = lateOf(sentRef.current, entriesOf(element), focused) ?? lateRef.current;
      sentRef.current = null;
    };
  }, [form, sentRef, lateRef]);
  const goElsewhere = useEffectEvent(() => leave?.());
  useEffect(() => {
    const [element, late] = [form.current, lateRef.current];
    if (element === null || late === null) return;
    // What follows from a choice follows when React is not at work; and the step has its place in the history by then.
    const timer = setTimeout(() => {
      if (!late.names.every((name) => isShown(element, name))) return goElsewhere();
      lateRef.current = null;
      fillIn(element, withLate(entriesOf(element), late));
      setCarried(true);
      if (late.focused !== null) element.querySelector<HTMLElement>(`[name="${CSS.escape(late.focused)}"]`)?.focus();
    });
    return () => clearTimeout(timer);
  }, [form, lateRef]);
  return carried;
}
