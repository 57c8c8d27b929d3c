"use client";

import { createContext, use, type ReactNode } from "react";
import { useMayEdit } from "../ui/may-edit";

type Words = {
  /** Address of the draws in the admin, without a number. */
  readonly base: string;
  readonly label: string;
};

const Editing = createContext<Words | null>(null);

/** Lets the draws within have a way to their form, for who may edit them. */
export const EditLinks = ({ children, ...words }: Words & { children: ReactNode }) => (
  <Editing value={words}>{children}</Editing>
);

/** The way to the form of a draw; nothing for other readers, and outside {@link EditLinks}. */
export function EditLink({ number, said }: { number: string; said: string }) {
  const words = use(Editing);
  const mayEdit = useMayEdit();
  if (words === null || !mayEdit) return null;
  return (
    <a href={`${words.base}/${number}`} className="text-[0.85rem] no-print">
      {words.label}
      <span className="sr-only"> {said}</span>
    </a>
  );
}
