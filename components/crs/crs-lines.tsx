import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { CrsLine, CrsScore, CrsSection } from "@/lib/rules/crs/score";
import type { CrsReading } from "@/lib/rules/crs/form";
import type { CrsGrid } from "@/lib/rules/crs/grid";
import { formatCount } from "@/lib/format";
import { useLineWords } from "./line-words";

type Props = { score: CrsScore; reading: CrsReading; grids: readonly CrsGrid[]; locale: Locale };

/** Every factor of the score: what was entered of it, what of that counts, and the most there is. */
export function CrsLines({ score, reading, grids, locale }: Props) {
  const t = useTranslations("crs.lines");
  const lineWords = useLineWords(reading, grids, locale);
  return (
    <section aria-labelledby="lines-heading" id="lines" className="mt-12 scroll-mt-4">
      <h2 id="lines-heading">{t("title")}</h2>
      <div className="table-scroll mt-3 max-w-[60rem]" role="region" aria-label={t("caption")} tabIndex={0}>
        <table className="data-table">
          <caption className="sr-only">{t("caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("factor")}</th>
              <th scope="col" className="right">
                {t("points")}
              </th>
              <th scope="col" className="right">
                {t("max")}
              </th>
            </tr>
          </thead>
          {score.sections.map((section) => (
            <SectionRows key={section.section} section={section} lineWords={lineWords} />
          ))}
          <tfoot>
            <tr className="font-semibold">
              <th scope="row" className="border-b-0! pt-5!">
                {t("total")}
              </th>
              <td className="right border-b-0! pt-5!">{formatCount(score.total, locale)}</td>
              <td className="right border-b-0! pt-5! font-normal text-ink-soft">{formatCount(score.max, locale)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

type RowsProps = { section: CrsSection; lineWords: (line: CrsLine) => string };

function SectionRows({ section: { section, points, uncapped, max, lines }, lineWords }: RowsProps) {
  const t = useTranslations("crs.lines");
  return (
    <tbody>
      <tr className="font-semibold">
        <th scope="rowgroup" className="pt-5! font-semibold!">
          {t(`sections.${section}`)}
          {uncapped > max && <span className="block text-[0.9rem] font-normal">{t("capped", { uncapped, max })}</span>}
        </th>
        <td className="right">{points}</td>
        <td className="right font-normal text-ink-soft">{max}</td>
      </tr>
      {lines.map((line) => (
        <tr key={line.factor}>
          <th scope="row" className="pl-4!">
            {t(`factors.${line.factor}`)}
            <span className="block text-[0.9rem] text-ink-soft">
              {line.uncapped > line.max
                ? t("given.capped", { given: lineWords(line), uncapped: line.uncapped, max: line.max })
                : lineWords(line)}
            </span>
          </th>
          <td className="right">{line.points}</td>
          <td className="right text-ink-soft">{line.max}</td>
        </tr>
      ))}
    </tbody>
  );
}
