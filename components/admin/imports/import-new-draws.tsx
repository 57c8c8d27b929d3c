import { useTranslations } from "next-intl";
import { formatCount, formatDay, formatDrawNumber } from "@/lib/format";
import { drawWords } from "../draw/draw-words";
import { ChoiceBox } from "./choice-box";
import type { PreviewProps } from "./import-preview-props";
import { RowQuestions } from "./row-questions";

/** New draws, each with its box. */
export function NewDraws({ comparison: { added, held }, categories, locale, today }: PreviewProps) {
  const t = useTranslations("imports.preview");
  const words = drawWords(locale, categories, today);
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
              {added.map(({ number, draw, questions, digest }) => (
                <tr key={number}>
                  <td>
                    <ChoiceBox
                      name="row"
                      value={`${number}:${digest}`}
                      ticked={held === null}
                      aria-label={t("choose", { number })}
                    />
                    <input type="hidden" name="new" value={`${number}:${digest}`} />
                  </td>
                  <th scope="row">{formatDrawNumber(number, locale)}</th>
                  <td className="whitespace-nowrap">
                    <time dateTime={draw.date}>{formatDay(draw.date, locale, "short")}</time>
                  </td>
                  <td className="min-w-[9rem] sm:min-w-[14rem]">
                    <span lang="en">{draw.roundName}</span>
                    {draw.category === null && (
                      <span className="block text-[0.9rem] text-ink-soft">{t("unclassified")}</span>
                    )}
                    <RowQuestions questions={questions} words={words} />
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
