import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { ImportRow } from "@/lib/rules/feed/import-run";
import { formatCount, formatInstant } from "@/lib/format";
import { importWords } from "./import-words";

/** Imports as rows, each leading to its record. */
export function ImportList({ runs, locale }: { runs: readonly ImportRow[]; locale: Locale }) {
  const t = useTranslations("imports.list");
  const words = importWords(locale);
  return (
    <div className="table-scroll mt-3" tabIndex={0} role="group" aria-label={t("runs")}>
      <table className="data-table">
        <caption className="sr-only">{t("runs")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("columns.at")}</th>
            <th scope="col">{t("columns.outcome")}</th>
            <th scope="col" className="right">
              {t("columns.added")}
            </th>
            <th scope="col" className="right">
              {t("columns.changed")}
            </th>
            <th scope="col" className="right">
              {t("columns.problems")}
            </th>
            <th scope="col">{t("columns.by")}</th>
            <th scope="col">{t("columns.from")}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <th scope="row" className="whitespace-nowrap">
                <a href={`/${locale}/admin/imports/${run.id}`}>
                  <time dateTime={run.at}>{formatInstant(run.at, locale)}</time>
                </a>
              </th>
              <td className={`whitespace-nowrap ${run.outcome === "failed" ? "font-semibold" : ""}`}>
                {t(`outcomes.${run.outcome}`)}
              </td>
              <td className="right">{formatCount(run.added.length, locale)}</td>
              <td className="right">{formatCount(run.changed.length, locale)}</td>
              <td className="right">{formatCount(run.problems, locale)}</td>
              <td className="whitespace-nowrap">{run.by}</td>
              <td className="min-w-[14rem] break-all">{words.from(run)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
