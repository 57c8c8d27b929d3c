"use client";

import { useEffect, useRef } from "react";
import { codeIn, MAX_LINK, type LinkPage } from "@/lib/rules/account/link-code";

/**
 * Sends the code that the address of the page ends with, as soon as scripts run, and takes it out of the address, so
 * that Back and a copy of the address do not have it. Also where a link is opened while the page asks for one.
 */
export function OpenCode({ action, to }: { action: string; to: LinkPage }) {
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const open = () => {
      const code = codeIn(window.location.hash);
      if (code === null || !form.current || !input.current) return;
      window.history.replaceState(window.history.state, "", window.location.pathname);
      input.current.value = code;
      form.current.submit();
    };
    open();
    window.addEventListener("hashchange", open);
    return () => window.removeEventListener("hashchange", open);
  }, []);
  return (
    <form ref={form} method="post" action={action} hidden>
      <input type="hidden" name="to" value={to} />
      <input ref={input} type="hidden" name="code" maxLength={MAX_LINK} />
    </form>
  );
}
