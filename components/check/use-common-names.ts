import { useCallback, useState } from "react";
import type { NameOfCodes } from "@/lib/rules/occupation/typed-occupation";

/** What the API answers: it is ours, and its form is held by tests of its own. */
type Answer = { readonly data: readonly { readonly name: string; readonly nocs: readonly string[] }[] };

let fetched: Promise<readonly NameOfCodes[]> | null = null;

async function fetchNames(): Promise<readonly NameOfCodes[]> {
  const response = await fetch("/api/v1/occupation-names");
  if (!response.ok) throw new Error(`status ${response.status}`);
  const { data }: Answer = await response.json();
  return data.map(({ name, nocs }) => [name, nocs] as const);
}

/**
 * The common names of all occupations, fetched whole the first time that somebody reaches for the form: they are too
 * many to travel with the page, and what is typed stays in the browser. None while they have not come, or cannot.
 */
export function useCommonNames(): { names: readonly NameOfCodes[]; prepareNames: () => void } {
  const [names, setNames] = useState<readonly NameOfCodes[]>([]);
  const prepareNames = useCallback(() => {
    fetched ??= fetchNames();
    fetched.then(setNames, () => {
      // The next reach for the form asks again.
      fetched = null;
    });
  }, []);
  return { names, prepareNames };
}
