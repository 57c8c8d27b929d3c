import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { ImportRecord } from "@/lib/rules/feed/import-run";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatDay, formatDrawNumber, formatInstant } from "@/lib/format";
import { DrawLinks } from "../draw/draw-links";
import { importWords } from "./import-words";

/** Who imported what, when, from where, and what came of it. */
export function ImportRecordFacts({ run, locale }: { run: ImportRecord; locale: Locale }) {
  const t = useTranslations("imports.run");
  const outcomes = useTranslations("imports.list.outcomes");
  const words = importWords(locale);
  const row = (label: string, value: ReactNode) => (
    <>
      <dt>{label}</dt>
      <dd className="break-words">{value}</dd>
    </>
  );
  const draws = (numbers: readonly string[]) =>
    numbers.length === 0 ? t("none") : <DrawLinks numbers={numbers} locale={locale} />;
  // Of these some may be in the feed only, and have no page here.
  const named = (numbers: readonly string[]) => numbers.map((number) => formatDrawNumber(number, locale)).join(", ");
  const days = (some: readonly IsoDate[]) => some.map((day) => formatDay(day, locale)).join(" · ");
  const { copy, refusal, left, stale, conflicts, keptOurs, onlyHere, poolsAdded, poolsChanged } = run;
  return (
    <dl className="facts mt-4 max-w-[52rem] border-t border-rule-strong">
      {row(t("outcome"), outcomes(run.outcome))}
      {refusal && row(t("reason"), words.refusal(refusal))}
      {row(t("at"), <time dateTime={run.at}>{formatInstant(run.at, locale)}</time>)}
      {row(t("by"), run.by)}
      {row(t("from"), <span className="break-all">{words.from(run)}</span>)}
      {copy &&
        row(
          t("copy"),
          <>
            {t("copyText", { instant: formatInstant(copy.fetchedAt, locale) })} ·{" "}
            <a href={`/${locale}/admin/imports/preview/${copy.id}`}>{t("copyAgain")}</a>
          </>,
        )}
      {run.outcome !== "failed" && (
        <>
          {row(t("rows"), t("rowsText", { rows: run.rows, unchanged: run.unchanged }))}
          {row(t("added"), draws(run.added))}
          {row(t("changed"), draws(run.changed))}
          {left.length > 0 && row(t("left"), named(left))}
          {stale.length > 0 &&
            row(
              t("stale"),
              <>
                {named(stale)}
                <span className="block text-[0.9rem] text-ink-soft">{t("staleNote")}</span>
              </>,
            )}
          {conflicts.length > 0 && row(t("conflicts"), draws(conflicts))}
          {keptOurs.length > 0 && row(t("keptOurs"), draws(keptOurs))}
          {poolsAdded.length > 0 && row(t("poolsAdded"), days(poolsAdded))}
          {poolsChanged.length > 0 && row(t("poolsChanged"), days(poolsChanged))}
          {onlyHere.length > 0 && row(t("onlyHere"), draws(onlyHere))}
        </>
      )}
    </dl>
  );
}
