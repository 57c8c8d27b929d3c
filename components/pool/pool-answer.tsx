import { useTranslations } from "next-intl";
import { HELD_DAYS } from "@/lib/figures/layout/pool-map";
import { shortNames } from "@/lib/figures/words/figure-words";
import { formatCount, formatDay } from "@/lib/format";
import { MAX_SCORE } from "@/lib/rules/draw/draw";
import { atOrAbove, standing, type CandidateRange, type Standing } from "@/lib/rules/pool/standing";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { Copied } from "../ui/copied";
import { DoubtText } from "../ui/doubt-mark";
import type { PoolPageProps } from "./page-props";
import { PoolDoubtText } from "./pool-doubt";
import { firstDay, poolAddress } from "./pool-question";

type Props = Pick<PoolPageProps, "dataset" | "query" | "today" | "site" | "locale">;
type AnswerProps = Props & { stood: Standing; score: number; on: IsoDate };

/** The answer to what the address asks; nothing where it asks nothing that can be read. */
export function PoolAnswer(props: Props) {
  const t = useTranslations("pool.ask");
  const { dataset, locale } = props;
  const { asked, score, on } = props.query;
  if (!asked || score.value === null || on.value === null) return null;
  const stood = standing(dataset.pools, score.value, on.value);
  if (stood !== null) return <Answer {...props} stood={stood} score={score.value} on={on.value} />;
  const first = firstDay(dataset);
  return (
    <p id="answer" className="mb-6 text-[1.35rem] leading-snug font-semibold">
      {t("none", { first: first === null ? "" : formatDay(first, locale) })}
    </p>
  );
}

/** How many have a score or more, in a few words. */
function useCountWords(locale: Props["locale"]): (range: CandidateRange | null, score: number) => string {
  const t = useTranslations("pool.ask");
  const count = (value: number) => formatCount(value, locale);
  return (range, score) => {
    if (range === null) return t("unknown", { score });
    const { atLeast, atMost } = range;
    return atLeast === atMost
      ? t("exact", { count: atLeast, score })
      : t("range", { atLeast: count(atLeast), atMost: count(atMost), score });
  };
}

function Answer(props: AnswerProps) {
  const t = useTranslations("pool.ask");
  const { dataset, stood, score, on, locale } = props;
  const inWords = useCountWords(locale);
  const { snapshot, days, candidates, band } = stood;
  const count = (value: number) => formatCount(value, locale);
  const sum = snapshot.bands.reduce((all, each) => all + each.candidates, 0);
  const why = () => {
    if (candidates === null) return t("unknownWhy", { score });
    return band === null
      ? t("exactWhy", { score })
      : t("rangeWhy", { score, min: band.min, max: band.max, candidates: band.candidates });
  };
  return (
    <div id="answer" className="measure mb-6" data-at-least={candidates?.atLeast} data-at-most={candidates?.atMost}>
      <p className="num text-[1.35rem] leading-snug font-semibold">{inWords(candidates, score)}</p>
      <p className="mt-2">
        {why()} {t("counted", { date: formatDay(snapshot.asOf, locale), days, on: formatDay(on, locale) })}{" "}
        {days > HELD_DAYS && t("old")} <PoolDoubtText asOf={snapshot.asOf} pools={dataset.pools} locale={locale} />
      </p>
      {/* Who says "above 500" may mean 500 or 501: both are answered. */}
      {score < MAX_SCORE && candidates !== null && (
        <p className="mt-2" data-above={score}>
          {t("above", { score, count: inWords(atOrAbove(snapshot, score + 1), score + 1) })}
        </p>
      )}
      {snapshot.total !== null && sum !== snapshot.total && (
        <p className="mt-2">{t("mismatch", { sum: count(sum), total: count(snapshot.total) })}</p>
      )}
      <DrawsOfDay {...props} />
      <p className="mt-2 text-[0.9rem] text-ink-soft">{t("notPrediction")}</p>
      {candidates !== null && <Citation {...props} said={inWords(candidates, score)} />}
    </div>
  );
}

/** The draws held on the day that was asked for. */
function DrawsOfDay({ dataset, on, locale }: AnswerProps) {
  const t = useTranslations("pool.ask");
  const name = shortNames(dataset.categories, locale);
  return dataset.draws
    .filter(({ date }) => date === on)
    .map((draw) => (
      <p key={draw.number} className="mt-2">
        {t.rich("draw", {
          number: draw.number,
          category: draw.category === null ? draw.roundName : name(draw.category),
          cutoff: draw.cutoff,
          link: (text) => <a href={`/${locale}/draws/${draw.number}`}>{text}</a>,
        })}{" "}
        {draw.category === "pnp" && t("pnp")} <DoubtText draw={draw} corrections={[]} locale={locale} />
      </p>
    ));
}

/** The count to be quoted, with its day and its source. */
function Citation({ stood: { snapshot }, said, query, today, site, locale }: AnswerProps & { said: string }) {
  const t = useTranslations("pool.ask");
  const cite = useTranslations("draw.cite");
  const text = t("cite", {
    count: said,
    date: formatDay(snapshot.asOf, locale),
    today: formatDay(today, locale),
    url: `${site}${poolAddress(locale, query)}`,
  });
  return (
    <div className="no-print">
      <Copied
        label={cite("citation")}
        button={cite("copy")}
        done={cite("copied")}
        refused={cite("refused")}
        text={text}
      />
    </div>
  );
}
