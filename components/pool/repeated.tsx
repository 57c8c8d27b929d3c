import { useTranslations } from "next-intl";
import { DoubtSign } from "@/components/ui/doubt-mark";
import { DOUBT_SIGNS } from "@/lib/figures/words/doubt-words";
import { formatDay } from "@/lib/format";
import type { PoolSnapshot } from "@/lib/rules/pool/pool";
import { repeatedPools } from "@/lib/rules/pool/repeated";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { IsoDate } from "@/lib/rules/time/iso-date";

type Props = { asOf: IsoDate; pools: readonly PoolSnapshot[]; locale: Locale };

/** That a snapshot repeats the one before it, in a sentence; nothing where it does not. */
export function RepeatedText({ asOf, pools, locale }: Props) {
  const t = useTranslations("doubt.note");
  const earlier = repeatedPools(pools).get(asOf);
  return (
    earlier !== undefined && (
      <span data-doubt="repeated" className="text-ink-soft">
        {t("repeated", { date: formatDay(asOf, locale), earlier: formatDay(earlier, locale) })}
      </span>
    )
  );
}

const NOTE = "repeated-doubt";

/** The sign after the day of a snapshot that repeats the one before it. */
export function RepeatedMark({ asOf, pools }: Omit<Props, "locale">) {
  const t = useTranslations("doubt.mark");
  return repeatedPools(pools).has(asOf) && <DoubtSign kind="repeated" label={t("repeated")} note={NOTE} />;
}

/** What the signs at repeated snapshots mean, a line each; nothing without one among those shown. */
export function RepeatedNotes({ shown, pools, locale }: { shown: readonly PoolSnapshot[] } & Omit<Props, "asOf">) {
  const repeated = repeatedPools(pools);
  const days = shown.filter(({ asOf }) => repeated.has(asOf));
  return (
    days.length > 0 && (
      <p id={NOTE} className="mt-2 scroll-mt-4 text-[0.9rem] text-ink-soft">
        {days.map(({ asOf }) => (
          <span key={asOf} className="block">
            {DOUBT_SIGNS.repeated} <RepeatedText asOf={asOf} pools={pools} locale={locale} />
          </span>
        ))}
      </p>
    )
  );
}
