"use client";

import { useRouter } from "next/navigation";
import { useLayoutEffect, useRef, useTransition, type ReactNode } from "react";
import type { Period } from "@/lib/rules/draw/period";

type Props = { action: string; period: Period; label: string; children: ReactNode };

/**
 * The box that was last switched, how far the page was scrolled, and whether the sheet of a narrow screen was open. The
 * first choice leads from the prerendered page to the route with a query, which draws the form anew; and Next,
 * surprised by the rewrite, scrolls to the top of it.
 */
let left: { box: string; scroll: number; sheet: boolean } | null = null;

/** The sheet around a form that is open. */
const openSheet = (form: HTMLElement): HTMLElement | null => form.closest<HTMLElement>(":popover-open");

/** What a choice takes, fetched when the form is reached for: the codec of addresses, and what draws new figures. */
const fetchNeeded = () => Promise.all([import("./figure-address"), import("../charts/drawn/drawings")]);
const reach = () => void fetchNeeded().catch(() => undefined);

/** A form of category boxes. Without scripts it is sent by its button; with them each switch applies at once. */
export function ApplyAtOnce({ action, period, label, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const [pending, startTransition] = useTransition();

  useLayoutEffect(() => {
    if (left === null) return;
    const { box, scroll, sheet } = left;
    left = null;
    if (sheet) form.current?.closest<HTMLElement>("[popover]")?.showPopover();
    form.current?.querySelector<HTMLInputElement>(`input[value="${CSS.escape(box)}"]`)?.focus({ preventScroll: true });
    // After Next's own scrolling in this commit, before the page is painted.
    queueMicrotask(() => window.scrollTo(0, scroll));
  }, []);

  const apply = (event: React.FormEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLInputElement)
      left = { box: event.target.value, scroll: window.scrollY, sheet: openSheet(event.currentTarget) !== null };
    const categories = new FormData(event.currentTarget)
      .getAll("categories")
      .map(String)
      .filter((slug) => slug !== "");
    startTransition(async () => {
      const needed = await fetchNeeded().catch(() => null);
      // Without them the form is sent as without scripts.
      if (needed === null) return form.current?.requestSubmit();
      const address = needed[0].figureAddress(action, { categories, period, chosen: true });
      startTransition(() => router.replace(address, { scroll: false }));
    });
  };

  return (
    <form
      ref={form}
      action={action}
      method="get"
      aria-label={label}
      aria-busy={pending}
      onPointerEnter={reach}
      onFocus={reach}
      onChange={apply}
    >
      {children}
    </form>
  );
}
