import { useTranslations } from "next-intl";
import { formatDay, formatInstant } from "@/lib/format";
import type { ImportUndoRecord } from "@/lib/rules/feed/import-undo";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { DrawLinks } from "../draw/draw-links";
import { KeptDraws } from "./kept-draws";

type Props = { undo: ImportUndoRecord; locale: Locale; today: IsoDate };

/** The record of an import that was undone: who, when, why, what is as before and what was left. */
export function ImportUndone({ undo, locale, today }: Props) {
  const t = useTranslations("imports.undo");
  const { by, at, reason, draws, kept, pools, poolsKept } = undo;
  const days = (some: readonly IsoDate[]) => some.map((day) => formatDay(day, locale)).join(" · ");
  return (
    <section aria-labelledby="undone" className="measure mt-8 border-l-4 border-rule-strong pl-4">
      <h2 id="undone">{t("undone")}</h2>
      <p className="mt-1">{t("by", { name: by, instant: formatInstant(at, locale) })}</p>
      <p className="mt-1">{t("why", { reason })}</p>
      {draws.length > 0 && (
        <p className="mt-1">
          {t("asBefore", { count: draws.length })} <DrawLinks numbers={draws} locale={locale} />
        </p>
      )}
      {pools.length > 0 && <p className="mt-1">{t("poolsAsBefore", { days: days(pools) })}</p>}
      {kept.length > 0 && (
        <>
          <p className="mt-3">{t("left", { count: new Set(kept.map(({ number }) => number)).size })}</p>
          <KeptDraws kept={kept} locale={locale} today={today} />
        </>
      )}
      {poolsKept.length > 0 && <p className="mt-1">{t("poolsLeft", { days: days(poolsKept) })}</p>}
    </section>
  );
}
