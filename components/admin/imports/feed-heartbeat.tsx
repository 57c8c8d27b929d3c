import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Heartbeat } from "@/lib/rules/feed/import-run";
import type { UtcInstant } from "@/lib/rules/time/iso-date";
import { formatCount, formatInstant } from "@/lib/format";
import { importWords } from "./import-words";

/** How the live feed was read last, what came of it, and when it is read next. */
export function FeedHeartbeat({ heartbeat, locale }: { heartbeat: Heartbeat; locale: Locale }) {
  const t = useTranslations("imports.check");
  const words = importWords(locale);
  const { schedule, checkedAt, changedAt, outcome, refusal, failures, nextAt, waiting, stale } = heartbeat;
  const when = (at: UtcInstant | null) => (at ? <time dateTime={at}>{formatInstant(at, locale)}</time> : t("never"));
  return (
    <section aria-labelledby="live" className="mt-8">
      <h2 id="live">{t("title")}</h2>
      {stale && <p className="measure mt-2 border-l-4 border-alarm pl-4">{t("stale")}</p>}
      <dl className="facts mt-3 max-w-[46rem] border-t border-rule-strong">
        <dt>{t("schedule")}</dt>
        <dd>{schedule === null ? t("noSchedule") : t("cron", { cron: schedule })}</dd>
        <dt>{t("checked")}</dt>
        <dd>{when(checkedAt)}</dd>
        <dt>{t("changed")}</dt>
        <dd>{when(changedAt)}</dd>
        <dt>{t("outcome")}</dt>
        <dd>
          {outcome === null ? t("never") : t(`outcomes.${outcome}`, { reason: refusal ? words.refusal(refusal) : "" })}
        </dd>
        {failures > 0 && (
          <>
            <dt>{t("failures")}</dt>
            <dd>{formatCount(failures, locale)}</dd>
          </>
        )}
        {nextAt !== null && (
          <>
            <dt>{t("next")}</dt>
            <dd>{when(nextAt)}</dd>
          </>
        )}
        {waiting && (
          <>
            <dt>{t("waiting")}</dt>
            <dd>
              {t.rich("waitingText", {
                count: waiting.rows,
                link: (text) => <a href={`/${locale}/admin/imports/preview/${waiting.copy}`}>{text}</a>,
              })}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
