import { useTranslations } from "next-intl";
import { formatDrawNumber } from "@/lib/format";
import type { Category } from "@/lib/rules/category/category";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { changedFields } from "@/lib/rules/draw/history";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { drawWords } from "../draw/draw-words";

type Props = {
  /** Names the table. */
  title: string;
  /** Whether it was done, or would be: what stands now is the value before or after. */
  done: boolean;
  draws: readonly { readonly number: string; readonly before: StoredDraw; readonly after: StoredDraw }[];
  categories: readonly Category[];
  locale: Locale;
  today: IsoDate;
};

/** Draws field by field, each value before and after. */
export function WrittenDraws({ title, done, draws, categories, locale, today }: Props) {
  const t = useTranslations("imports.undo.columns");
  const words = drawWords(locale, categories, today);
  return (
    <div className="table-scroll mt-3" tabIndex={0} role="region" aria-label={title}>
      <table className="data-table">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t("number")}</th>
            <th scope="col">{t("field")}</th>
            <th scope="col">{t(done ? "before" : "now")}</th>
            <th scope="col">{t(done ? "after" : "then")}</th>
          </tr>
        </thead>
        {draws.map(({ number, before, after }) => {
          const fields = changedFields(before, after);
          return (
            <tbody key={number}>
              {fields.map((field, index) => (
                <tr key={field}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={fields.length}>
                      <a href={`/${locale}/admin/draws/${number}`}>{formatDrawNumber(number, locale)}</a>
                    </th>
                  )}
                  <td>{words.label(field)}</td>
                  <td className="break-words text-ink-soft">{words.value(before, field)}</td>
                  <td className="break-words">{words.value(after, field)}</td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
