import { unstable_isUnrecognizedActionError as isOfOlderBuild, unstable_rethrow as rethrow } from "next/navigation";
import { useRef, useState, type RefObject } from "react";
import { dropDraft } from "./drafts";
import type { FormEntries } from "./form-entries";
import type { Late } from "./use-late";
import { useLive } from "./use-live";

/**
 * Why a form has no answer. `unknown`: what was sent may have been saved; `once`: it may have been done, and would be
 * done again; `unsaved`: it asked for no saving; `older`: the page is of an older build than the server, which has read
 * nothing of it.
 */
export type Failure = { readonly kind: "unknown" | "once" | "unsaved" | "older" };

/** A form whose values outlive a failed connection, a reload, and the way to the sign-in form and back. */
export type Kept = {
  readonly submit: (form: FormData) => void;
  readonly failure: Failure | null;
  /** Its name among the forms of a page, for its draft; null = nothing is kept of it. */
  readonly name: string | null;
  /** What it held when it was opened, through all its steps. */
  readonly openedRef: RefObject<FormEntries | null>;
  /** What was kept for inputs that only a later step has, as rows that are read first. */
  readonly waitingRef: RefObject<FormEntries>;
  /** What it held when it was last sent; null = it has its answer. */
  readonly sentRef: RefObject<FormEntries | null>;
  /** What was typed between sending and the answer, until a form takes it over. */
  readonly lateRef: RefObject<Late | null>;
};

/** What asks for no saving: a look at the values, going back to them, reading a text into them. */
const UNSAVED = ["check", "edit", "merge", "read", "answer", "link"];

function failureOf(error: unknown, form: FormData, means: Failure["kind"]): Failure {
  if (isOfOlderBuild(error)) return { kind: "older" };
  const intent = form.get("intent");
  return { kind: typeof intent === "string" && UNSAVED.includes(intent) ? "unsaved" : means };
}

type Action<S> = (state: S, form: FormData) => Promise<S>;

/**
 * Guards the action of a form: where no answer comes, the form stays as it is, with the reason. A redirect is an
 * answer: then its draft is dropped.
 * @param name see {@link Kept}
 * @param means what it means that no answer has come, where the form asked for more than a look
 * @returns what is to be put around the action for `useActionState`, and what the form is given beside its `submit`
 */
export function useGuard(
  name: string | null,
  means: Failure["kind"] = "unknown",
): {
  readonly around: <S>(action: Action<S>) => Action<S>;
  readonly guard: Omit<Kept, "submit">;
} {
  const [failure, setFailure] = useState<Failure | null>(null);
  const openedRef = useRef<FormEntries | null>(null);
  const waitingRef = useRef<FormEntries>([]);
  const sentRef = useRef<FormEntries | null>(null);
  const lateRef = useRef<Late | null>(null);
  const live = useLive();
  const failed = <S>(error: unknown, state: S, form: FormData): S => {
    try {
      rethrow(error);
    } catch (redirected) {
      if (name !== null) dropDraft(name);
      throw redirected;
    }
    setFailure(failureOf(error, form, means));
    return state;
  };
  const guarded =
    <S>(action: Action<S>): Action<S> =>
    (state, form) =>
      action(state, form)
        .then((answered) => {
          setFailure(null);
          return answered;
        })
        .catch((error: unknown) => failed(error, state, form));
  // Without scripts the browser sends the form to the action itself, which a function around it could not be.
  return {
    around: (action) => (live ? guarded(action) : action),
    guard: { failure, name, openedRef, waitingRef, sentRef, lateRef },
  };
}
