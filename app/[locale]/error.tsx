"use client";

import { useParams } from "next/navigation";
import en from "@/lib/i18n/messages/en/error.json";
import fr from "@/lib/i18n/messages/fr/error.json";

/** What a reader sees when a page fails: plain words, a way on, and the reference under which the log has the cause. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { locale } = useParams<{ locale: string }>();
  const t = locale === "fr" ? fr : en;
  return (
    <main className="page py-16">
      <h1>{t.title}</h1>
      <p className="mt-4 measure">{t.text}</p>
      <p className="mt-4 flex items-baseline gap-5">
        <button type="button" className="button button-strong" onClick={reset}>
          {t.retry}
        </button>
        <a href={locale === "fr" ? "/fr" : "/en"}>{t.home}</a>
      </p>
      {error.digest && <p className="mt-4 text-ink-soft">{t.reference.replace("{digest}", error.digest)}</p>}
    </main>
  );
}
