import { useEffect, useRef, useState } from "react";

const stepOf = (state: unknown): unknown =>
  typeof state === "object" && state !== null && "step" in state ? state.step : undefined;

/**
 * Makes the look before saving a step of the browser's history: *Back* leads to the values, not away from them.
 * @param step what is looked at, differing in each answer; null while values are entered
 * @returns whether the person has gone back from it, and the way back for a button, to an input by its id
 */
export function useStep(step: string | null): readonly [left: boolean, goBack: (to?: string) => void] {
  const [left, setLeft] = useState<string | null>(null);
  const target = useRef<string | null>(null);
  const here = step !== null && left !== step;
  useEffect(() => {
    if (!here) return;
    // A second look in a row is the same step.
    if (stepOf(history.state) === undefined) history.pushState({ step }, "");
    else history.replaceState({ step }, "");
    const onPop = ({ state }: PopStateEvent) => {
      // A link to a place of this page is no way back: its entry has no state.
      if (state !== null && stepOf(state) !== step) setLeft(step);
    };
    addEventListener("popstate", onPop);
    return () => removeEventListener("popstate", onPop);
  }, [here, step]);
  const goBack = (to?: string) => {
    target.current = to ?? null;
    if (stepOf(history.state) === step) history.back();
    else setLeft(step);
  };
  useEffect(() => {
    if (left !== null && target.current !== null) document.getElementById(target.current)?.focus();
    target.current = null;
  }, [left]);
  return [!here && step !== null, goBack];
}
