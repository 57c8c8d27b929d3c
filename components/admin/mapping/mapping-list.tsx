import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { UtcInstant } from "@/lib/rules/time/iso-date";
import { formatInstant } from "@/lib/format";

type Props = {
  mappings: readonly {
    /** Its page, below that of the names. */
    readonly act: string;
    readonly name: string;
    /** In words. */
    readonly means: string;
    readonly by: string;
    readonly at: UtcInstant;
    readonly reason: string | null;
    readonly stands: boolean;
  }[];
  locale: Locale;
};

/** The last names that somebody said the meaning of, each with the way to undo it while it stands. */
export function MappingList({ mappings, locale }: Props) {
  const t = useTranslations("records.names.recent");
  if (mappings.length === 0) return null;
  return (
    <section aria-labelledby="recent" className="mt-16">
      <h2 id="recent">{t("title")}</h2>
      <p className="measure mt-1 text-ink-soft">{t("lead")}</p>
      <div className="table-scroll mt-3 max-w-[56rem]" tabIndex={0} role="region" aria-label={t("caption")}>
        <table className="data-table">
          <caption className="sr-only">{t("caption")}</caption>
          <thead>
            <tr>
              {(["name", "means", "when", "undo"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {mappings.map(({ act, name, means, by, at, reason, stands }) => (
              <tr key={act}>
                <th scope="row" className="break-words">
                  {name}
                </th>
                <td>{means}</td>
                <td>
                  <time dateTime={at}>{formatInstant(at, locale)}</time>, {by}
                  {reason && <span className="block text-ink-soft">{t("reason", { reason })}</span>}
                </td>
                <td>
                  {stands ? (
                    <a href={`/${locale}/admin/names/${act}`} aria-label={t("undoOne", { name })}>
                      {t("undo")}
                    </a>
                  ) : (
                    <span className="text-ink-soft">{t("off")}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
