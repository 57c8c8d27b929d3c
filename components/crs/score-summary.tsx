import { useFormatter, useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { CrsNotEstablished, CrsScore } from "@/lib/rules/crs/score";
import { checkFragment, type CrsReading } from "@/lib/rules/crs/form";
import { CAPS } from "@/lib/rules/crs/grid";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay } from "@/lib/format";
import { fieldName, inOrder } from "./crs-words";

type Props = {
  score: CrsScore | CrsNotEstablished;
  reading: CrsReading;
  empty: boolean;
  /** The fragment of the address. */
  entered: string;
  today: IsoDate;
  locale: Locale;
};

/** The score in one number, what it is made of, what it still lacks, and where it can be compared with draws. */
export function ScoreSummary({ score, reading, empty, entered, today, locale }: Props) {
  const t = useTranslations("crs");
  const format = useFormatter();
  const { day, missing, bad } = reading;
  const list = (fields: CrsReading["missing"], lacking: boolean) =>
    format.list(inOrder(fields).map((field) => fieldName(field, lacking, t)));
  const date = formatDay(day, locale);
  const scored = score.state === "scored";
  const complete = scored && missing.length === 0 && bad.length === 0;

  return (
    <section
      aria-labelledby="score"
      className="min-w-0 border-rule max-lg:border-t max-lg:pt-5 lg:sticky lg:top-4 lg:self-start lg:border-l lg:pl-8"
    >
      <h2 id="score">{t("score.title")}</h2>
      {score.state === "not_established" ? (
        <div role="status">
          <p className="mt-3">{t("score.notEstablished", { since: formatDay(score.since, locale), day: date })}</p>
          <p className="mt-3">
            <a href={`/${locale}/check`}>{t("score.checkTyped")}</a>
          </p>
        </div>
      ) : (
        <>
          <p role="status" className="mt-2 text-[1.1rem]">
            <span className="num text-[3.2rem] leading-none font-semibold tracking-tight">
              {empty ? "–" : formatCount(score.total, locale)}
            </span>{" "}
            {!empty && t("score.points", { total: score.total })}
          </p>
          {empty ? (
            <p className="mt-2 text-ink-soft">{t("score.empty")}</p>
          ) : (
            <>
              {missing.length > 0 && <p className="mt-2">{t("score.soFar", { fields: list(missing, true) })}</p>}
              {bad.length > 0 && <p className="mt-2 text-alarm">{t("score.bad", { fields: list(bad, false) })}</p>}
              <p className="mt-2 text-ink-soft">{t("score.onDay", { column: score.column, day: date })}</p>
              {day > today && <p className="mt-2">{t("score.future")}</p>}
              <table className="data-table mt-4">
                <caption className="sr-only">{t("lines.caption")}</caption>
                <thead className="sr-only">
                  <tr>
                    <th scope="col">{t("lines.factor")}</th>
                    <th scope="col">{t("lines.points")}</th>
                    <th scope="col">{t("lines.max")}</th>
                  </tr>
                </thead>
                <tbody>
                  {score.sections.map(({ section, points, max }) => (
                    <tr key={section}>
                      <th scope="row">{t(`lines.sections.${section}`)}</th>
                      <td className="right font-semibold">{points}</td>
                      <td className="right text-ink-soft">{t("score.of", { max })}</td>
                    </tr>
                  ))}
                  <tr>
                    <th scope="row">{t("lines.total")}</th>
                    <td className="right font-semibold">{formatCount(score.total, locale)}</td>
                    <td className="right text-ink-soft">{t("score.of", { max: formatCount(CAPS.total, locale) })}</td>
                  </tr>
                </tbody>
              </table>
              <ul className="mt-4 flex flex-col gap-2 no-print">
                {complete && (
                  <li>
                    <a
                      href={`/${locale}/check#${checkFragment(entered, score.total, reading)}`}
                      className="font-semibold"
                    >
                      {t("score.check", { total: formatCount(score.total, locale) })}
                    </a>
                    <span className="block text-[0.9rem] text-ink-soft">{t("score.checkNote")}</span>
                  </li>
                )}
                <li>
                  <a href="#lines">{t("score.toResult")}</a>
                </li>
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}
