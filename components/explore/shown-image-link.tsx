"use client";

import type { MouseEvent, ReactNode } from "react";
import { FIGURE_SIZES, sizeShown } from "@/lib/figures/layout/sizes";

/** Makes a link lead to the image in the theme and the width that the reader sees. */
function asShown({ currentTarget: link }: MouseEvent<HTMLAnchorElement>) {
  const { theme } = document.documentElement.dataset;
  const dark = theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const room = link.closest("section")?.getBoundingClientRect().width ?? window.innerWidth;
  const address = new URL(link.href);
  address.searchParams.set("theme", dark ? "dark" : "light");
  address.searchParams.set("width", FIGURE_SIZES[sizeShown(room)]!.name);
  link.href = address.pathname + address.search;
}

/** A link to a picture of a figure; without scripts it is light and wide. */
export const ShownImageLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href} onClick={asShown} onAuxClick={asShown} download>
    {children}
  </a>
);
