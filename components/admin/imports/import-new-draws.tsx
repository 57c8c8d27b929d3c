import { useTranslations } from "next-intl";
import { formatCount, formatDay, formatDrawNumber } from "@/lib/format";
import { PREVIEW_BOX, type PreviewProps } from "./import-preview-props";

/** New draws, each with its box. */
export function NewDraws({ comparison: { added, held }, locale }: PreviewProps) {
  const t = useTranslations("imports.preview");
  return (
    <section aria-labelledby="added" className="mt-8">
      <h2 id="added">{t("added")}</h2>
      {added.length === 0 ? (
        <p className="mt-1 text-ink-soft">{t("addedNone")}</p>
      ) : (
        <div className="table-scroll mt-3" tabIndex={0} role="region" aria-labelledby="added">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{t("columns.take")}</th>
                <th scope="col">{t("columns.number")}</th>
                <th scope="col">{t("columns.date")}</th>
                <th scope="col">{t("columns.round")}</th>
                <th scope="col" className="right">
                  {t("columns.cutoff")}
                </th>
                <th scope="col" className="right">
                  {t("columns.invitations")}
                </th>
              </tr>
            </thead>
            <tbody>
              {added.map(({ number, draw, digest }) => (
                <tr key={number}>
                  <td>
                    <input
                      type="checkbox"
                      name="row"
                      value={`${number}:${digest}`}
                      defaultChecked={held === null}
                      aria-label={t("choose", { number })}
                      className={PREVIEW_BOX}
                    />
                    <input type="hidden" name="new" value={`${number}:${digest}`} />
                  </td>
                  <th scope="row">{formatDrawNumber(number, locale)}</th>
                  <td className="whitespace-nowrap">
                    <time dateTime={draw.date}>{formatDay(draw.date, locale, "short")}</time>
                  </td>
                  <td className="min-w-[14rem]">
                    <span lang="en">{draw.roundName}</span>
                    {draw.category === null && (
                      <span className="block text-[0.9rem] text-ink-soft">{t("unclassified")}</span>
                    )}
                  </td>
                  <td className="right">{formatCount(draw.cutoff, locale)}</td>
                  <td className="right">{formatCount(draw.invitations, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
