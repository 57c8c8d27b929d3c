import { useFormatter, useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { CrsScore } from "@/lib/rules/crs/score";
import { checkFragment } from "@/lib/rules/crs/check-fragment";
import { withFields, type CrsReading } from "@/lib/rules/crs/form";
import type { CrsGrid } from "@/lib/rules/crs/grid";
import { lastKnownDay, type NoGrid } from "@/lib/rules/crs/grid-on";
import { testOf } from "@/lib/rules/eligibility/language-test";
import { addDays, type IsoDate } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay } from "@/lib/format";
import { fieldName, inOrder } from "./crs-words";

type Props = {
  score: CrsScore | NoGrid;
  reading: CrsReading;
  /** Oldest first. */
  grids: readonly CrsGrid[];
  empty: boolean;
  /** The fragment of the address. */
  entered: string;
  today: IsoDate;
  locale: Locale;
};
type ScoredProps = Props & { score: CrsScore };

/** The score in one number, what it is made of, what is still missing, and where it can be compared with draws. */
export function ScoreSummary({ score, ...props }: Props) {
  const t = useTranslations("crs.score");
  return (
    <section
      aria-labelledby="score"
      className="min-w-0 border-rule max-lg:border-t max-lg:pt-5 lg:sticky lg:top-4 lg:self-start lg:border-l lg:pl-8"
    >
      <h2 id="score">{t("title")}</h2>
      {score.state !== "scored" ? (
        <WithoutScore noGrid={score} {...props} />
      ) : props.reading.refused.length > 0 ? (
        <Refused {...props} />
      ) : (
        <>
          <p role="status" className="mt-2 text-[1.1rem]">
            <span className="num text-[3.2rem] leading-none font-semibold tracking-tight">
              {props.empty ? "–" : formatCount(score.total, props.locale)}
            </span>{" "}
            {!props.empty && t("points", { total: score.total })}
          </p>
          {props.empty ? <p className="mt-2 text-ink-soft">{t("empty")}</p> : <Scored score={score} {...props} />}
        </>
      )}
    </section>
  );
}

type WithoutProps = Omit<Props, "score"> & { noGrid: NoGrid };

/** Why there is no score on a day, and the nearest day before on which there is one. */
function WithoutScore({ noGrid, reading: { day }, grids, entered, today, locale }: WithoutProps) {
  const t = useTranslations("crs.score");
  const date = formatDay(day, locale);
  const last = lastKnownDay(grids, day);
  return (
    <div role="status" data-score={noGrid.state}>
      <p className="mt-3">
        {noGrid.state === "not_established"
          ? t("notEstablished", { since: formatDay(noGrid.since, locale), day: date })
          : t(noGrid.state === "reported" ? "reported" : "notKnown", {
              from: formatDay(noGrid.from, locale),
              day: date,
            })}
      </p>
      {last !== null && (
        <p className="mt-3">
          <a href={`#${withFields(entered, { day: last })}`}>{t("lastKnown", { day: formatDay(last, locale) })}</a>
        </p>
      )}
      <p className="mt-3">
        <a href={`/${locale}/check${day <= today ? `#counted=${day}` : ""}`}>{t("checkTyped")}</a>
      </p>
    </div>
  );
}

/** Why no score is computed with a test of such a time, and what would do. */
function Refused({ reading, locale }: Omit<Props, "score">) {
  const t = useTranslations("crs.score");
  return (
    <div role="status" data-score="refused">
      {reading.refused.map(({ result, test, why }) => {
        const { name, takenAfter, acceptedFrom } = testOf(test);
        const since = why === "accepted" ? acceptedFrom : takenAfter === null ? null : addDays(takenAfter, 1);
        return (
          <p key={result} className="mt-3">
            {t(`refused.${why}`, { test: name, since: since === null ? "" : formatDay(since, locale) })}
          </p>
        );
      })}
    </div>
  );
}

function Scored(props: ScoredProps) {
  const { score, reading, today, locale } = props;
  const { day, missing, bad } = reading;
  const t = useTranslations("crs");
  const format = useFormatter();
  const list = (fields: CrsReading["missing"], areMissing: boolean) =>
    format.list(inOrder(fields).map((field) => fieldName(field, areMissing, t)));
  return (
    <>
      {missing.length > 0 && <p className="mt-2">{t("score.soFar", { fields: list(missing, true) })}</p>}
      {bad.length > 0 && <p className="mt-2 text-alarm">{t("score.bad", { fields: list(bad, false) })}</p>}
      <p className="mt-2 text-ink-soft">{t("score.onDay", { column: score.column, day: formatDay(day, locale) })}</p>
      {day > today && <p className="mt-2">{t("score.future")}</p>}
      <Sections score={score} locale={locale} />
      <ul className="mt-4 flex flex-col gap-2 no-print">
        {missing.length === 0 && bad.length === 0 && <ToDraws {...props} />}
        <li>
          <a href="#lines">{t("score.toResult")}</a>
        </li>
      </ul>
    </>
  );
}

function ToDraws({ score, reading, grids, entered, locale }: ScoredProps) {
  const t = useTranslations("crs.score");
  return (
    <li>
      <a href={`/${locale}/check#${checkFragment(entered, score.total, reading, grids)}`} className="font-semibold">
        {t("check", { total: formatCount(score.total, locale) })}
      </a>
      <span className="block text-[0.9rem] text-ink-soft">{t("checkNote")}</span>
    </li>
  );
}

function Sections({ score, locale }: { score: CrsScore; locale: Locale }) {
  const t = useTranslations("crs");
  return (
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
          <td className="right text-ink-soft">{t("score.of", { max: formatCount(score.max, locale) })}</td>
        </tr>
      </tbody>
    </table>
  );
}
