"use client";

import { useRouter } from "next/navigation";
import { useLayoutEffect, useRef, useTransition, type ReactNode } from "react";
import { formatFigureQuery } from "@/lib/figures/query/dashboard-query";
import { addressOf } from "@/lib/rules/text/query-codec";
import type { Period } from "@/lib/rules/draw/period";

type Props = { action: string; period: Period; label: string; children: ReactNode };

/**
 * The box that was last switched and how far the page was scrolled. The first choice leads from the prerendered page to
 * the route with a query, which draws the form anew; and Next, surprised by the rewrite, scrolls to the top of it.
 */
let left: { box: string; scroll: number } | null = null;

/** A form of category boxes. Without scripts it is sent by its button; with them each switch applies at once. */
export function ApplyAtOnce({ action, period, label, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const [pending, startTransition] = useTransition();

  useLayoutEffect(() => {
    if (left === null) return;
    const { box, scroll } = left;
    left = null;
    form.current?.querySelector<HTMLInputElement>(`input[value="${CSS.escape(box)}"]`)?.focus({ preventScroll: true });
    // After Next's own scrolling in this commit, before the page is painted.
    queueMicrotask(() => window.scrollTo(0, scroll));
  }, []);

  const apply = (event: React.FormEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLInputElement) left = { box: event.target.value, scroll: window.scrollY };
    const categories = new FormData(event.currentTarget)
      .getAll("categories")
      .map(String)
      .filter((slug) => slug !== "");
    const query = formatFigureQuery({ categories, period, chosen: true });
    startTransition(() => router.replace(addressOf(action, query), { scroll: false }));
  };

  return (
    <form ref={form} action={action} method="get" aria-label={label} aria-busy={pending} onChange={apply}>
      {children}
    </form>
  );
}
