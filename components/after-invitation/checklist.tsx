"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import {
  CIRCUMSTANCES,
  DOCUMENTS,
  INVITED_UNDER,
  needOf,
  type ApplicationDocument,
  type Circumstance,
  type InvitedUnder,
  type MedicalExam,
} from "@/lib/rules/after-invitation/documents";
import type { Locale } from "@/lib/rules/text/bilingual";
import { formatDay } from "@/lib/format";
import { ALL_DOCUMENTS, DOCUMENT_PAGES } from "./official-pages";

type Props = { medical: MedicalExam /** The one programme of the draw, if it is one. */; program: InvitedUnder | null };

const tick = "flex cursor-pointer items-baseline gap-2 py-1";
const box = "size-[1.05em] shrink-0 translate-y-[0.1em] accent-ink";

/**
 * What an application needs. Until something is said, and without scripts, every document stands with its condition;
 * then those that fit.
 */
export function Checklist({ medical, program: ofDraw }: Props) {
  const t = useTranslations("invited");
  const common = useTranslations("common");
  const locale = useLocale() as Locale;
  const [program, setProgram] = useState(ofDraw);
  const [circumstances, setCircumstances] = useState<readonly Circumstance[] | null>(null);

  const need = (document: ApplicationDocument) => needOf(document, { program, circumstances });
  const listed = DOCUMENTS.filter((document) => need(document) !== "not_needed");
  const left = DOCUMENTS.filter((document) => need(document) === "not_needed");
  const text = (document: ApplicationDocument) =>
    document === "medical"
      ? t("documents.texts.medical", {
          when: medical.when,
          changes: medical.changes === null ? "none" : "yes",
          date: medical.changes === null ? "" : formatDay(medical.changes, locale),
        })
      : t(`documents.texts.${document}`);

  return (
    <>
      <form
        aria-labelledby="profile"
        onSubmit={(event) => event.preventDefault()}
        className="mt-12 needs-script no-print"
      >
        <h2 id="profile">{t("profile.title")}</h2>
        <p className="measure mt-1 text-ink-soft">{t("profile.lead")}</p>
        <div className="mt-4 grid gap-x-14 gap-y-5 lg:grid-cols-[18rem_minmax(0,1fr)]">
          <div>
            <label htmlFor="program" className="block font-semibold">
              {t("profile.program")}
            </label>
            <select
              id="program"
              value={program ?? ""}
              onChange={(event) => setProgram(INVITED_UNDER.find((each) => each === event.target.value) ?? null)}
              className="input mt-1 w-full"
            >
              <option value="">{t("profile.any")}</option>
              {INVITED_UNDER.map((each) => (
                <option key={each} value={each}>
                  {common(`programs.${each}`)}
                </option>
              ))}
            </select>
          </div>
          <fieldset className="min-w-0">
            <legend className="font-semibold">{t("profile.circumstances")}</legend>
            <div className="mt-1 grid gap-x-10 sm:grid-cols-2">
              {CIRCUMSTANCES.map((each) => (
                <label key={each} className={tick}>
                  <input
                    type="checkbox"
                    checked={circumstances?.includes(each) ?? false}
                    onChange={(event) =>
                      setCircumstances(
                        CIRCUMSTANCES.filter((other) =>
                          other === each ? event.target.checked : circumstances?.includes(other),
                        ),
                      )
                    }
                    className={box}
                  />
                  <span>{t(`profile.${each}`)}</span>
                </label>
              ))}
            </div>
          </fieldset>
        </div>
      </form>
      <section aria-labelledby="documents" className="mt-12">
        <h2 id="documents">{t("documents.title")}</h2>
        <p className="measure mt-1 text-ink-soft">{t("documents.lead")}</p>
        <noscript>
          <p className="measure mt-1 text-ink-soft no-print">{t("documents.noScript")}</p>
        </noscript>
        <ul className="mt-4 max-w-[60rem] border-t border-rule">
          {listed.map((document) => {
            const page = DOCUMENT_PAGES[document];
            return (
              <li key={document} className="flex items-baseline gap-3 border-b border-rule py-3 break-inside-avoid">
                <input
                  type="checkbox"
                  aria-label={t("documents.done", { document: t(`documents.names.${document}`) })}
                  className={box}
                />
                <div className="min-w-0">
                  <strong className="font-semibold">{t(`documents.names.${document}`)}</strong>
                  <p>
                    {text(document)}{" "}
                    {page && (
                      <a href={page[locale]} className="whitespace-nowrap no-print">
                        {t("documents.official")}
                        <span className="sr-only"> ({t(`documents.names.${document}`)})</span>
                      </a>
                    )}
                  </p>
                  {need(document) === "not_established" && <p className="text-alarm">{t("documents.open")}</p>}
                </div>
              </li>
            );
          })}
        </ul>
        {left.length > 0 && (
          <>
            <h3 className="mt-6">{t("documents.notNeeded")}</h3>
            <p className="measure mt-1 text-ink-soft">
              {left.map((document) => t(`documents.names.${document}`)).join(", ")}
            </p>
          </>
        )}
        <p className="mt-4">
          <a href={ALL_DOCUMENTS[locale]}>{t("documents.all")}</a>
        </p>
      </section>
    </>
  );
}
