"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition, type ReactNode } from "react";
import { formatFigureQuery } from "@/lib/domain/dashboard-query";
import type { Period } from "@/lib/domain/period";

type Props = { action: string; period: Period; label: string; children: ReactNode };

/** The box that was last switched: the first choice leads to another route, which draws all boxes anew. */
let switched: string | null = null;

/** A form of category boxes. Without scripts it is sent by its button; with them each switch applies at once. */
export function ApplyAtOnce({ action, period, label, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const [pending, startTransition] = useTransition();

  useEffect(() => {
    const box = switched && form.current?.querySelector<HTMLInputElement>(`input[value="${CSS.escape(switched)}"]`);
    if (box && document.activeElement === document.body) box.focus({ preventScroll: true });
    switched = null;
  }, []);

  const apply = (event: React.FormEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLInputElement) switched = event.target.value;
    const categories = new FormData(event.currentTarget).getAll("categories").map(String).filter((slug) => slug !== "");
    const query = formatFigureQuery({ categories, period, chosen: true });
    startTransition(() => router.replace(`${action}?${query}`, { scroll: false }));
  };

  return (
    <form ref={form} action={action} method="get" aria-label={label} aria-busy={pending} onChange={apply}>
      {children}
    </form>
  );
}
