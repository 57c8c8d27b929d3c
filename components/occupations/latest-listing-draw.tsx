import { useTranslations } from "next-intl";
import { DoubtText } from "@/components/ui/doubt-mark";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import type { Draw } from "@/lib/rules/draw/draw";
import { gapTo, referencesOf } from "@/lib/rules/draw/gap";
import { daysBetween, type IsoDate } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay } from "@/lib/format";

type Props = { draw: Draw; all: readonly Draw[]; categories: readonly Category[]; knownTo: IsoDate; locale: Locale };

/** The latest draw on a list with an occupation, in a sentence beside the CEC draw of its day. */
export function LatestListingDraw({ draw, all, categories, knownTo, locale }: Props) {
  const t = useTranslations("occupations.page");
  const number = useTranslations("categories.facts");
  const gap = gapTo(draw, referencesOf(all));
  const link = (to: string) => <a href={`/${locale}/draws/${to}`}>{number("number", { number: to })}</a>;
  return (
    <p className="measure text-[1.15rem]">
      {t.rich("latest", {
        draw: () => link(draw.number),
        cec: () => (gap ? link(gap.referenceNumber) : null),
        strong: (chunks) => <strong className="font-semibold">{chunks}</strong>,
        category: categories.find(({ slug }) => slug === draw.category)?.shortName[locale] ?? draw.roundName,
        date: formatDay(draw.date, locale),
        cutoff: formatCount(draw.cutoff, locale),
        side: gap === null ? "none" : gap.points < 0 ? "below" : gap.points > 0 ? "above" : "level",
        points: Math.abs(gap?.points ?? 0),
        reference: formatCount(gap?.referenceCutoff ?? 0, locale),
        days: gap?.days ?? 0,
      })}{" "}
      {t("since", { days: daysBetween(draw.date, knownTo), knownTo: formatDay(knownTo, locale) })}{" "}
      <DoubtText draw={draw} corrections={[]} locale={locale} />
    </p>
  );
}
