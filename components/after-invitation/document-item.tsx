import { useLocale, useTranslations } from "next-intl";
import type { ApplicationDocument, MedicalExam } from "@/lib/rules/after-invitation/documents";
import { formatDay } from "@/lib/format";
import { DOCUMENT_PAGES } from "./official-pages";
import { TICK_BOX } from "./tick-box";

type Props = {
  document: ApplicationDocument;
  medical: MedicalExam;
  /** True when it is not established whether it is needed. */
  isOpen: boolean;
};

/** A document of the list, to be ticked off: its name, what it must be, and its official page. */
export function DocumentItem({ document, medical, isOpen }: Props) {
  const t = useTranslations("invited.documents");
  const locale = useLocale();
  const name = t(`names.${document}`);
  const page = DOCUMENT_PAGES[document];
  const { when, changes } = medical;
  const text =
    document === "medical"
      ? t("texts.medical", {
          when,
          changes: changes === null ? "none" : "yes",
          date: changes === null ? "" : formatDay(changes, locale),
        })
      : t(`texts.${document}`);
  return (
    <li className="flex items-baseline gap-3 border-b border-rule py-3 break-inside-avoid">
      {/* A finger is broader than the box. */}
      <label className="-m-[0.35em] p-[0.35em]">
        <input type="checkbox" aria-label={t("done", { document: name })} className={TICK_BOX} />
      </label>
      <div className="min-w-0">
        <strong className="font-semibold">{name}</strong>
        <p>
          {text}{" "}
          {page && (
            <a href={page[locale]} className="whitespace-nowrap no-print">
              {t("official")}
              <span className="sr-only"> ({name})</span>
            </a>
          )}
        </p>
        {isOpen && <p className="text-alarm">{t("open")}</p>}
      </div>
    </li>
  );
}
