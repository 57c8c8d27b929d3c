import { useTranslations } from "next-intl";
import { DoubtSign } from "@/components/ui/doubt-mark";
import { DOUBT_SIGNS } from "@/lib/figures/words/doubt-words";
import { formatDay } from "@/lib/format";
import { isUnconfirmedPool, type SourcedPool } from "@/lib/rules/pool/pool";
import { repeatedPools } from "@/lib/rules/pool/repeated";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { IsoDate } from "@/lib/rules/time/iso-date";

type Props = { asOf: IsoDate; pools: readonly SourcedPool[]; locale: Locale };

/** What is doubtful of the snapshot of a day, a sentence each; nothing of one without doubt. */
export function PoolDoubtText({ asOf, pools, locale }: Props) {
  const t = useTranslations("doubt.note");
  const date = formatDay(asOf, locale);
  const isOpen = pools.some((pool) => pool.asOf === asOf && isUnconfirmedPool(pool));
  const earlier = repeatedPools(pools).get(asOf);
  if (!isOpen && earlier === undefined) return null;
  return (
    <>
      {isOpen && (
        <span data-doubt="unconfirmed" className="text-ink-soft">
          {t("pool", { date })}
        </span>
      )}{" "}
      {earlier !== undefined && (
        <span data-doubt="repeated" className="text-ink-soft">
          {t("repeated", { date, earlier: formatDay(earlier, locale) })}
        </span>
      )}
    </>
  );
}

type SignProps = { pool: SourcedPool; pools: readonly SourcedPool[] };

/** The signs after the day of a snapshot that is not confirmed, or repeats the one before it. */
export function PoolDoubtSigns({ pool, pools }: SignProps) {
  const t = useTranslations("doubt.mark");
  return (
    <>
      {isUnconfirmedPool(pool) && <DoubtSign kind="unconfirmed" label={t("pool")} />}
      {repeatedPools(pools).has(pool.asOf) && <DoubtSign kind="repeated" label={t("repeated")} />}
    </>
  );
}

/** What the signs at snapshots mean: one line for all that are not confirmed, one for each that repeats another. */
export function PoolDoubtNotes({ shown, pools, locale }: { shown: readonly SourcedPool[] } & Omit<Props, "asOf">) {
  const t = useTranslations("doubt.note");
  const repeated = repeatedPools(pools);
  const open = shown.filter(isUnconfirmedPool);
  const [first, last] = [open[0], open.at(-1)];
  const day = ({ asOf }: SourcedPool) => formatDay(asOf, locale);
  return (
    <p data-doubt-notes="" className="mt-2 scroll-mt-4 text-[0.9rem] text-ink-soft empty:hidden">
      {first && last && (
        <span className="block">
          {DOUBT_SIGNS.unconfirmed} {t("pools", { count: open.length, first: day(first), last: day(last) })}
        </span>
      )}
      {shown.map((pool) => {
        const earlier = repeated.get(pool.asOf);
        return (
          earlier !== undefined && (
            <span key={pool.asOf} className="block">
              {DOUBT_SIGNS.repeated} {t("repeated", { date: day(pool), earlier: formatDay(earlier, locale) })}
            </span>
          )
        );
      })}
    </p>
  );
}
