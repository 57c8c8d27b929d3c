"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Switches the theme and keeps the choice. Hidden, its place kept, where no script runs. */
export function ThemeToggle({ label }: { label: string }) {
  const live = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const toggle = () => {
    const root = document.documentElement;
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      // Storage may be refused: the choice then lasts for this page.
    }
  };
  return (
    <button
      type="button"
      onClick={toggle}
      aria-label={label}
      title={label}
      className={`size-7 self-center rounded-full ${live ? "" : "invisible"}`}
    >
      <svg viewBox="0 0 20 20" className="mx-auto size-[1.1rem]" aria-hidden="true">
        <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M10 2a8 8 0 0 1 0 16z" fill="currentColor" />
      </svg>
    </button>
  );
}
