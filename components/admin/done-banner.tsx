"use client";

import { useEffect, useRef, type ReactNode } from "react";

type Props = {
  message: string | null;
  /** What readers see of it. */
  link?: { href: string; label: string };
  className?: string;
  children?: ReactNode;
};

/** Says what is done. It takes the focus, as it would not be announced otherwise. */
export function DoneBanner({ message, link, className = "", children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      role="status"
      tabIndex={-1}
      autoFocus
      className={`mb-6 max-w-[42rem] border-l-4 border-ink py-1 pl-4 outline-none ${className}`}
    >
      <p className="font-semibold">{message}</p>
      {link && (
        <p>
          <a href={link.href}>{link.label}</a>
        </p>
      )}
      {children}
    </div>
  );
}
