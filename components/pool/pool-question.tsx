import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { formatPoolQuery, type PoolQuery } from "@/lib/rules/pool/query";
import { standing } from "@/lib/rules/pool/standing";
import { addressOf } from "@/lib/rules/text/query-codec";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { HELD_DAYS } from "@/lib/figures/layout/pool-map";
import { formatCount, formatDay } from "@/lib/format";
import { shortNames } from "@/lib/figures/words/figure-words";
import { DoubtText } from "../ui/doubt-mark";
import { Field } from "../ui/field";
import { PoolDoubtText } from "./pool-doubt";
import type { PoolPageProps } from "./page-props";

type Props = Pick<PoolPageProps, "query" | "locale" | "dataset">;

/** Day of the oldest snapshot; null without one. */
const firstDay = ({ pools }: Props["dataset"]): IsoDate | null =>
  pools.reduce<IsoDate | null>((least, { asOf }) => (least === null || asOf < least ? asOf : least), null);

/**
 * How many stood at or above a score on a day: a plain GET form, filled with the latest CEC cut-off and the day known
 * to.
 */
export function PoolQuestion(props: Props) {
  const t = useTranslations("pool.ask");
  return (
    <section id="ask" aria-labelledby="ask-heading" className="scroll-mt-4">
      <h2 id="ask-heading" className="text-[1.0625rem]">
        {t("title")}
      </h2>
      <QuestionForm {...props} first={firstDay(props.dataset)} />
    </section>
  );
}

/** The answer to what the address asks; nothing where it asks nothing that can be read. */
export function PoolAnswer({ dataset, query: { asked, score, on }, locale }: Props) {
  if (!asked || score.value === null || on.value === null) return null;
  return <Answer dataset={dataset} score={score.value} on={on.value} first={firstDay(dataset)} locale={locale} />;
}

type FormProps = Props & {
  /** Day of the oldest snapshot. */
  first: IsoDate | null;
};

function QuestionForm({ dataset, query, first, locale }: FormProps) {
  const t = useTranslations("pool.ask");
  const { score, on } = query;
  return (
    <form method="get" action={`/${locale}/pool`} className="mt-2 flex flex-wrap items-end gap-x-4 gap-y-3">
      {query.period !== "12m" && <input type="hidden" name="period" value={query.period} />}
      {query.pnp && <input type="hidden" name="pnp" value="on" />}
      <Field
        name="score"
        label={t("score")}
        hint={t("scoreHint")}
        error={score.fault === null ? undefined : t(`faults.score.${score.fault}`)}
      >
        {(input) => (
          <input
            {...input}
            type="text"
            inputMode="numeric"
            defaultValue={score.typed}
            className="input w-32"
            autoComplete="off"
          />
        )}
      </Field>
      <Field
        name="on"
        label={t("on")}
        hint={t("onHint", { first: first ?? "" })}
        error={
          on.fault === null ? undefined : t(`faults.on.${on.fault}`, { knownTo: formatDay(dataset.knownTo, locale) })
        }
      >
        {(input) => (
          <input
            {...input}
            type={on.fault === null ? "date" : "text"}
            defaultValue={on.typed}
            min={first ?? undefined}
            max={dataset.knownTo}
            className="input w-44"
          />
        )}
      </Field>
      <button className="button button-strong">{t("submit")}</button>
    </form>
  );
}

type AnswerProps = Pick<FormProps, "dataset" | "first" | "locale"> & { score: number; on: IsoDate };

function Answer({ dataset, score, on, first, locale }: AnswerProps) {
  const t = useTranslations("pool.ask");
  const count = (value: number) => formatCount(value, locale);
  const name = shortNames(dataset.categories, locale);
  const stood = standing(dataset.pools, score, on);
  const draws = dataset.draws.filter(({ date }) => date === on);
  if (stood === null) {
    return (
      <p id="answer" className="mb-6 text-[1.35rem] leading-snug font-semibold">
        {t("none", { first: first === null ? "" : formatDay(first, locale) })}
      </p>
    );
  }
  const { snapshot, days, candidates, band } = stood;
  const sum = snapshot.bands.reduce((all, each) => all + each.candidates, 0);
  const headline = () => {
    if (candidates === null) return t("unknown", { score });
    const { atLeast, atMost } = candidates;
    return atLeast === atMost
      ? t("exact", { count: atLeast, score })
      : t("range", { atLeast: count(atLeast), atMost: count(atMost), score });
  };
  const why = () => {
    if (candidates === null) return t("unknownWhy", { score });
    return band === null
      ? t("exactWhy", { score })
      : t("rangeWhy", { score, min: band.min, max: band.max, candidates: band.candidates });
  };
  return (
    <div id="answer" className="measure mb-6" data-at-least={candidates?.atLeast} data-at-most={candidates?.atMost}>
      <p className="num text-[1.35rem] leading-snug font-semibold">{headline()}</p>
      <p className="mt-2">
        {why()} {t("counted", { date: formatDay(snapshot.asOf, locale), days, on: formatDay(on, locale) })}{" "}
        {days > HELD_DAYS && t("old")} <PoolDoubtText asOf={snapshot.asOf} pools={dataset.pools} locale={locale} />
      </p>
      {snapshot.total !== null && sum !== snapshot.total && (
        <p className="mt-2">{t("mismatch", { sum: count(sum), total: count(snapshot.total) })}</p>
      )}
      {draws.map((draw) => (
        <p key={draw.number} className="mt-2">
          {t.rich("draw", {
            number: draw.number,
            category: draw.category === null ? draw.roundName : name(draw.category),
            cutoff: draw.cutoff,
            link: (text) => <a href={`/${locale}/draws/${draw.number}`}>{text}</a>,
          })}{" "}
          {draw.category === "pnp" && t("pnp")} <DoubtText draw={draw} corrections={[]} locale={locale} />
        </p>
      ))}
      <p className="mt-2 text-[0.9rem] text-ink-soft">{t("notPrediction")}</p>
    </div>
  );
}

/** The address of the page with a query. */
export const poolAddress = (locale: Locale, query: PoolQuery): string =>
  addressOf(`/${locale}/pool`, formatPoolQuery(query));
