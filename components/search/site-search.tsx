"use client";

import { useEffect, useRef, useState, type ComponentType } from "react";
import { flushSync } from "react-dom";
import { MAX_SEARCHED } from "@/lib/rules/text/max-searched";
import type { Locale } from "@/lib/rules/text/bilingual";
import { Popover } from "../ui/sheet";
import type { SuggestWords } from "../ui/suggest-field";
import type { SiteSuggestProps } from "./site-suggest";

export type SearchWords = SuggestWords & {
  /** Name of the button that opens it. */
  readonly open: string;
  readonly label: string;
  readonly submit: string;
};

type Props = { locale: Locale; text: SearchWords };

/** The field once it can suggest, with what was typed until then. */
type Suggesting = {
  readonly Field: ComponentType<SiteSuggestProps>;
  readonly typed: string;
  readonly takesFocus: boolean;
};

const FIELD = { id: "site-search-text", name: "q" };

/** Puts the field that suggests in the place of the plain one, which stays where that cannot be loaded. */
async function load(plain: HTMLInputElement | null, show: (suggesting: Suggesting) => void): Promise<void> {
  const loaded = await import("./site-suggest").catch(() => null);
  if (loaded === null || plain?.isConnected !== true) return;
  const takesFocus = document.activeElement === plain;
  // At once: a letter that is typed between the two fields would be lost.
  flushSync(() => show({ Field: loaded.SiteSuggest, typed: plain.value, takesFocus }));
}

/**
 * The search of every page: a button, and below it a plain GET form that needs no script. With one the field suggests
 * while one types; what that takes is loaded when the form is opened.
 */
export function SiteSearch({ locale, text }: Props) {
  const [suggesting, setSuggesting] = useState<Suggesting | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const reach = (isOpen: boolean) => {
    if (isOpen && suggesting === null) void load(input.current, setSuggesting);
  };
  useEffect(() => {
    // Opened before this script ran.
    if (input.current?.closest(":popover-open")) void load(input.current, setSuggesting);
  }, []);
  return (
    <div className="shrink-0 no-print">
      <button type="button" popoverTarget="site-search" aria-label={text.open} title={text.open} className="block p-1">
        <svg viewBox="0 0 20 20" className="size-[1.15rem]" aria-hidden="true">
          <path d="M8.5 2a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13M13.2 13.2L18.3 18.3" {...STROKE} />
        </svg>
      </button>
      <Popover id="site-search" label={text.open} className="search-panel" onToggle={reach}>
        <form method="get" action={`/${locale}/search`} role="search" aria-label={text.label} className="page">
          <label htmlFor={FIELD.id} className="block font-semibold">
            {text.label}
          </label>
          <div className="measure relative mt-1 flex gap-3">
            {suggesting ? (
              <suggesting.Field
                {...FIELD}
                locale={locale}
                text={text}
                typed={suggesting.typed}
                input={input}
                takesFocus={suggesting.takesFocus}
              />
            ) : (
              <input
                {...FIELD}
                ref={input}
                type="search"
                maxLength={MAX_SEARCHED}
                autoComplete="off"
                // The browser gives it the focus as it opens the form: no key is lost, with or without scripts.
                autoFocus
                className="input min-w-0 flex-1"
              />
            )}
            <button type="submit" className="button button-strong">
              {text.submit}
            </button>
          </div>
        </form>
      </Popover>
    </div>
  );
}

const STROKE = { fill: "none", stroke: "currentColor", strokeWidth: 1.7 };
