import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { formatPoolQuery, type PoolQuery } from "@/lib/rules/pool/query";
import { addressOf } from "@/lib/rules/text/query-codec";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatDay } from "@/lib/format";
import { Field } from "../ui/field";
import type { PoolPageProps } from "./page-props";

type Props = Pick<PoolPageProps, "query" | "locale" | "dataset">;

/** Day of the oldest snapshot; null without one. */
export const firstDay = ({ pools }: Props["dataset"]): IsoDate | null =>
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

/** The address of the page with a query. */
export const poolAddress = (locale: Locale, query: PoolQuery): string =>
  addressOf(`/${locale}/pool`, formatPoolQuery(query));
