import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DoubtText, SumDoubtText } from "@/components/ui/doubt-mark";
import type { Correction } from "@/lib/rules/correction/correction";
import type { Locale } from "@/lib/rules/text/bilingual";
import { CEC } from "@/lib/rules/category/category";
import type { Draw } from "@/lib/rules/draw/draw";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay, formatSigned } from "@/lib/format";
import type { CategoryNow } from "@/lib/figures/series/category-now";

type Props = { now: CategoryNow; first: Draw; corrections: readonly Correction[]; knownTo: IsoDate; locale: Locale };

/**
 * How a category stands: its latest draw against CEC and against its own one before, the 12 months to the day known to,
 * the whole record.
 */
export function CategoryFacts({ now, first, corrections, knownTo, locale }: Props) {
  const t = useTranslations("categories.facts");
  const common = useTranslations("common");
  const { latest, gap, gapAbsence, change, last12Months: year } = now;
  const draw = (number: string) => <a href={`/${locale}/draws/${number}`}>{t("number", { number })}</a>;

  return (
    <dl
      aria-label={t("label")}
      className="grid grid-cols-2 gap-x-8 gap-y-4 border-t border-rule pt-4 sm:grid-cols-3 wide:grid-cols-1"
    >
      <Fact label={t("cutoff")} value={formatCount(latest.cutoff, locale)}>
        {t.rich("cutoffDetail", {
          draw: () => draw(latest.number),
          date: formatDay(latest.date, locale),
          days: now.daysSince,
          knownTo: formatDay(knownTo, locale),
        })}{" "}
        <DoubtText draw={latest} corrections={[]} locale={locale} />
      </Fact>
      {now.category.slug !== CEC && (
        <Fact label={t("gap")} value={gap ? formatSigned(gap.points, locale) : common("unknown")}>
          {gap
            ? t.rich("gapDetail", {
                cutoff: formatCount(gap.referenceCutoff, locale),
                draw: () => draw(gap.referenceNumber),
                days: gap.days,
              })
            : gapAbsence?.reason === "too_old"
              ? t.rich("gapTooOld", { draw: () => draw(gapAbsence.referenceNumber), days: gapAbsence.days })
              : t("gapNoneBefore")}
        </Fact>
      )}
      <Fact label={t("change")} value={change ? formatSigned(change.points, locale) : common("unknown")}>
        {change
          ? t.rich("changeDetail", { draw: () => draw(change.number), date: formatDay(change.date, locale) })
          : t("noChange")}
      </Fact>
      <Fact label={t("invitations")} value={formatCount(latest.invitations, locale)}>
        {t("invitationsDetail")} <DoubtText draw={latest} corrections={corrections} locale={locale} />
      </Fact>
      <Fact
        label={t("year", { knownTo: formatDay(knownTo, locale) })}
        value={common("drawsCount", { count: year?.count ?? 0 })}
      >
        {year &&
          t(year.count === 1 ? "yearDetailOne" : "yearDetail", {
            min: year.min,
            max: year.max,
            count: year.invited.official,
          })}{" "}
        {year && <SumDoubtText sum={year.invited} locale={locale} />}
      </Fact>
      <Fact label={t("all")} value={common("drawsCount", { count: now.count })}>
        {t("allDetail", { date: formatDay(first.date, locale) })}
      </Fact>
    </dl>
  );
}

function Fact({ label, value, children }: { label: string; value: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-[0.9rem] text-ink-soft">{label}</dt>
      <dd className="num text-[1.4rem] leading-tight font-semibold tracking-tight">{value}</dd>
      <dd className="mt-0.5 text-[0.9rem] text-ink-soft">{children}</dd>
    </div>
  );
}
