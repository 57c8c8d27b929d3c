"use client";

import { useEffect, useRef } from "react";

/**
 * Says that a save is done and leads to what readers see of it. It takes the focus, as the page would not be announced
 * otherwise.
 */
export function SavedBanner({ message, link }: { message: string; link: { href: string; label: string } }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      role="status"
      tabIndex={-1}
      autoFocus
      className="mb-6 max-w-[42rem] border-l-4 border-ink py-1 pl-4 outline-none"
    >
      <p className="font-semibold">{message}</p>
      <p>
        <a href={link.href}>{link.label}</a>
      </p>
    </div>
  );
}
