import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { missingWords } from "@/lib/figures/words/missing-words";
import { may, type Role } from "@/lib/rules/account/permission";
import type { DatasetNow } from "@/lib/rules/dataset";
import type { Heartbeat } from "@/lib/rules/feed/import-run";
import type { Locale } from "@/lib/rules/text/bilingual";
import { importWords } from "./import-words";

type Props = {
  heartbeat: Heartbeat;
  /** Draws whose round name nobody has said the meaning of. */
  unclassified: number;
  /** Draws of the official feed that are not here. */
  missing: DatasetNow["missingDraws"];
  role: Role;
  locale: Locale;
};

/** What waits for a person, each with the way there; nothing where nothing does. */
export function WhatWaits({ heartbeat, unclassified, missing, role, locale }: Props) {
  const t = useTranslations("imports.waits");
  const { waiting, outcome, refusal } = heartbeat;
  const link = (path: string, text: ReactNode) => <a href={`/${locale}/admin${path}`}>{text}</a>;
  const failed = outcome === "failed" && refusal !== null ? importWords(locale).refusal(refusal) : null;
  const named = may(role, "names.classify") ? unclassified : 0;
  if (waiting === null && failed === null && named + missing.length === 0) return null;
  return (
    <section aria-labelledby="waits" className="measure mb-8 border-l-4 border-alarm pl-4">
      <h2 id="waits">{t("title")}</h2>
      <ul className="mt-1">
        {waiting && (
          <li>
            {t.rich("rows", { count: waiting.rows, link: (text) => link(`/imports/preview/${waiting.copy}`, text) })}
          </li>
        )}
        {missing.length > 0 && <li>{t("missing", missingWords(missing, locale))}</li>}
        {failed !== null && <li>{t.rich("failed", { reason: failed, link: (text) => link("/imports", text) })}</li>}
        {named > 0 && <li>{t.rich("names", { count: named, link: (text) => link("/names", text) })}</li>}
      </ul>
    </section>
  );
}
