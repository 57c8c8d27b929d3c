"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import {
  DOCUMENTS,
  needOf,
  type ApplicationDocument,
  type Circumstance,
  type InvitedUnder,
  type MedicalExam,
} from "@/lib/rules/after-invitation/documents";
import { DocumentItem } from "./document-item";
import { ALL_DOCUMENTS } from "./official-pages";
import { ProfileForm } from "./profile-form";

type Props = {
  medical: MedicalExam;
  /** The one programme of the draw, if it is one. */
  program: InvitedUnder | null;
};

/**
 * What an application needs. Until something is said, and without scripts, every document stands with its condition;
 * then those that fit.
 */
export function Checklist({ medical, program: ofDraw }: Props) {
  const t = useTranslations("invited.documents");
  const locale = useLocale();
  const [program, setProgram] = useState(ofDraw);
  const [circumstances, setCircumstances] = useState<readonly Circumstance[] | null>(null);
  const need = (document: ApplicationDocument) => needOf(document, { program, circumstances });
  const notNeeded = DOCUMENTS.filter((document) => need(document) === "not_needed");
  return (
    <>
      <ProfileForm
        program={program}
        circumstances={circumstances ?? []}
        onProgram={setProgram}
        onCircumstances={setCircumstances}
      />
      <section aria-labelledby="documents" className="mt-12">
        <h2 id="documents">{t("title")}</h2>
        <p className="measure mt-1 text-ink-soft">{t("lead")}</p>
        <noscript>
          <p className="measure mt-1 text-ink-soft no-print">{t("noScript")}</p>
        </noscript>
        <ul className="mt-4 max-w-[60rem] border-t border-rule">
          {DOCUMENTS.filter((document) => !notNeeded.includes(document)).map((document) => (
            <DocumentItem
              key={document}
              document={document}
              medical={medical}
              isOpen={need(document) === "not_established"}
            />
          ))}
        </ul>
        {notNeeded.length > 0 && (
          <>
            <h3 className="mt-6">{t("notNeeded")}</h3>
            <p className="measure mt-1 text-ink-soft">
              {notNeeded.map((document) => t(`names.${document}`)).join(", ")}
            </p>
          </>
        )}
        <p className="mt-4">
          <a href={ALL_DOCUMENTS[locale]}>{t("all")}</a>
        </p>
      </section>
    </>
  );
}
