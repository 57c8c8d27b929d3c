import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { ImportProblem } from "@/lib/rules/feed/import-run";
import { formatDrawNumber } from "@/lib/format";
import { Unknown } from "@/components/ui/unknown";
import { importWords } from "./import-words";

const SHOWN = 120;

type Props = {
  problems: readonly ImportProblem[];
  /** Those that a correction tells of already. */
  known: readonly ImportProblem[];
  locale: Locale;
};

/** What could not be taken from a feed as it stood: what is new, then what is known already. */
export function ImportProblems({ problems, known, locale }: Props) {
  const t = useTranslations("imports.preview");
  return (
    <section aria-labelledby="problems" className="mt-12">
      <h2 id="problems">{t("problemsTitle")}</h2>
      {problems.length === 0 ? (
        <p className="mt-1 text-ink-soft">{t("problemsNone")}</p>
      ) : (
        <>
          <p className="measure mt-1 text-ink-soft">{t("problemsLead")}</p>
          <ProblemTable label={t("problemsTitle")} problems={problems} locale={locale} />
        </>
      )}
      {known.length > 0 && (
        <details className="mt-4">
          <summary>{t("problemsKnown", { count: known.length })}</summary>
          <ProblemTable label={t("problemsKnown", { count: known.length })} problems={known} locale={locale} />
        </details>
      )}
    </section>
  );
}

type TableProps = { label: string; problems: readonly ImportProblem[]; locale: Locale };

function ProblemTable({ label, problems, locale }: TableProps) {
  const t = useTranslations("imports.preview");
  const words = importWords(locale);
  return (
    <div className="table-scroll mt-3" tabIndex={0} role="region" aria-label={label}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col" className="right">
              {t("columns.row")}
            </th>
            <th scope="col">{t("columns.number")}</th>
            <th scope="col">{t("columns.field")}</th>
            <th scope="col">{t("columns.value")}</th>
            <th scope="col">{t("columns.why")}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ row, number, field, value, reason }, index) => (
            <tr key={index}>
              <td className="right">{row}</td>
              <td>{number === null ? <Unknown /> : formatDrawNumber(number, locale)}</td>
              <td>
                <code>{field}</code>
              </td>
              <td className="min-w-[10rem] max-w-[24rem] break-words">
                {value === "" ? <Unknown /> : value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value}
              </td>
              <td className="min-w-[12rem]">{words.reason(reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
